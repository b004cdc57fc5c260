using Screening.Lists.UkSlCsv;
using Screening.Lists.UkXml;

namespace Screening.Tests.Lists.UkXml;

/// <summary>The UK Sanctions List's XML says what its CSV says.</summary>
public class UkXmlReaderTests
{
    private static readonly UkXmlReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("uk-xml", "UK-Sanctions-List.xml");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListSnapshot Csv = ReaderRun.Read(new UkSlCsvReader(), ReaderRun.Fixture("uk-sl-csv", "UK-Sanctions-List.csv")).Snapshot;

    [Fact]
    public void Read_Fixture_HasNoProblemAndTheStatedDay()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(("uk-sl", new DateOnly(2026, 2, 13), DayKnownBy.Stated), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));
    }

    [Theory]
    [InlineData("TST0001")]
    [InlineData("TST0002")]
    [InlineData("TST0003")]
    public void Entry_InBothFormats_IsOne(string id)
    {
        var (xml, csv) = (Run.Snapshot.Details(id), Csv.Details(id));

        // In the CSV a script belongs to the row of a Latin name, in the XML to none: the order differs, not the names.
        Assert.Equal(csv.Names.ToHashSet(), xml.Names.ToHashSet());
        Assert.Equal(csv.Names[0], xml.Names[0]);
        Assert.Equal((csv.Kind, csv.Remarks), (xml.Kind, xml.Remarks));
        Assert.Equal(csv.Identifiers.ToHashSet(), xml.Identifiers.Where(identifier => identifier.Kind.Name != "wallet").ToHashSet());
        Assert.Equal(csv.Countries, xml.Countries);
        Assert.Equal(csv.BirthDates, xml.BirthDates);
        Assert.Equal(csv.Addresses, xml.Addresses);
        Assert.Equal(csv.Programmes, xml.Programmes);
        Assert.Equal(Csv.Entry(id).Measures, Run.Snapshot.Entry(id).Measures);
    }

    [Fact]
    public void Texts_WithoutAFieldOfTheirOwn_AreKept()
    {
        var person = Run.Snapshot.Details("TST0001");
        Assert.Equal("AssetFreeze; TravelBan", Assert.Single(person.Attribute("SanctionsImposedIndicators")));
        Assert.Equal("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", person.Only(IdentifierKinds.Wallet).Raw);
        Assert.All(["LastUpdated", "OFSIGroupID", "UNReferenceNumber", "DesignationSource", "Position", "Gender", "TownOfBirth", "CountryOfBirth"], label => Assert.Single(person.Attribute(label)));
    }

    [Theory]
    [InlineData("<LastUpdated>11/02/2026</LastUpdated>", "<Mood>dim</Mood>", "element-unknown")]
    [InlineData("<TownOfBirth>Minsk</TownOfBirth>", "<Star>Minsk</Star>", "element-unknown")]
    [InlineData("<Name6>LAMPMAN</Name6>", "<Name6>LAMPMAN</Name6><Name7>x</Name7>", "element-unknown")]
    [InlineData("13/02/2026", "30/02/2026", "date-unreadable")]
    [InlineData("04/03/2022", "soon", "date-unreadable")]
    [InlineData("<DateDesignated>04/03/2022</DateDesignated>", "", "date-missing")]
    [InlineData("TST0003", "TST0002", "id-repeated", 2, 3)]
    [InlineData("<UniqueID>TST0003</UniqueID>", "", "id-missing")]
    [InlineData("<Name><Name6>LAMP PROSPECT</Name6><NameType>Primary Name</NameType></Name>", "", "name-missing")]
    [InlineData("<NameType>ALias</NameType>", "<NameType>Stage</NameType>", "name-type-unknown")]
    public void Element_NotUnderstood_IsKeptAndReported(string from, string to, string code, int entries = 3, int problems = 1)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to));

        Assert.Equal(entries, snapshot.Entries.Count);
        Assert.Equal((problems, true), (report.Problems.Count, report.Problems.Any(problem => problem.Code == code)));
    }

    [Fact]
    public void OtherInformation_WithNumbers_GivesThemAsToldFromTheText()
    {
        var wallet = ReaderRun.Read(Reader, ReaderRun.Changed(File, "Tall, with", "Pays from TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw. Tall, with")).Snapshot.Details("TST0001")
            .Identifiers.Single(identifier => identifier.Normal == "TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw");

        Assert.Equal((IdentifierKinds.Wallet, true, "told from the text"), (wallet.Kind, wallet.IsValid, wallet.Qualifier));
    }

    [Theory]
    [InlineData("2022-03-03", ListingStatus.NotListed)]
    [InlineData("2022-03-04", ListingStatus.InForce)]
    [InlineData("2022-03-05", ListingStatus.InForce)]
    public void Status_AroundTheDayOfDesignation_FollowsIt(string day, ListingStatus expected) =>
        StatusCheck.OfOneListing(Run.Snapshot, "TST0001", "Orlo Bantry MAEK", day, expected);

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        var whole = File.Content.TrimEnd("\n"u8);
        for (var length = 0; length < whole.Length; length += 41)
            Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, new DeliveryFile(File.Name, whole[..length])));
    }

    [SharedFact]
    public void Read_DerivedEdition_HoldsEveryDesignation()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared("uk-sl", "2026-08-22-derived", "UK-Sanctions-List.derived.xml.xz"));

        Assert.Equal((6_349, new DateOnly(2026, 8, 22)), (snapshot.Entries.Count, snapshot.Day));
        Assert.Empty(report.Problems);
        Assert.All(snapshot.Entries, entry => Assert.True(entry.Details!.Names[0].Kind == NameKind.Primary && entry.Measures.Count > 0 && entry.Measures.All(measure => measure.Effective is not null)));
        Assert.Equal(5_689, snapshot.Entries.Count(entry => entry.Measures[0].Kind == MeasureKind.Designation));
        Assert.Equal(666, snapshot.Entries.Count(entry => entry.Details!.Kind == SubjectKind.Vessel));
    }
}
