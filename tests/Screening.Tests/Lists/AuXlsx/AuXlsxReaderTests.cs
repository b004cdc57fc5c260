using Screening.Lists.AuXlsx;
using Screening.Tests.Lists.Xlsx;

namespace Screening.Tests.Lists.AuXlsx;

/// <summary>The Australian workbook: what each column becomes.</summary>
public class AuXlsxReaderTests
{
    private static readonly AuXlsxReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("au-xlsx", "Consolidated.xlsx");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("101");
    private static readonly string[] Header = ["Reference", "Name of Individual or Entity", "Type", "Name Type", "Control Date", "Date of Birth", "Listing Information"];

    [Fact]
    public void Read_Fixture_HoldsOneEntryPerNumberOnTheDeliverysDay()
    {
        Assert.Equal(("au-dfat", ReaderRun.DeliveryDay, DayKnownBy.Folder), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));
        Assert.Equal(["101", "102", "103", "104"], Run.Snapshot.Entries.Select(entry => entry.Id));
        Assert.Equal("date-of-change", Assert.Single(Run.Report.Problems).Code);
        Assert.IsType<AuXlsxReader>(Assert.Single(ListFormats.All, reader => reader.Recognises(File)));
    }

    [Fact]
    public void Names_OfANumber_PutThePrimaryFirst() => Assert.Equal(
        [new ListedName("ORLO BANTRY MAEK"), new("Lampman", NameKind.Alias, IsWeak: true), new("Орло Маэк", NameKind.Alias)], Person.Names);

    [Fact]
    public void Cells_WithEnumerations_AreSplit()
    {
        Assert.Equal(["1970-02-03", "1955/1958", "1960"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal(["BY", "Sealand"], Person.Countries);
        Assert.Equal(["1 Wick Lane, Minsk, Belarus", "2 Wick Lane"], Person.Addresses);
        Assert.Equal("TSi.001.\nTall, with a lamp.", Person.Remarks);
    }

    [Fact]
    public void Entries_OfOtherKinds_AreRead()
    {
        Assert.Equal((SubjectKind.Organization, "IR"), (Run.Snapshot.Details("102").Kind, Assert.Single(Run.Snapshot.Details("102").Countries)));
        Assert.Equal((SubjectKind.Vessel, "9288693"), (Run.Snapshot.Details("103").Kind, Run.Snapshot.Details("103").Only(IdentifierKinds.Imo).Normal));
    }

    [Fact]
    public void Measures_AreThoseSaidYesTo()
    {
        Assert.Equal([MeasureKind.Designation, MeasureKind.TravelBan, MeasureKind.Sectoral], Run.Snapshot.Entry("101").Measures.Select(measure => measure.Kind));
        var ship = Assert.Single(Run.Snapshot.Entry("103").Measures);
        Assert.Equal((MeasureKind.OtherRestriction, "Maritime Restriction", new DateOnly(2025, 6, 18), "Vessels Instrument 2025"), (ship.Kind, ship.KindAsPrinted, ship.Effective, ship.LegalBasis));
    }

    [Fact]
    public void ControlDate_OfAChange_DoesNotOpen()
    {
        var measure = Run.Snapshot.Entry("101").Measures[0];

        Assert.Equal((new DateOnly(2001, 1, 25), "Listing Information"), (measure.Effective, measure.DateField));
        Assert.Null(Assert.Single(Run.Snapshot.Entry("104").Measures).Effective);
        Assert.NotNull(Run.Snapshot.Entry("104").Measures[0].Doubt);
    }

    [Theory]
    [InlineData("28 Jan. 2003 (amended on 2 Jul. 2007)", "2003-01-28")]
    [InlineData("First listed on 16/07/2009 (amended on 26/07/2022)", "2009-07-16")]
    [InlineData("Listed by the 1267 Committee on 14 May 2014 ( amended on 7 Jun. 2017 )", "2014-05-14")]
    [InlineData("Designated under the Regulations 2011 on 2 March 2012. Relisted 12 January 2024.", "2012-03-02")]
    [InlineData("Designated under the Regulations 2011 on 2 March 2012.Instrument of first designation", "2012-03-02")]
    [InlineData("Instrument of first listing: List 2002 (No 1). Relisted on 6 November 2022", null)]
    [InlineData("Amendment (No. 2) Instrument 2023", null)]
    [InlineData("Delisted on 3 February 2010", null)]
    [InlineData("De-listed on 3 February 2010", null)]
    [InlineData("Designation expired on 3 February 2010", null)]
    [InlineData("The listing will expire on 3 February 2010", null)]
    [InlineData("Removed from list on 3 February 2010", null)]
    [InlineData("Declaration revoked 3 February 2010. Declared on 4 May 2011", "2011-05-04")]
    [InlineData("Re-listed on 3 February 2010", null)]
    [InlineData("Enlisted in 3 May 2001", null)]
    [InlineData("Declared on 2 /03/2016", "2016-03-02")]
    [InlineData("Listed on 2/ 03 / 2016 (amended on 26/07/2022)", "2016-03-02")]
    public void ListedOn_IsTheFirstDayBehindWordsOfListing(string text, string? expected) =>
        Assert.Equal(expected, AuCells.ListedOn(text) is { } day ? IsoDay.Format(day) : null);

    [Fact]
    public void ControlDate_OfARelisting_OpensWithADoubt()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, Workbook.Of([Header, ["7", "Wick", "Entity", "Primary Name", "2022-11-06", "", "Instrument of first listing: List 2002 (No 1). Relisted on 6 November 2022"]]).File());

        var measure = Assert.Single(Assert.Single(snapshot.Entries).Measures);
        Assert.Equal((new DateOnly(2022, 11, 6), "Control Date"), (measure.Effective, measure.DateField));
        Assert.StartsWith("relisted on 2022-11-06", measure.Doubt, StringComparison.Ordinal);
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData("2023-02-23", ListingStatus.NotListed)]
    [InlineData("2023-02-24", ListingStatus.InForce)]
    [InlineData("2023-02-25", ListingStatus.InForce)]
    public void Status_AroundTheControlDate_FollowsIt(string day, ListingStatus expected)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        var snapshot = ReaderRun.Read(Reader, File).Snapshot;
        var later = new ListSnapshot { List = snapshot.List, Day = new DateOnly(2026, 8, 21), DayKnownBy = DayKnownBy.Given, Sha256 = snapshot.Sha256, Entries = snapshot.Entries };

        Assert.Equal(expected, new Screener(Register.Build([later], [])).Screen("WICK HOUSE", asOf).Matches.Select(match => match.Status).DefaultIfEmpty(ListingStatus.NotListed).First());
    }

    [Theory]
    [InlineData("7", "", "Entity", "Primary Name", "2020-01-01", "", "name-missing")]
    [InlineData("", "Wick", "Entity", "Primary Name", "2020-01-01", "", "id-missing")]
    [InlineData("7", "Wick", "Robot", "Primary Name", "2020-01-01", "", "kind-unknown")]
    [InlineData("7", "Wick", "Entity", "Stage Name", "2020-01-01", "", "name-type-unknown")]
    [InlineData("7", "Wick", "Entity", "Primary Name", "2020-02-30", "", "date-unreadable")]
    [InlineData("7", "Wick", "Entity", "Primary Name", "", "", "date-missing")]
    [InlineData("7", "Wick", "Individual", "Primary Name", "2020-01-01", "before the flood", "date-unreadable")]
    public void Cell_NotUnderstood_IsKeptAndReported(string reference, string name, string type, string nameType, string day, string birth, string code)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, Workbook.Of([Header, [reference, name, type, nameType, day, birth, ""]]).File());

        Assert.Equal(code, Assert.Single(report.Problems).Code);
        Assert.NotEmpty(Assert.Single(snapshot.Entries).Details!.Names);
    }

    [Fact]
    public void Column_Unknown_IsKeptAndReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, Workbook.Of([[.. Header, "Mood"], ["7", "Wick", "Entity", "Primary Name", "2020-01-01", "", "", "dim"]]).File());

        Assert.Equal(("column-unknown", "Mood"), (Assert.Single(report.Problems).Code, report.Problems[0].Field));
        Assert.Equal(["dim"], snapshot.Details("7").Attribute("Mood"));
    }

    [Fact]
    public void Reference_UsedTwice_KeepsBothAndIsReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, Workbook.Of([Header, ["7", "Wick", "Entity", "Primary Name", "2020-01-01"], ["7", "Lamp", "Entity", "Primary Name", "2020-01-01"]]).File());

        Assert.Equal(["Wick", "Lamp"], Assert.Single(snapshot.Entries).Details!.Names.Select(name => name.Text));
        Assert.Equal("id-repeated", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_HeaderAlone_IsRefused() => Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, Workbook.Of([Header]).File()));

    /// <summary>No whole workbook is at hand; a table made of a conversion of one holds its rows under other column names.</summary>
    [SharedFact]
    public void Read_DerivedRowsInAWorkbook_HoldsEveryReference()
    {
        var rows = new List<IReadOnlyList<string>>
        {
            new[]
            {
                "Reference", "Type", "Name of Individual or Entity", "Name Type", "Alias Strength", "Script", "Date of Birth", "Place of Birth", "Citizenship", "Address", "IMO Number",
                "Committees", "Listing Information", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction", "Additional Information",
            },
        };
        Screening.Lists.CsvFile.ReadRecords(ReaderRun.Shared("au-dfat", "2026-08-21-derived", "consolidated.derived.csv.xz"), hasHeader: true, row => rows.Add([.. Enumerable.Range(0, row.Reader.FieldCount).Select(row.Reader.GetString)]));
        var (snapshot, report) = ReaderRun.Read(Reader, Workbook.Of(rows).File());

        Assert.Equal((11_125, 3_856), (report.Counts["rows"], snapshot.Entries.Count));
        Assert.Equal(458, report.Counts["names weak"]);
        Assert.Equal("", string.Join('\n', report.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Take(20)));
        Assert.All(snapshot.Entries, entry => Assert.NotEmpty(entry.Details!.Names));
        Assert.Equal(["column-unknown", "date-of-change", "date-unreadable"], report.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(report.Problems.Count, 1, 60);
    }
}
