using System.Text;
using Screening.Lists.OfacAdvanced;

namespace Screening.Tests.Lists.OfacAdvanced;

/// <summary>What each part of the advanced file becomes.</summary>
public class OfacAdvancedReaderTests
{
    private static readonly DeliveryFile Fixture =
        new("sdn_advanced.xml", File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-advanced", "sdn_advanced.xml")));

    private static readonly IReadOnlyList<ListSnapshot> Snapshots = Read(Fixture).Snapshots;
    private static readonly ListSnapshot Sdn = Snapshots[0];

    [Fact]
    public void File_OfTheSdnList_IsWholeForItAndAnExtractOfTheOther()
    {
        Assert.Equal(["us-ofac-cons", "us-ofac-sdn"], Snapshots.Select(snapshot => snapshot.List.Id.Value).Order());
        Assert.Equal((ListExtent.Whole, ListExtent.Extract), (Sdn.Extent, Snapshots[1].Extent));
        Assert.All(Snapshots, snapshot => Assert.Equal((new DateOnly(2022, 1, 21), DayKnownBy.Stated), (snapshot.Day, snapshot.DayKnownBy)));
        Assert.Equal(["101", "102", "103", "104"], Sdn.Entries.Select(entry => entry.Id));
        Assert.Equal(["102", "105"], Snapshots[1].Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Company_HoldsNamesInBothScriptsAndItsNumbers()
    {
        var details = Sdn.Details("101");

        Assert.Equal(SubjectKind.Organization, details.Kind);
        Assert.Equal([new ListedName("ZUBROVKA POTASH OAO"), new("ОАО Зубровка", NameKind.Alias), new("ZUPO", NameKind.Alias, true)], details.Names);
        Assert.Equal([new ListedName("OLD ZUBR", NameKind.Former), new("SIDE ZUBR", NameKind.Alias)], Sdn.Entry("101").CompanionNames!);
        Assert.Equal(["5 Salt Street, Minsk 220004, Belarus"], Sdn.Entry("101").CompanionAddresses!);
        Assert.Equal(("600000007", "BY"), (details.Only(IdentifierKinds.RegNo).Raw, details.Only(IdentifierKinds.RegNo).Country));
        Assert.Equal(("XBT", "ABCDBY2X"), (details.Only(IdentifierKinds.Wallet).Qualifier, details.Only(IdentifierKinds.Bic).Raw));
        Assert.Equal(["BELARUS", "BELARUS-EO14038"], details.Programmes);
        Assert.Equal("all offices worldwide; a fictional mine.", details.Remarks);
        Assert.Equal(
            ("1994-03-12", "seventeen", "555", "D.B.A.", "2022-01-03", "Block"),
            (details.FirstAttribute("Organization Established Date"), details.FirstAttribute("FeatureType 999"), details.FirstAttribute("Location/LocationID"), details.FirstAttribute("Alias/AliasType"), details.FirstAttribute("EntryEvent Reviewed"), details.FirstAttribute("Sanctions Type")));
    }

    [Fact]
    public void Links_BetweenEntries_AreCountedAndTheirTextsTold()
    {
        var text = Encoding.UTF8.GetString(Fixture.Content.Span).Replace("<SanctionsEntryLinks/>", "<SanctionsEntryLinks><SanctionsEntryLink><Comment>owned by</Comment></SanctionsEntryLink><SanctionsEntryLink/></SanctionsEntryLinks>", StringComparison.Ordinal);
        var report = new ReadReport();
        var delivery = new Delivery([new DeliveryFile("sdn_advanced.xml", Encoding.UTF8.GetBytes(text))]) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Folder };
        new OfacAdvancedReader().Read(delivery, report);

        Assert.Equal(2, report.Counts["passed over SanctionsEntryLink"]);
        Assert.Equal("owned by", Assert.Single(report.Problems, problem => problem.Code == "element-unread" && problem.Field == "SanctionsEntryLink/Comment").RawValue);
    }

    [Fact]
    public void Measure_BeginsWithTheEventThatCreatedTheEntry()
    {
        var measure = Assert.Single(Sdn.Entry("101").Measures);

        Assert.Equal(
            (MeasureKind.Designation, new DateOnly(2021, 12, 2), null, "EntryEvent", "BELARUS; BELARUS-EO14038", "Invented Order 14"),
            (measure.Kind, measure.Effective, measure.Revoked, measure.DateField, measure.Programme, measure.LegalBasis));
    }

    [Fact]
    public void Party_OnTwoLists_HasTheMeasureOfEach()
    {
        Assert.Equal(new DateOnly(2006, 6, 19), Assert.Single(Sdn.Entry("102").Measures).Effective);
        Assert.Equal((MeasureKind.Sectoral, new DateOnly(2004, 5, 4)), (Snapshots[1].Entry("102").Measures[0].Kind, Snapshots[1].Entry("102").Measures[0].Effective));
        Assert.Equal("Non-SDN Invented List", Sdn.Details("102").FirstAttribute("List"));
    }

    [Fact]
    public void CollectiveList_BesideAParticularOne_AddsNothing()
    {
        var measure = Assert.Single(Snapshots[1].Entry("105").Measures);

        Assert.Equal((MeasureKind.Sectoral, "Invented Sectoral Directive 2", new DateOnly(2014, 7, 16)), (measure.Kind, measure.KindAsPrinted, measure.Effective));
    }

    [Theory]
    [InlineData("103", "date-unreadable")]
    [InlineData("104", "date-missing")]
    public void Entry_WithoutAReadableDay_ReadsAsInForce(string id, string code)
    {
        Assert.Null(Assert.Single(Sdn.Entry(id).Measures).Effective);
        Assert.Contains(Read(Fixture).Report.Problems, problem => problem.Code == code && problem.Field == "EntryEvent" && problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void Person_HoldsDatesPlacesAndDocuments()
    {
        var details = Sdn.Details("102");

        Assert.Equal([new ListedName("LINDENTREE, Ivo Petrovich"), new("THE GARDENER", NameKind.Alias, true)], details.Names);
        Assert.Equal(["1955-01-15", "circa 1957"], details.BirthDates.Select(date => date.ToString()));
        Assert.Equal(("1960-2-31", "1970-05-05"), (details.FirstAttribute("DOB"), details.FirstAttribute("Birthdate (False)")));
        Assert.Equal(["KP", "BY"], details.Countries);
        Assert.Equal(("Male", "Minister of Invented Affairs"), (details.FirstAttribute("Gender"), details.FirstAttribute("Title")));
        Assert.Equal([("MP1234567", "BY", null), ("X999", null, "Fraudulent")], details.Identifiers.Select(number => (number.Raw, number.Country, number.Qualifier)));
        Assert.Equal("MP1234567 (Belarus) issued 2010-02-02", details.FirstAttribute("Passport"));
    }

    [Fact]
    public void Craft_HoldTheirMarksAndOwners()
    {
        var (ship, aircraft) = (Sdn.Details("103"), Sdn.Details("104"));

        Assert.Equal((SubjectKind.Vessel, "9153525", "273456780", "UFII"), (ship.Kind, ship.Only(IdentifierKinds.Imo).Normal, ship.Only(IdentifierKinds.Mmsi).Raw, ship.Only(IdentifierKinds.CallSign).Raw));
        Assert.Equal(("General Cargo", "Russia", "ZUBROVKA POTASH OAO"), (ship.FirstAttribute("Vessel Type"), ship.FirstAttribute("Vessel Flag"), ship.FirstAttribute("Owned or Controlled By")));
        Assert.Equal((SubjectKind.Aircraft, "EW-999ZZ", "33968", "Boeing"), (aircraft.Kind, aircraft.Only(IdentifierKinds.Tail).Raw, aircraft.Only(IdentifierKinds.Msn).Raw, aircraft.Only(IdentifierKinds.Msn).Qualifier));
        Assert.Equal("LINDENTREE, Ivo Petrovich", aircraft.FirstAttribute("Owned or Controlled By (former)"));
    }

    [Fact]
    public void Oddities_AreKeptAndReported()
    {
        var report = Read(Fixture).Report;

        Assert.Equal(
            ["alias-odd", "code-unknown", "date-missing", "date-unreadable", "date-unreadable", "element-unknown", "element-unknown", "list-in-part", "reference-unknown"],
            report.Problems.Select(problem => problem.Code).Order());
        Assert.Equal("left 44", Sdn.Details("104").FirstAttribute("Profile/Shoe"));
        Assert.Equal((5, 2), (report.Counts["entries"], report.Counts["names weak"]));
    }

    [Theory]
    [InlineData(1, "NotListed")]
    [InlineData(2, "InForce")]
    [InlineData(3, "InForce")]
    public void Status_AroundTheDayOfTheEvent_IsThatOfTheEvent(int day, string expected)
    {
        var register = Register.Build(Snapshots, []);
        var listing = register.Find(new ListingId(new ListId("us-ofac-sdn"), "101"))!;

        Assert.Equal(expected, Register.StatusOf(listing, new DateOnly(2021, 12, day)).Status.ToString());
    }

    [Theory]
    [InlineData("DistinctParties")]
    [InlineData("SanctionsEntries")]
    [InlineData("ReferenceValueSets")]
    public void File_WithoutASection_IsRefused(string section)
    {
        var text = Encoding.UTF8.GetString(Fixture.Content.Span).Replace(section, "Other", StringComparison.Ordinal);

        Assert.Equal(section, Assert.Throws<ListReadException>(() => Read(new DeliveryFile("sdn_advanced.xml", Encoding.UTF8.GetBytes(text)))).Field);
    }

    [Fact]
    public void File_CutAnywhereInside_IsRefused()
    {
        for (var length = 300; length < Fixture.Content.Length - 13; length += 331)
            Assert.Throws<ListReadException>(() => Read(new DeliveryFile("sdn_advanced.xml", Fixture.Content[..length])));
    }

    [SharedFact]
    public void RealExcerpt_IsReadAsFarAsItsReferencesGo()
    {
        var path = SharedFiles.At("data", "lists", "ofac-sdn", "2021-01-19-sample", "sdn_advanced.excerpt.xml");
        var (snapshots, report) = Read(new DeliveryFile(path, File.ReadAllBytes(path)));
        var snapshot = Assert.Single(snapshots);

        Assert.Equal(("us-ofac-sdn", new DateOnly(2021, 1, 19)), (snapshot.List.Id.Value, snapshot.Day));
        Assert.Equal(["7843", "36", "173"], snapshot.Entries.Select(entry => entry.Id));
        Assert.Equal(
            [new ListedName("AL-TIKRITI, Saddam Hussein"), new("ABU ALI", NameKind.Alias, true)], snapshot.Details("7843").Names);
        Assert.Equal(["HUSAYN, Saddam", "HUSSAIN, Saddam", "HUSSEIN, Saddam"], snapshot.Entry("7843").CompanionNames!.Select(name => name.Text));
        Assert.Equal([new DateOnly(1986, 12, 10), new DateOnly(1984, 7, 12)], snapshot.Entries.Skip(1).Select(entry => entry.Measures[0].Effective!.Value));
        Assert.Equal(["list-missing", "party-missing", "party-missing"], report.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code).Order());
    }

    private static (IReadOnlyList<ListSnapshot> Snapshots, ReadReport Report) Read(DeliveryFile file)
    {
        var report = new ReadReport();
        return (new OfacAdvancedReader().Read(new Delivery([file]) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Folder }, report).Snapshots, report);
    }
}
