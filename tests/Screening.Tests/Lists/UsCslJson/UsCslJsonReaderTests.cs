using Screening.Lists.UsCsl;
using Screening.Lists.UsCslJson;

namespace Screening.Tests.Lists.UsCslJson;

/// <summary>The JSON of the list says what its CSV says.</summary>
public class UsCslJsonReaderTests
{
    private static readonly UsCslJsonReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("us-csl-json", "consolidated.json");

    [Fact]
    public void Read_Fixture_EqualsTheCsv()
    {
        var (json, report) = ReaderRun.Read(Reader, File);
        var csv = ReaderRun.Read(new UsCslReader(), ReaderRun.Fixture("us-csl", "consolidated.csv")).Snapshot;

        Assert.Empty(report.Problems);
        Assert.Equal(csv.Entries.Select(entry => entry.Id), json.Entries.Select(entry => entry.Id));
        Assert.All(csv.Entries.Zip(json.Entries), pair =>
        {
            Assert.True(pair.First.Details!.ContentEquals(pair.Second.Details!), pair.First.Id);
            Assert.Equal(pair.First.Measures, pair.Second.Measures);
        });
    }

    [Fact]
    public void Recognises_ItsOwnFileAlone()
    {
        Assert.IsType<UsCslJsonReader>(Assert.Single(ListFormats.All, reader => reader.Recognises(File)));
        Assert.False(Reader.Recognises(ReaderRun.Text("x.json", "{\"error\":\"no key\"}")));
    }

    [Fact]
    public void Field_Unknown_IsKeptAndReported()
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "\"standard_order\"", "\"mood\""));

        Assert.Equal(("field-unknown", "mood"), (Assert.Single(report.Problems).Code, report.Problems[0].Field));
        Assert.Equal(["Y"], snapshot.Details("dpl-i-lamp-2003-06-19").Attribute("mood"));
    }

    [Theory]
    [InlineData("\"name\": \"WICK BANK\"", "\"name\": \"WICK BANK\", \"name\": \"OTHER\"")]
    [InlineData("\"name\": \"WICK BANK\"", "\"name\": \"WICK \\ud800\"")]
    [InlineData("\"results\": [", "\"results\": [7, ")]
    [InlineData("\"results\": [", "\"results\": 7, \"rest\": [")]
    [InlineData("\"total\": 9", "\"total\": NaN")]
    [InlineData("\"total\": 9", "\"total\": 10")]
    [InlineData("\"total\": 9", "\"total\": 9, \"results\": []")]
    public void Read_Damaged_IsRefused(string from, string to) => Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to)));

    [Fact]
    public void Read_WithoutEntries_IsRefused() => Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Text("x.json", "{\"results\":[],\"source\":1}")));

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        var whole = File.Content.TrimEnd("\n"u8);
        for (var length = 0; length < whole.Length; length += 97)
            Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, new DeliveryFile(File.Name, whole[..length])));
    }
}
