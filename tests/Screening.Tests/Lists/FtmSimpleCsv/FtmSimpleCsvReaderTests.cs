using Screening.Lists.FtmSimpleCsv;

namespace Screening.Tests.Lists.FtmSimpleCsv;

/// <summary>The plain table of targets.</summary>
public class FtmSimpleCsvReaderTests
{
    private static readonly FtmSimpleCsvReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("ftm-simple-csv", "targets.simple.csv");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("NK-1");

    [Fact]
    public void Read_Fixture_HoldsEveryRow()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(("opensanctions-test-list", 3), (Run.Snapshot.List.Id.Value, Run.Snapshot.Entries.Count));
        Assert.IsType<FtmSimpleCsvReader>(Assert.Single(ListFormats.All, reader => reader.Recognises(File)));
    }

    [Fact]
    public void Cells_OfSeveralValues_AreSplitWithTheirQuotes()
    {
        Assert.Equal(["Orlo Bantry Maek", "Орло Маэк", "Lampman; the \"Wick\""], Person.Names.Select(name => name.Text));
        Assert.Equal(["1970-02-03", "1971"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal(["BY", "RU"], Person.Countries);
        Assert.Equal(["TEST-1"], Person.Programmes);
        Assert.Equal(["Carries oil"], Person.Attribute("sanctions"));
    }

    [Fact]
    public void Numbers_AreOfTheKindTheirFormTells()
    {
        Assert.Equal(["inn", "wikidata", "national_id"], Person.Identifiers.Select(identifier => identifier.Kind.Name));
        Assert.Equal(["company_imo", "ogrn", "lei", "reg_no"], Run.Snapshot.Details("NK-2").Identifiers.Select(identifier => identifier.Kind.Name));
        Assert.Equal([IdentifierKinds.Imo, IdentifierKinds.Mmsi, IdentifierKinds.CallSign], Run.Snapshot.Details("NK-3").Identifiers.Select(identifier => identifier.Kind));
    }

    [Theory]
    [InlineData("Airplane", "EP-MNG;4520;BB-1234;730C0D", "tail,msn,msn,mode_s")]
    [InlineData("CryptoWallet", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT;9jk", "wallet,wallet")]
    [InlineData("Company", "LAMPLYLT;LAMPLYLTXXX;HE123456;TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw", "bic,bic,reg_no,wallet")]
    [InlineData("Person", "LAMPLYLT;1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "national_id,wallet")]
    [InlineData("Vessel", "9826902;572469210;EQKF;GB-ABC12345678", "imo,mmsi,callsign,reg_no")]
    public void Number_WithoutAKind_TakesThatOfItsFormAndOwner(string schema, string numbers, string kinds)
    {
        var file = ReaderRun.Changed(File, "\"Company\",\"Wick House\",\"\",\"\",\"by\",\"\",\"IMO6495856;1027700132195;213800WICKHOUSE00079;808000714\"", $"\"{schema}\",\"Wick House\",\"\",\"\",\"by\",\"\",\"{numbers}\"");

        Assert.Equal(kinds, string.Join(',', ReaderRun.Read(Reader, file).Snapshot.Details("NK-2").Identifiers.Select(identifier => identifier.Kind.Name)));
    }

    [Fact]
    public void Measures_AreNone_SinceTheTableDatesNothing() => Assert.All(Run.Snapshot.Entries, entry => Assert.Empty(entry.Measures));

    [Fact]
    public void Column_UnknownOrMissing_IsReportedOrNoMatter()
    {
        Assert.Equal("column-unknown", Assert.Single(ReaderRun.Read(Reader, ReaderRun.Changed(File, "\"phones\"", "\"mood\"")).Report.Problems).Code);
        Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Changed(File, "\"identifiers\"", "\"numbers\"")));
    }

    [Fact]
    public void Read_CutAnywhereButAtALineEnd_IsRefused() => ReaderRun.RefusesCuts(Reader, File);

    [SharedTheory]
    [InlineData("opensanctions-ua_war_sanctions", "2026-03-13", "targets.simple.csv.xz", "opensanctions-ukraine-war-and-sanctions", 5600)]
    [InlineData("opensanctions-wd_persons-sample", "2024-03-10", "targets.simple.csv", "opensanctions-wikidata-politically-exposed-persons", 5)]
    public void Read_RealTable_HoldsEveryRowWithoutProblem(string folder, string day, string name, string list, int rows)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared(folder, day, name));

        Assert.Equal("", string.Join('\n', report.Problems.Take(10)));
        Assert.Equal((list, rows), (snapshot.List.Id.Value, snapshot.Entries.Count));
        Assert.All(snapshot.Entries, entry => Assert.Equal(NameKind.Primary, entry.Details!.Names[0].Kind));
    }
}
