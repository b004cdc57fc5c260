using Screening.Lists.UkCsv;
using Screening.Lists.UkXlsx;

namespace Screening.Tests.Lists.UkXlsx;

/// <summary>A workbook says what the CSV of the same list says.</summary>
public class UkXlsxReaderTests
{
    private static readonly UkXlsxReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("uk-xlsx", "ConList.xlsx");

    [Fact]
    public void Read_Fixture_EqualsTheCsv()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, File);

        Assert.DoesNotContain(report.Problems, static problem => problem.Code != "row-twice");
        AssertSame(ReaderRun.Read(new UkCsvReader(), ReaderRun.Fixture("uk-csv", "ConList.csv")).Snapshot, snapshot);
    }

    [Fact]
    public void Recognises_TheWorkbookAlone()
    {
        Assert.Same(Assert.Single(ListFormats.All, reader => reader.Recognises(File)), ListFormats.Recognise(File));
        Assert.IsType<UkXlsxReader>(ListFormats.Recognise(File));
        Assert.False(Reader.Recognises(ReaderRun.Text("ConList.xlsx", "PK\u0003\u0004 no archive")));
    }

    [Fact]
    public void Read_CutShort_IsRefused() =>
        Assert.All(Enumerable.Range(1, 19), part => Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, new DeliveryFile(File.Name, File.Content[..(File.Content.Length * part / 20)]))));

    [SharedFact]
    public void Read_RealEdition_EqualsTheCsv()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared("uk-ofsi", "2025-04-10", "ConList.xlsx"));

        Assert.DoesNotContain(report.Problems, static problem => problem.Code != "row-twice");
        Assert.Equal((18_796, 4_686), (report.Counts["rows"], snapshot.Entries.Count));
        AssertSame(ReaderRun.Read(new UkCsvReader(), ReaderRun.Shared("uk-ofsi", "2025-04-10", "ConList.derived.csv.xz")).Snapshot, snapshot);
    }

    [SharedFact]
    public async Task Folder_WithBothFormats_LoadsAsOneEdition()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(SharedFiles.At("data", "lists", "uk-ofsi", "2025-04-10"))]);

        Assert.Equal(["uk-csv", "uk-xlsx"], loaded.Files.Select(file => file.Format).Order(StringComparer.Ordinal));
        var match = new Screener(loaded.Register).Screen("DANA ASTRA", new DateOnly(2025, 4, 10)).Matches[0];
        Assert.Equal(("14035", ListingStatus.InForce), (match.Listing.Id.Value, match.Status));
    }

    private static void AssertSame(ListSnapshot expected, ListSnapshot actual)
    {
        Assert.Equal((expected.List, expected.Day, expected.DayKnownBy), (actual.List, actual.Day, actual.DayKnownBy));
        Assert.Equal(expected.Entries.Select(entry => entry.Id), actual.Entries.Select(entry => entry.Id));
        Assert.All(expected.Entries.Zip(actual.Entries), pair =>
        {
            Assert.True(pair.First.Details!.ContentEquals(pair.Second.Details!), pair.First.Id);
            Assert.Equal(pair.First.Measures, pair.Second.Measures);
        });
    }
}
