using System.Text;
using Screening.Batch;

namespace Screening.Tests.Batch;

public class BatchFaultTests
{
    [Theory]
    [InlineData("unclosed quote", "never closed")]
    [InlineData("stray quote", "inside an unquoted field")]
    [InlineData("text after quote", "follows a closing quote")]
    [InlineData("short", "has 1 fields")]
    [InlineData("long", "has 6 fields")]
    [InlineData("blank name", "name is blank")]
    [InlineData("one letter", "fewer than two letters")]
    [InlineData("dots", "fewer than two letters")]
    [InlineData("bad date", "as_of")]
    [InlineData("other date", "as_of")]
    [InlineData("marks", "combining marks")]
    [InlineData("long name", "longer than 4096")]
    [InlineData("words", "more than 500 words")]
    [InlineData("nul", "NUL")]
    [InlineData("lost", "lost")]
    [InlineData("header", "repeats the header")]
    public async Task Row_WithAFault_IsMarkedAndNoOtherRowIsLost(string fault, string reason)
    {
        var (summary, rows, _) = await BatchTry.Of(BatchTry.Rows120(60, line => fault switch
        {
            "unclosed quote" => line.Replace("60,", "60,\"", StringComparison.Ordinal),
            "stray quote" => "60,OOO \"Zarya\",,",
            "text after quote" => "60,\"Zarya\" Ltd,,",
            "short" => "60",
            "long" => "60,Acme,,,x,y",
            "blank name" => "60,  ,,",
            "one letter" => "60,x,,",
            "dots" => "60,...,,",
            "bad date" => "60,Acme,,2025-11-31",
            "other date" => "60,Acme,,01.12.2025",
            "marks" => "60,Acme" + new string('\u0301', 2_000) + ",,",
            "long name" => "60," + new string('a', 500_000) + ",,",
            "words" => "60," + string.Join(' ', Enumerable.Repeat("ab", 501)) + ",,",
            "nul" => "60,Ac\0me,,",
            "lost" => "60,Ac\uFFFDme,,",
            _ => "row_id,name,country,as_of",
        }));

        Assert.Equal(121, rows.Count);
        Assert.Equal(("NotScreened", 1, 119), (rows.Cell(60, "screening_outcome"), summary.NotScreened, summary.NoHits));
        Assert.Contains(reason, rows.Cell(60, "screening_note"), StringComparison.Ordinal);
        Assert.Equal(["120", "Harmless Party 119", "", "", "NoHit"], rows[120].Take(5));
    }

    [Fact]
    public async Task Bytes_ThatAreNotUtf8_MarkTheirRow()
    {
        var bytes = Encoding.UTF8.GetBytes(BatchTry.Rows120());
        bytes[Array.IndexOf(bytes, (byte)'H')] = 0xED;

        var (summary, rows, _) = await BatchTry.Of(bytes);

        Assert.Equal((120, 1), (summary.Rows, summary.NotScreened));
        Assert.StartsWith("the row is not valid UTF-8", rows.Cell(1, "screening_note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quote_ClosedByAQuoteOfALaterRow_SwallowsNoRow()
    {
        var (summary, rows, _) = await BatchTry.Of("id,name,x,y\n1,\"Zarya,,\n2,Quiet Bakery,,\n3,pipe\",x,y\n4,Zarya Potash Combine,,\n");

        Assert.Equal((4, 1), (summary.Rows, summary.Hits));
        Assert.Equal(["NotScreened", "NoHit", "NotScreened", "Hit"], rows.Skip(1).Select(row => row[4]));
    }

    [Fact]
    public async Task LineBreak_InsideAProperlyQuotedCell_StaysInside()
    {
        var (summary, rows, _) = await BatchTry.Of("id,name,address,y\n1,Quiet Bakery,\"Main St, 5\nMinsk, Belarus\",\n");

        Assert.Equal((1, 1), (summary.Rows, summary.NoHits));
        Assert.Equal("Main St, 5\nMinsk, Belarus", rows[1][2]);
    }

    [Fact]
    public async Task SurplusCells_StayInTheLastColumn()
    {
        var (_, rows, _) = await BatchTry.Of("id,name\n1,Acme,x,y\n2\n");

        Assert.Equal(["1", "Acme,x,y"], rows[1].Take(2));
        Assert.Equal(["2", ""], rows[2].Take(2));
    }

    [Fact]
    public async Task Fields_ThatCannotBeRead_AreNotedAndTheRowIsScreened()
    {
        var (_, rows, _) = await BatchTry.Of("name,type,dob,country\nZarya Potash Combine,Thing,31.12.1970,Belarus\n");

        Assert.Equal("Hit", rows.Cell(1, "screening_outcome"));
        Assert.Equal(
            "schema is not known; screened as any kind; country is no two-letter code and was not used; birth_date cannot be read and was not used",
            rows.Cell(1, "screening_note"));
    }

    [Fact]
    public async Task ExtractOfAList_LeavesRowsNotScreenedAndNamesTheList()
    {
        var extract = new DatedList { List = new SanctionsList(new ListId("own-c"), "c", "c"), IsUnbounded = true, Sha256 = "c", Entries = [] };

        var (summary, rows, _) = await BatchTry.Of("name\nQuiet Bakery\n"u8.ToArray(), screener: new Screener(Register.Build([], [extract])));

        Assert.Equal(1, summary.NotScreened);
        Assert.StartsWith("own-c proves no absence that day", rows.Cell(1, "screening_note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_LongerThanTheLongestRecord_IsCutAndMarked()
    {
        var source = new RecordSource(await Open("a\n" + new string('x', 400_000) + "\r\nb\n"), longestRecord: 200_000);

        var records = new List<RawRecord>();
        while (await source.NextAsync(default) is { } record)
            records.Add(record);

        Assert.Equal([1, 200_000, 1], records.Select(record => record.Bytes.Length));
        Assert.Equal([false, true, false], records.Select(record => record.Fault is not null));
    }

    private static async Task<Utf8Input> Open(string text)
    {
        var input = new Utf8Input(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        await input.OpenAsync(default);
        return input;
    }
}
