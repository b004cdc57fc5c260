using Screening.Lists.UkSlCsv;

namespace Screening.Tests.Lists.UkSlCsv;

/// <summary>The UK Sanctions List's CSV: what each column becomes.</summary>
public class UkSlCsvReaderTests
{
    private static readonly UkSlCsvReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("uk-sl-csv", "UK-Sanctions-List.csv");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("TST0001");
    private static readonly ListingDetails Entity = Run.Snapshot.Details("TST0002");
    private static readonly ListingDetails Ship = Run.Snapshot.Details("TST0003");

    [Fact]
    public void Read_Fixture_HasNoProblemAndOneEntryPerId()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(["TST0001", "TST0002", "TST0003"], Run.Snapshot.Entries.Select(entry => entry.Id));
        Assert.Equal((7, 3), (Run.Report.Counts["rows"], Run.Report.Counts["entries"]));
    }

    [Fact]
    public void Day_OfTheList_IsTheReportDate() =>
        Assert.Equal(("uk-sl", new DateOnly(2026, 2, 13), DayKnownBy.Stated), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));

    [Fact]
    public void Day_WithoutFirstLine_IsTheDeliverys()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "Report Date: 13-Feb-2026\r\n", ""));

        Assert.Equal((ReaderRun.DeliveryDay, DayKnownBy.Folder, 3), (snapshot.Day, snapshot.DayKnownBy, snapshot.Entries.Count));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Day_Unreadable_IsTheDeliverysAndReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "13-Feb-2026", "31-Feb-2026"));

        Assert.Equal((ReaderRun.DeliveryDay, "date-unreadable", ProblemSeverity.Error), (snapshot.Day, Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Names_OfAPerson_PutThePrimaryFirstAndKeepStrengthAndScript() => Assert.Equal(
        [new ListedName("Orlo Bantry MAEK"), new("Orla MAEK", NameKind.Alias, IsWeak: true), new("Орло Маэк", NameKind.Alias), new("LAMPMAN", NameKind.Alias)], Person.Names);

    [Fact]
    public void Name_HoldingSeveral_IsSplitAndKept()
    {
        Assert.Equal([new ListedName("WICK HOUSE"), new("WICK & OIL", NameKind.Alias), new("Old Wick", NameKind.Alias)], Entity.Names);
        Assert.Equal(["WICK HOUSE A.K.A WICK & OIL"], Entity.Attribute("Name as printed"));
    }

    [Fact]
    public void Kinds_AreThoseOfTheDesignationType() =>
        Assert.Equal((SubjectKind.Person, SubjectKind.Organization, SubjectKind.Vessel), (Person.Kind, Entity.Kind, Ship.Kind));

    [Fact]
    public void BirthDates_WithUnknownParts_StayPartial() => Assert.Equal(["1971", "1970-02-03", "1972-05"], Person.BirthDates.Select(date => date.Text));

    [Fact]
    public void Countries_AreNationalitySeatOrFlag()
    {
        Assert.Equal(["RU", "Sealand"], Person.Countries);
        Assert.Equal(["CD"], Entity.Countries);
        Assert.Equal(["GA"], Ship.Countries);
    }

    [Fact]
    public void Addresses_AreOneLineEach() => Assert.Equal(["1 Wick Lane, Minsk, 220001, Belarus", "2 Wick Lane, Libya"], Person.Addresses);

    [Fact]
    public void Identifiers_TakeTheKindTheWordsName()
    {
        Assert.Equal(("LP 123456", "LY"), (Person.Only(IdentifierKinds.Passport).Raw, Person.Only(IdentifierKinds.Passport).Country));
        Assert.Equal(("1234567890", "RU"), (Person.Only(IdentifierKinds.Inn).Raw, Person.Only(IdentifierKinds.Inn).Country));
        Assert.Equal(["Lost card"], Person.Attribute("National identification"));
        Assert.Equal(("7707083893", "1027700132195"), (Entity.Only(IdentifierKinds.Inn).Raw, Entity.Only(IdentifierKinds.Ogrn).Raw));
        Assert.Equal(("9826902", true), (Ship.Only(IdentifierKinds.Imo).Normal, Ship.Only(IdentifierKinds.Imo).IsValid));
        Assert.Equal("GB-ABC12345", Ship.Only(IdentifierKind.Other("hull")).Raw);
    }

    [Fact]
    public void Measures_AreTheFreezeFirstAndEachOnce()
    {
        var measures = Run.Snapshot.Entry("TST0001").Measures;

        Assert.Equal([MeasureKind.Designation, MeasureKind.TravelBan], measures.Select(measure => measure.Kind));
        Assert.All(measures, measure => Assert.Equal((new DateOnly(2022, 3, 4), "Date Designated", "The Testland (Sanctions) Regulations 2019"), (measure.Effective, measure.DateField, measure.Programme)));
        Assert.Equal([true, false], measures.Select(measure => measure.Doubt is null));
    }

    [Fact]
    public void Measure_WithoutAFreeze_IsNoDesignation()
    {
        var measure = Assert.Single(Run.Snapshot.Entry("TST0003").Measures);

        Assert.Equal((MeasureKind.OtherRestriction, true, new DateOnly(2024, 7, 31)), (measure.Kind, measure.Restricts, measure.Effective));
    }

    [Fact]
    public void Measure_OfTheFirstDayOfTheUksOwnLaw_SaysWhatThatMeans() =>
        Assert.Contains("EU law", Run.Snapshot.Entry("TST0002").Measures[0].Doubt, StringComparison.Ordinal);

    [Fact]
    public void Texts_WithoutAFieldOfTheirOwn_AreKept()
    {
        Assert.Equal("Tall, with a lamp. Carries \"oil\" to Testland.", Person.Remarks);
        string[] labels = ["Title", "Position", "Gender", "UN Reference Number", "OFSI Group ID", "Designation source", "Last Updated", "Place of birth", "Non-Latin script"];
        Assert.All(labels, label => Assert.Single(Person.Attribute(label)));
        Assert.Equal(["Panama"], Ship.Attribute("Previous flags"));
    }

    [Fact]
    public void Column_Unknown_IsKeptAndReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "Title,", "Honours,"));

        Assert.Equal(("column-unknown", "Honours", 2), (Assert.Single(report.Problems).Code, report.Problems[0].Field, report.Problems[0].Line));
        Assert.Equal(["Dr"], snapshot.Details("TST0001").Attribute("Honours"));
    }

    [Theory]
    [InlineData("Individual,UK|UN", "Robot,UK|UN", "kind-unknown", "Designation Type")]
    [InlineData("Primary Name,,Dr", "Stage name,,Dr", "name-type-unknown", "Name type")]
    [InlineData("Low quality a.k.a", "Middling", "strength-unknown", "Alias strength")]
    [InlineData("03/02/1970", "31/02/1970", "date-unreadable", "D.O.B")]
    [InlineData("04/03/2022", "04/13/2022", "date-unreadable", "Date Designated")]
    [InlineData("04/03/2022", "", "date-missing", "Date Designated")]
    [InlineData("TST0003", "", "id-missing", "Unique ID")]
    [InlineData("LAMP PROSPECT", "", "name-missing", null)]
    public void Cell_NotUnderstood_IsKeptAndReported(string from, string to, string code, string? field)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to));

        Assert.Equal(3, snapshot.Entries.Count);
        Assert.All(snapshot.Entries, entry => Assert.NotEmpty(entry.Details!.Names));
        var problem = Assert.Single(report.Problems);
        Assert.Equal((code, field, File.Name), (problem.Code, problem.Field, problem.File));
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void Measure_WithUnreadableDay_ReadsAsInForce() =>
        Assert.All(ReaderRun.Read(Reader, ReaderRun.Changed(File, "04/03/2022", "soon")).Snapshot.Entry("TST0001").Measures, measure => Assert.Null(measure.Effective));

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
    public void Read_CutAnywhereButAtALineEnd_IsRefused() => ReaderRun.RefusesCuts(Reader, File);

    [Theory]
    [InlineData("Unique ID,", "Unique Id Number,", 1)]
    [InlineData("Regime Name,", "Unique ID,", 1)]
    [InlineData("Name type,", "Kind of name,", 2)]
    [InlineData("Title,", "Gender,", 2)]
    [InlineData("Dr,", "Dr\u0001,", 3)]
    [InlineData("Dr,", "Dr,more,", 3)]
    public void Read_OfAnotherShape_IsRefusedWithItsLine(string from, string to, int line) =>
        Assert.Equal(line, Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to))).Line);

    [SharedFact]
    public void Read_RealRow_IsTheShip()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared("uk-sl", "2026-10-08-sample", "UK-Sanctions-List.header-and-one-row.csv"));

        Assert.Empty(report.Problems);
        var ship = snapshot.Details("RUS2176");
        Assert.Equal((SubjectKind.Vessel, "KOROLEV PROSPECT", "9826902", "GA"), (ship.Kind, ship.Names[0].Text, ship.Only(IdentifierKinds.Imo).Normal, Assert.Single(ship.Countries)));
        Assert.Equal(new DateOnly(2024, 7, 31), Assert.Single(snapshot.Entry("RUS2176").Measures).Effective);
    }
}
