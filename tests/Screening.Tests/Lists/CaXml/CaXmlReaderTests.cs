using Screening.Lists.CaXml;

namespace Screening.Tests.Lists.CaXml;

/// <summary>What each element becomes, what is refused, what is kept and reported.</summary>
public class CaXmlReaderTests
{
    private static readonly ReadingFixture Fixture = new(new CaXmlReader(), "sema.xml");
    private static readonly DateOnly Day = new(2023, 1, 2);
    private static readonly ListSnapshot Snapshot = Fixture.Read(Fixture.File, Day).Snapshot;

    [Fact]
    public void Read_Fixture_HasNoProblem() => Assert.Empty(Fixture.Read(Fixture.File, Day).Report.Problems);

    [Fact]
    public void Day_IsTheDeliverys() => Assert.Equal(("ca-sema", Day, DayKnownBy.Folder), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy));

    [Theory]
    [InlineData("2022-06-15", true)]
    [InlineData("2022-06-16", false)]
    [InlineData("2022-06-17", false)]
    public void Day_BeforeTheNewestListing_IsReported(string day, bool isReported)
    {
        Assert.True(IsoDay.TryParse(day, out var given));

        Assert.Equal(isReported ? ["day-too-early"] : [], Fixture.Read(Fixture.File, given).Report.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Ids_AreRegulationScheduleAndItemAsPrinted() => Assert.Equal(
        ["Lampland / Lampelande/1, Part 1/1", "Lampland / Lampelande/1, Part 1/2", "Lampland / Lampelande//3", "Lampland / Lampelande/1.1/4"], Snapshot.Entries.Select(entry => entry.Id));

    [Fact]
    public void Person_IsReadWhole()
    {
        var person = Snapshot.Details("Lampland / Lampelande/1, Part 1/1");

        Assert.Equal(SubjectKind.Person, person.Kind);
        Assert.Equal([new ListedName("Orlo Bantry Maek"), new("Orlu Bantry Maek", NameKind.Alias), new("Orlow Maek", NameKind.Alias), new("Орло Маэк", NameKind.Alias)], person.Names);
        Assert.Equal("1970-02-03", Assert.Single(person.BirthDates).Text);
        Assert.Equal(["Brigadier"], person.Attribute("TitleOrShip"));
        Assert.Equal(["Orlu Bantry Maek, Orlow Maek; Russian: Орло Маэк"], person.Attribute("Aliases"));
        Assert.Equal(["Lampland / Lampelande"], person.Programmes);
        Assert.Empty(person.Countries);
    }

    [Fact]
    public void Organisation_PrintedInTwoLanguages_IsFoundByEither() => Assert.Equal(
        ["Lamp and Oil Works/Usines de lampes et d'huile", "Lamp and Oil Works", "Usines de lampes et d'huile", "LOW", "Lamp Works, LLC"],
        Snapshot.Details("Lampland / Lampelande//3").Names.Select(name => name.Text));

    [Fact]
    public void Ship_IsAVesselWithItsNumber()
    {
        var ship = Snapshot.Details("Lampland / Lampelande/1.1/4");

        Assert.Equal((SubjectKind.Vessel, "9153525"), (ship.Kind, ship.Only(IdentifierKinds.Imo).Raw));
        Assert.Empty(ship.BirthDates);
        Assert.Equal(("1999", "Oil Tanker"), (Assert.Single(ship.Attribute("DateOfBirthOrShipBuildDate")), Assert.Single(ship.Attribute("TitleOrShip"))));
    }

    [Fact]
    public void Measure_CarriesTheListingDay() => Assert.Equal(
        new Measure { Effective = new(2020, 6, 15), Programme = "Lampland / Lampelande", DateField = "DateOfListing" },
        Assert.Single(Snapshot.Entry("Lampland / Lampelande/1, Part 1/1").Measures));

    [Theory]
    [InlineData("2020-06-14", false)]
    [InlineData("2020-06-15", true)]
    [InlineData("2020-06-16", true)]
    public void Measure_AroundItsDay_IsInForceFromIt(string day, bool inForce)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        Assert.Equal(inForce, Assert.Single(Snapshot.Entry("Lampland / Lampelande/1, Part 1/1").Measures).Interval.Contains(asOf));
    }

    [Theory]
    [InlineData("1971", "1971")]
    [InlineData("1971-04 or 1972", "1971-04 1972")]
    [InlineData("1965-07-15 OR 1969-09-28", "1965-07-15 1969-09-28")]
    public void BirthDate_AsPrinted_IsRead(string printed, string expected)
    {
        var (details, report) = Birth(printed);

        Assert.Equal(expected, string.Join(' ', details.BirthDates));
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData("1963-1964", "1963/1964")]
    [InlineData("27154", "1974-05-05")]
    [InlineData("Mar-75", "1975-03")]
    [InlineData("circa 1965", "circa 1965")]
    [InlineData("born in the early 1970s", "circa 1970/1979")]
    public void BirthDate_InOtherWords_IsReadAndReported(string printed, string expected)
    {
        var (details, report) = Birth(printed);

        Assert.Equal(expected, Assert.Single(details.BirthDates).ToString());
        Assert.Equal([printed], details.Attribute("DateOfBirthOrShipBuildDate"));
        Assert.Equal(("date-reworded", ProblemSeverity.Warning), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Theory]
    [InlineData("1970-02-30")]
    [InlineData("Mar-05")]
    [InlineData("unknown")]
    public void BirthDate_Unreadable_IsKeptAsText(string printed)
    {
        var (details, report) = Birth(printed);

        Assert.Empty(details.BirthDates);
        Assert.Equal([printed], details.Attribute("DateOfBirthOrShipBuildDate"));
        Assert.Equal(("date-unreadable", ProblemSeverity.Error, 1), (Assert.Single(report.Problems).Code, report.Problems[0].Severity, report.Problems[0].Line));
    }

    [Theory]
    [InlineData(true, "Sergei, Serhii SHERBAKOV", "Sergei, Serhii SHERBAKOV")]
    [InlineData(true, "Олег Попов / Олєг Попов", "Олег Попов|Олєг Попов")]
    [InlineData(true, "Анна Пушкарева or Анна Шейман", "Анна Пушкарева|Анна Шейман")]
    [InlineData(true, "Ilia Vasilyevich or Vasilievich; Илья Ребров", "Ilia Vasilyevich or Vasilievich|Илья Ребров")]
    [InlineData(true, "Wick, Tallow Wick, Tally Wick, Talow Wick, Belarusian: Тал Вик, Russian : Тол Вик", "Wick|Tallow Wick|Tally Wick|Talow Wick|Тал Вик|Тол Вик")]
    [InlineData(true, "Tallow Wick and Tally Wick Arabic:تالو", "Tallow Wick|Tally Wick|تالو")]
    [InlineData(false, "Завод Лампа, АО", "Завод Лампа, АО")]
    [InlineData(false, "Министерство ламп, свечей и огня or МинЛамп", "Министерство ламп, свечей и огня|МинЛамп")]
    [InlineData(false, "Lamp Trading Co., Ltd.; Lamp House", "Lamp Trading Co., Ltd.|Lamp House")]
    [InlineData(false, "Department for Lamps and Oil", "Department for Lamps and Oil")]
    [InlineData(false, "OAO Lamp, OOO Lamp, LMP", "OAO Lamp|OOO Lamp|LMP")]
    public void Aliases_AreCutOnlyBetweenWholeNames(bool isPerson, string cell, string expected) =>
        Assert.Equal(expected.Split('|'), CaAliases.Split(cell, isPerson));

    [Fact]
    public void Read_OlderForm_IsReadAsInForceAndSaysSoOnce()
    {
        var (snapshot, report) = Fixture.Read(List("<Entity>Lamp Works</Entity><Aliases>Lamp Co</Aliases>"));

        var entry = Assert.Single(snapshot.Entries);
        Assert.Equal((SubjectKind.Organization, null), (entry.Details!.Kind, Assert.Single(entry.Measures).Effective));
        Assert.Equal(("dates-missing", ProblemSeverity.Warning), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Theory]
    [InlineData("<DateOfListing>15 June 2020</DateOfListing>", "date-unreadable")]
    [InlineData("<DateOfListing>2020-02-30</DateOfListing>", "date-unreadable")]
    [InlineData("<DateOfListing>2020-01-01</DateOfListing><DateOfListing>2020-01-02</DateOfListing>", "date-unreadable")]
    [InlineData("", "date-missing")]
    public void Measure_WithoutAReadableDay_IsInForce(string element, string code)
    {
        var (snapshot, report) = Fixture.Read(List("<LastName>Wick</LastName>" + element, "<LastName>Maek</LastName><DateOfListing>2020-01-01</DateOfListing>"));

        Assert.Null(Assert.Single(snapshot.Entry("L/1/1").Measures).Effective);
        Assert.Contains(report.Problems, problem => problem.Code == code && problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("<data-set/>", 0)]
    [InlineData("<html/>", 1)]
    [InlineData("<!DOCTYPE data-set []>\n<data-set/>", 1)]
    [InlineData("<data-set>\n<record><Country>L\u0002</Country></record></data-set>", 2)]
    public void Read_DamagedFile_IsRefused(string text, int line) => Assert.Equal(line, Assert.Throws<ListReadException>(() => Fixture.Read(text)).Line);

    [Fact]
    public void Read_CutAnywhere_IsRefused() => Fixture.RefusesEveryCut(29);

    [Fact]
    public void Read_UnknownElement_IsKeptAndCounted()
    {
        var (snapshot, report) = Fixture.Read(List("<LastName>Wick</LastName><Mood>glad</Mood><DateOfListing>2020-01-01</DateOfListing>"));

        Assert.Equal(["glad"], snapshot.Details("L/1/1").Attribute("Mood"));
        Assert.Equal(("element-unknown", 1), (Assert.Single(report.Problems).Code, report.Counts["unknown Mood"]));
    }

    [Fact]
    public void Read_OneItemTwice_IsOneEntryWithTheNamesOfBoth()
    {
        var (snapshot, report) = Fixture.Read(List("<LastName>Wick</LastName><DateOfListing>2020-01-01</DateOfListing>").Replace(
            "</data-set>", "<record><Country>L</Country><EntityOrShip>Wickworks</EntityOrShip><Schedule>1</Schedule><Item>1</Item><DateOfListing>2020-01-01</DateOfListing></record></data-set>", StringComparison.Ordinal));

        Assert.Equal(SubjectKind.Unknown, snapshot.Details("L/1/1").Kind);
        Assert.Equal(["Wick", "Wickworks"], snapshot.Details("L/1/1").Names.Select(name => name.Text));
        Assert.Equal("id-repeated", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("<data-set><record><LastName>Wick</LastName><DateOfListing>2020-01-01</DateOfListing></record></data-set>", "id-missing")]
    [InlineData("<data-set><record2><Country>L</Country><Item>1</Item><LastName>Wick</LastName><DateOfListing>2020-01-01</DateOfListing></record2></data-set>", "entry-unknown")]
    [InlineData("<data-set><record><Country>Wick</Country><Item>1</Item><DateOfListing>2020-01-01</DateOfListing></record></data-set>", "name-missing")]
    public void Read_OddRecord_IsKeptAsUnreadable(string text, string code)
    {
        var (snapshot, report) = Fixture.Read(text);

        var details = Assert.Single(snapshot.Entries).Details!;
        Assert.True(details.IsUnreadable);
        Assert.Contains(details.Names, name => name.Text == "Wick");
        Assert.Equal((code, ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Recognises_TheRootAndItsRecords()
    {
        var reader = new CaXmlReader();
        Assert.True(reader.Recognises(Fixture.File));
        Assert.True(reader.Recognises(Fixture.Text("<data-set/>")));
        Assert.False(reader.Recognises(Fixture.Text("<data-set><record><Price>1</Price></record></data-set>")));
        Assert.IsType<CaXmlReader>(ListFormats.Recognise(Fixture.File));
    }

    [SharedFact]
    public void Read_RealList_HoldsEveryRecord()
    {
        var (snapshot, report) = Fixture.Read(new DeliveryFile("x.xml", File.ReadAllBytes(SharedFiles.At("data", "lists", "ca-sema", "2025-03-20", "sema-lmes.xml"))), new DateOnly(2025, 3, 20));

        Assert.Equal((4759, 4759, 109), (snapshot.Entries.Count, report.Counts["entries"], report.Counts["identifier imo"]));
        Assert.Equal((0, 0), (report.Counts["entries unreadable"], report.Counts["identifiers invalid"]));
        Assert.DoesNotContain(report.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal((3334, 1316, 109), (Count(SubjectKind.Person), Count(SubjectKind.Organization), Count(SubjectKind.Vessel)));
        Assert.All(snapshot.Entries, entry => Assert.NotNull(Assert.Single(entry.Measures).Effective));
        Assert.Equal(new DateOnly(2022, 3, 8), snapshot.Entry("Belarus / Bélarus/1, Part 2/15").Measures[0].Effective);

        int Count(SubjectKind kind) => snapshot.Entries.Count(entry => entry.Details!.Kind == kind);
    }

    [SharedFact]
    public void Read_RealExcerptOfTheOlderForm_HoldsSevenRecords()
    {
        var (snapshot, report) = Fixture.Read(new DeliveryFile("x.xml", File.ReadAllBytes(SharedFiles.At("data", "lists", "ca-sema", "2021-01-21-sample", "sema-lmes.excerpt.xml"))));

        Assert.Equal((7, 6), (snapshot.Entries.Count, snapshot.Entries.Count(entry => entry.Details!.Kind == SubjectKind.Person)));
        Assert.Equal(["dates-missing"], report.Problems.Select(problem => problem.Code));
        Assert.Contains(snapshot.Details("Burma / Birmanie/1/1").Names, name => name.Text == "Air Bagan Limited");
    }

    private static (ListingDetails Details, ReadReport Report) Birth(string printed)
    {
        var (snapshot, report) = Fixture.Read(List($"<LastName>Wick</LastName><DateOfBirthOrShipBuildDate>{printed}</DateOfBirthOrShipBuildDate><DateOfListing>2020-01-01</DateOfListing>"));
        return (snapshot.Details("L/1/1"), report);
    }

    private static string List(params string[] records) =>
        $"<data-set>{string.Concat(records.Select((record, i) => $"<record><Country>L</Country>{record}<Schedule>1</Schedule><Item>{i + 1}</Item></record>"))}</data-set>";
}
