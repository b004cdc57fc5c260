using Screening.Lists.UsCsl;

namespace Screening.Tests.Lists.UsCsl;

/// <summary>The US Consolidated Screening List: what each column becomes.</summary>
public class UsCslReaderTests
{
    private static readonly UsCslReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("us-csl", "consolidated.csv");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("sdn-90001");

    [Fact]
    public void Read_Fixture_HasNoProblemAndTheDeliverysDay()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(("us-csl", ReaderRun.DeliveryDay, DayKnownBy.Folder), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));
        Assert.Equal(
            ["sdn-90001", "sdn-90002", "sdn-90003", "ssi-90004", "dpl-i-lamp-2003-06-19", "dpl-i-lamp-2020-01-01", "el-wick-electronics-co-ltd-2019-05-16", "uvl-oil-lamp"],
            Run.Snapshot.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Row_OfOfac_IsACopyAndSaysOfWhat()
    {
        Assert.Equal(["us-ofac-sdn:90001"], Person.Attribute("copy_of"));
        Assert.Equal(["us-ofac-cons:90004"], Run.Snapshot.Details("ssi-90004").Attribute("copy_of"));
        Assert.Empty(Person.Attribute("id_ours"));
        Assert.Equal(["true"], Run.Snapshot.Details("uvl-oil-lamp").Attribute("id_ours"));
        Assert.Empty(Run.Snapshot.Entry("sdn-90001").Measures);
    }

    [Fact]
    public void Person_IsReadWhole()
    {
        Assert.Equal([new ListedName("MAEK, Orlo"), new("MAYEK, Orlo", NameKind.Alias), new("LAMPMAN", NameKind.Alias)], Person.Names);
        Assert.Equal((SubjectKind.Person, "(Linked To: WICK HOUSE)"), (Person.Kind, Person.Remarks));
        Assert.Equal((["TESTLAND", "SDGT"], ["BY", "RU"], ["Minsk, BY"]), (Person.Programmes.ToList(), Person.Countries.ToList(), Person.Addresses.ToList()), Lists);
        Assert.Equal(["1970-02-03", "1971"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal(("LP 123456", "LY"), (Person.Only(IdentifierKinds.Passport).Raw, Person.Only(IdentifierKinds.Passport).Country));
        Assert.Equal(["LP 123456, 2010-01-01, 2020-01-01"], Person.Attribute("Passport"));
        Assert.Equal(["IR, section 1(b), as amended"], Person.Attribute("Secondary sanctions risk"));
        Assert.Equal(("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "XBT"), (Person.Only(IdentifierKinds.Wallet).Raw, Person.Only(IdentifierKinds.Wallet).Qualifier));
    }

    [Fact]
    public void Ship_Aircraft_AndBank_CarryTheirNumbers()
    {
        var (ship, aircraft, bank) = (Run.Snapshot.Details("sdn-90002"), Run.Snapshot.Details("sdn-90003"), Run.Snapshot.Details("ssi-90004"));
        Assert.Equal(("9826902", "572469210", "EQKF", "IR"), (ship.Only(IdentifierKinds.Imo).Normal, ship.Only(IdentifierKinds.Mmsi).Raw, ship.Only(IdentifierKinds.CallSign).Raw, Assert.Single(ship.Countries)));
        Assert.Equal((SubjectKind.Aircraft, "44444", "Airbus"), (aircraft.Kind, aircraft.Only(IdentifierKinds.Msn).Raw, aircraft.Only(IdentifierKinds.Msn).Qualifier));
        Assert.Equal(("1027700132195", "WICKRUMM"), (bank.Only(IdentifierKinds.RegNo).Raw, bank.Only(IdentifierKinds.Bic).Raw));
        Assert.Equal(["1 Wick Lane, Moscow, 101000, RU", "Minsk, BY"], bank.Addresses);
        Assert.Equal(["RU", "BY"], bank.Countries);
    }

    [Fact]
    public void Rows_OfOnePartyAndDay_AreMerged() => Assert.Equal(2, Run.Snapshot.Details("dpl-i-lamp-2003-06-19").Addresses.Count);

    [Theory]
    [InlineData("2003-06-18", ListingStatus.NotListed)]
    [InlineData("2003-06-19", ListingStatus.InForce)]
    [InlineData("2026-06-28", ListingStatus.InForce)]
    [InlineData("2026-06-29", ListingStatus.Revoked)]
    [InlineData("2026-06-30", ListingStatus.Revoked)]
    public void Status_AroundBothStatedDays_FollowsThem(string day, ListingStatus expected)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        var register = Register.Build([Later(new DateOnly(2026, 6, 28))], []);

        Assert.Equal(expected, new Screener(register).Screen("I. LAMP", asOf).Matches.Where(match => match.Listing.Id.Value == "dpl-i-lamp-2003-06-19").Select(match => match.Status).DefaultIfEmpty(ListingStatus.NotListed).First());
    }

    [Fact]
    public void Measure_OfADatedRow_KeepsItsNotice()
    {
        var measure = Assert.Single(Run.Snapshot.Entry("dpl-i-lamp-2003-06-19").Measures);

        Assert.Equal((MeasureKind.ExportControl, MeasureEnd.Expiry, "68 F.R. 38290 6/27/03", "start_date"), (measure.Kind, measure.EndedBy, measure.LegalBasis, measure.DateField));
    }

    [Theory]
    [InlineData("2003-06-19,2026-06-29,Y,,,,,,,,,FEDERAL", "soon,2026-06-29,Y,,,,,,,,,FEDERAL", "date-unreadable")]
    [InlineData("2019-05-16,", "2019-05-16,never", "date-unreadable")]
    [InlineData("2020-01-01,2030-01-01", "2020-01-01,2019-01-01", "dates-crossed")]
    [InlineData(",Vessel,", ",Balloon,", "kind-unknown")]
    [InlineData("Unverified List (UVL)", "Unheard List (UHL)", "source-unknown")]
    [InlineData("circa 1971", "once", "date-unreadable")]
    [InlineData("call_sign", "signal", "column-unknown")]
    public void Cell_NotUnderstood_IsKeptAndReported(string from, string to, string code)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to));

        Assert.InRange(snapshot.Entries.Count, 8, 9);
        Assert.Equal(code, Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_CutAnywhereButAtALineEnd_IsRefused()
    {
        var whole = File.Content;
        for (var length = 0; length < whole.Length; length += 41)
        {
            if (length == 0 || whole.Span[length - 1] != '\n')
                Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, new DeliveryFile(File.Name, whole[..length])));
        }
    }

    [SharedFact]
    public void Read_RealEdition_HoldsEveryRowWithoutError()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared("us-csl", "2022-04-21", "consolidated.csv.xz"));

        Assert.Equal(14_160, report.Counts["rows"]);
        Assert.Equal((10_026, 2_001, 462), (report.Counts["rows of sdn"], report.Counts["rows of el"], report.Counts["rows of dpl"]));
        // The publisher misprints the year of three rows; taken at its word, it would be of another age.
        Assert.Equal(3, report.Problems.Count(static problem => problem.Code == "date-unreadable"));
        Assert.Equal("", string.Join('\n', report.Problems.Where(static problem => problem.Code != "date-unreadable").Select(problem => $"{problem} {problem.RawValue}").Take(20)));
        Assert.Equal(10_534, snapshot.Entries.Count(entry => entry.Details!.Attributes.Any(attribute => attribute.Label == "copy_of")));
        Assert.All(snapshot.Entries, entry => Assert.NotEmpty(entry.Details!.Names));
        Assert.Contains(snapshot.Entries, entry => entry.Measures.Any(measure => measure.Revoked == new DateOnly(2056, 6, 29)));
    }

    private static bool Lists((List<string>, List<string>, List<string>) one, (List<string>, List<string>, List<string>) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);

    private static ListSnapshot Later(DateOnly day) =>
        new() { List = Run.Snapshot.List, Day = day, DayKnownBy = DayKnownBy.Given, Sha256 = Run.Snapshot.Sha256, Entries = Run.Snapshot.Entries };
}
