using Screening.Lists.UkCsv;

namespace Screening.Tests.Lists.UkCsv;

/// <summary>OFSI's consolidated list: what each column becomes.</summary>
public class UkCsvReaderTests
{
    private static readonly UkCsvReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("uk-csv", "ConList.csv");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("90001");
    private static readonly ListingDetails Entity = Run.Snapshot.Details("90002");
    private static readonly ListingDetails Ship = Run.Snapshot.Details("90003");

    [Fact]
    public void Read_Fixture_HasNoProblemAndTheStatedDay()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(("uk-ofsi", new DateOnly(2025, 4, 10), DayKnownBy.Stated), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));
        Assert.Equal(["90001", "90002", "90003"], Run.Snapshot.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Names_OfAGroup_PutThePrimaryFirstAndTellFormerAndWeak() => Assert.Equal(
        [
            new ListedName("Orlo Bantry MAEK"), new("Orla MAEK", NameKind.Alias, IsWeak: true), new("Orlo OLDMAEK", NameKind.Former), new("Орло Маэк", NameKind.Alias),
            new("Orlo MAYEK", NameKind.Alias),
        ], Person.Names);

    [Fact]
    public void BirthDates_OfAllRows_AreRead() => Assert.Equal(["1971", "1972-05", "1970-02-03"], Person.BirthDates.Select(date => date.Text));

    [Fact]
    public void Measures_AreTheOldFreezeThePresentDesignationAndTrustServices()
    {
        var measures = Run.Snapshot.Entry("90001").Measures;

        Assert.Equal(
            [("Listed On", new DateOnly(2015, 3, 5)), ("UK Sanctions List Date Designated", new DateOnly(2020, 12, 31)), ("Date trust services sanctions imposed", new DateOnly(2023, 3, 21))],
            measures.Select(measure => (measure.DateField!, measure.Effective!.Value)));
        Assert.Equal([MeasureKind.Designation, MeasureKind.Redesignation, MeasureKind.OtherRestriction], measures.Select(measure => measure.Kind));
    }

    [Fact]
    public void Measures_OfTwoRegimes_KeepTheirOwnDays() => Assert.Equal(
        [("Testland", new DateOnly(2023, 3, 5)), ("Lampland", new DateOnly(2024, 3, 7))],
        Run.Snapshot.Entry("90002").Measures.Select(measure => (measure.Programme!, measure.Effective!.Value)));

    [Theory]
    [InlineData("2015-03-04", ListingStatus.NotListed)]
    [InlineData("2015-03-05", ListingStatus.InForce)]
    [InlineData("2015-03-06", ListingStatus.InForce)]
    public void Status_AroundTheDayOfListing_FollowsIt(string day, ListingStatus expected)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        var register = Register.Build([Run.Snapshot], []);

        Assert.Equal(expected, new Screener(register).Screen("Orlo Bantry MAEK", asOf).Matches.Select(match => match.Status).DefaultIfEmpty(ListingStatus.NotListed).First());
    }

    [Fact]
    public void OtherInformation_WithNumbers_GivesThemAsToldFromTheText()
    {
        var wallet = ReaderRun.Read(Reader, ReaderRun.Changed(File, "Tall (with", "Pays from TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw. Tall (with")).Snapshot.Details("90001")
            .Identifiers.Single(identifier => identifier.Normal == "TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw");

        Assert.Equal((IdentifierKinds.Wallet, true, "told from the text"), (wallet.Kind, wallet.IsValid, wallet.Qualifier));
    }

    [Fact]
    public void OtherInformation_IsTakenApart()
    {
        Assert.Equal(("TST0001", "TSi.001", "Male"), (Person.Attribute("UK Sanctions List Ref").Single(), Person.Attribute("UN Ref").Single(), Person.Attribute("Gender").Single()));
        Assert.StartsWith("Tall (with a lamp). Financial sanctions", Person.Remarks, StringComparison.Ordinal);
        Assert.EndsWith("Carries oil to Testland.", Person.Remarks, StringComparison.Ordinal);
        Assert.Equal(["(1) +375 1 (2) +375 2"], Entity.Attribute("Phone number"));
        Assert.Equal("9826902", Ship.Only(IdentifierKinds.Imo).Normal);
        Assert.Equal(["KP"], Ship.Countries);
        Assert.Equal("Listed as asset of Wick House (OFSI ID: 90002)", Ship.Remarks);
    }

    [Fact]
    public void Numbers_TakeTheKindOfTheWordsBeforeThem()
    {
        Assert.Equal(("AB123456", "RU"), (Person.Only(IdentifierKinds.Passport).Raw, Person.Only(IdentifierKinds.Passport).Country));
        Assert.Equal("RC 55", Person.Only(IdentifierKind.Other("ration card")).Raw);
        Assert.Equal(
            ("1067746348427", "94430936", "7710619969"),
            (Entity.Only(IdentifierKinds.RegNo).Raw, Entity.Only(IdentifierKind.Other("government_gazette_number")).Raw, Entity.Only(IdentifierKinds.TaxId).Raw));
    }

    [Fact]
    public void Day_Unreadable_IsTheDeliverysAndReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "10/04/2025", "32/04/2025"));

        Assert.Equal((ReaderRun.DeliveryDay, "date-unreadable"), (snapshot.Day, Assert.Single(report.Problems).Code));
    }

    [Fact]
    public void Read_CutAnywhereButAtALineEnd_IsRefused() => ReaderRun.RefusesCuts(Reader, File);

    [SharedFact]
    public void Read_RealEdition_HoldsEveryGroupWithoutError()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared("uk-ofsi", "2025-04-10", "ConList.derived.csv.xz"));

        Assert.Equal((18_796, 4_686, new DateOnly(2025, 4, 10)), (report.Counts["rows"], snapshot.Entries.Count, snapshot.Day));
        Assert.All(report.Problems, static problem => Assert.Equal(("row-twice", ProblemSeverity.Warning), (problem.Code, problem.Severity)));
        Assert.All(snapshot.Entries, entry => Assert.True(entry.Details!.Names.Count > 0 && entry.Measures.All(measure => measure.Effective is not null)));
        Assert.Equal(2, snapshot.Entries.Count(entry => entry.Details!.Names[0].Kind != NameKind.Primary));
        Assert.Equal([new ListedName("DANA HOLDINGS"), new("DANA ASTRA", NameKind.Alias)], snapshot.Entries.Single(entry => entry.Details!.Names[0].Text == "DANA HOLDINGS").Details!.Names.Take(2));
    }
}
