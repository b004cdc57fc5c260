using System.Text;
using CsCheck;
using Screening.Batch;
using Screening.Tests.Reliability;

namespace Screening.Tests.Batch;

public class BatchScreenerTests
{
    [Fact]
    public async Task Rows_OfEveryOutcome_CarryTheContractsColumns()
    {
        var (summary, rows, _) = await BatchTry.Of("row_id,name\n1,Zarya Potash Combine\n2,Wanderlust Shipping\n3,Quiet Bakery\n4,\n");

        Assert.Equal(
            ["row_id", "name", "screening_outcome", "screening_status", "screening_score", "screening_list", "screening_listing_id", "screening_name",
            "screening_since", "screening_until", "screening_licence", "screening_matches", "screening_note"], rows[0]);
        Assert.Equal(
            ["1", "Zarya Potash Combine", "Hit", "own-a=InForce;own-b=InForce", "1.000", "own-a", "1", "Zarya Potash Combine", "2021-08-09", "", "",
            "own-a:1@1.000;own-b:1@1.000", ""], rows[1]);
        Assert.Equal("PastHit", rows.Cell(2, "screening_outcome"));
        Assert.Equal("NoHit", rows.Cell(3, "screening_outcome"));
        Assert.Equal(("NotScreened", "the name is blank"), (rows.Cell(4, "screening_outcome"), rows.Cell(4, "screening_note")));
        Assert.Equal((4, 1, 1, 1, 1), (summary.Rows, summary.Hits, summary.PastHits, summary.NoHits, summary.NotScreened));
    }

    [Fact]
    public async Task Row_WithADayOfItsOwn_IsAskedForThatDay()
    {
        var (_, rows, _) = await BatchTry.Of("name,screening_date\nWanderlust Shipping,2023-12-31\nWanderlust Shipping,2024-01-01\nWanderlust Shipping,\n");

        Assert.Equal(["Hit", "PastHit", "PastHit"], rows.Skip(1).Select(row => row[2]));
    }

    [Fact]
    public async Task Identifier_InItsOwnColumn_MakesTheHit()
    {
        var (_, rows, _) = await BatchTry.Of("Name;IMO Number;type\nSome Other Ship;9153525;Vessel\n;9153525;\n;9074729;\n");

        Assert.Equal(["Hit", "Hit", "NotScreened"], rows.Skip(1).Select(row => row[3]));
    }

    [Fact]
    public async Task Mapping_NamesAnyColumn()
    {
        var options = BatchTry.Options with { Mapping = new Dictionary<string, string> { ["name"] = "Client" } };
        var (_, rows, _) = await BatchTry.Of("client,name\nZarya Potash Combine,contact of no interest\n", options);

        Assert.Equal("Hit", rows.Cell(1, "screening_outcome"));
    }

    [Fact]
    public async Task AllMatches_GivesARowPerMatchAndOneWithout()
    {
        var (summary, rows, _) = await BatchTry.Of("name\nZarya Potash Combine\nQuiet Bakery\n", BatchTry.Options with { AllMatches = true });

        Assert.Equal(["own-a", "own-b", ""], rows.Skip(1).Select(row => row[4]));
        Assert.Equal(2, summary.Rows);
    }

    [Fact]
    public async Task HeaderOnly_GivesAHeaderAndNoRows()
    {
        var (summary, rows, _) = await BatchTry.Of("name");

        Assert.Equal(0, summary.Rows);
        Assert.Single(rows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("row_id,x,country\n1,a,b\n")]
    [InlineData("name,Full Name\na,b\n")]
    [InlineData("imo,imo_number\na,b\n")]
    [InlineData("name,\"open\na,b\n")]
    [InlineData("name,screening_note\na,b\n")]
    [InlineData("name,x\na,b\n", "country", "land")]
    [InlineData("name,x\na,b\n", "colour", "x")]
    public async Task File_ThatCannotBeScreenedAsAWhole_IsRefusedBeforeAnythingIsWritten(string text, string? field = null, string? column = null)
    {
        var options = field is null ? BatchTry.Options : BatchTry.Options with { Mapping = new Dictionary<string, string> { [field] = column! } };
        using var output = new MemoryStream();

        await Assert.ThrowsAsync<BatchFileException>(() =>
            new BatchScreener(BatchTry.Screener, options).ScreenCsvAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), output));
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task ByteOrderMark_OfAnyKind_IsReadAndWrittenAsUtf8(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var (_, rows, bytes) = await BatchTry.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("name\tnote\nZarya Potash Combine\tŻółć 😀\n")]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("Zarya Potash Combine\tŻółć 😀\tHit\t", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task Workers_OfAnyNumber_WriteTheSameBytes()
    {
        var text = "name,n\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => (i % 7 == 0 ? "Zarya Potash Combine" : "Quiet Bakery") + $",{i}\n"));

        var one = await BatchTry.Of(text, BatchTry.Options with { Parallelism = 1 });
        var many = await BatchTry.Of(text, BatchTry.Options with { Parallelism = 5 });

        Assert.Equal(one.Bytes, many.Bytes);
        Assert.Equal(1500, one.Summary.Rows);
        Assert.Equal(Enumerable.Range(0, 1500).Select(i => $"{i}"), one.Rows.Skip(1).Select(row => row[1]));
    }

    [Fact]
    public async Task Engine_ThatThrows_MarksTheRowAndGoesOn()
    {
        var batch = new BatchScreener(
            request => request.Name == "Bad Luck" ? throw new InvalidOperationException("Bad Luck") : BatchTry.Screener.Screen(request), BatchTry.Options);
        using var output = new MemoryStream();

        var summary = await batch.ScreenCsvAsync(new MemoryStream("id,name\n1,Bad Luck\n2,Quiet Bakery\n"u8.ToArray()), output);

        var rows = BatchTry.Parse(output.ToArray());
        Assert.Equal("screening failed: InvalidOperationException", rows.Cell(1, "screening_note"));
        Assert.Equal((1, 1), (summary.NotScreened, summary.NoHits));
    }

    [Fact]
    public async Task Cancellation_Stops()
    {
        using var output = new MemoryStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new BatchScreener(BatchTry.Screener, BatchTry.Options)
            .ScreenCsvAsync(new MemoryStream("name\nx\n"u8.ToArray()), output, null, new CancellationToken(canceled: true)));
    }

    [Law]
    public void Rows_OfAnyText_ComeOutOneForOneWithTheirCells() =>
        Gen.String[Gen.Char["aZ9 ,;\"\n\r=+-@'\t\u0301Я\u001b"], 0, 12].Array[3].List[0, 30].Sample(rows =>
        {
            var text = new StringBuilder("name,b,c\n");
            foreach (var row in rows)
                text.AppendJoin(',', row.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).Append('\n');
            var (summary, written, _) = BatchTry.Of(text.ToString()).GetAwaiter().GetResult();
            if (rows.Any(row => row.Sum(cell => cell.Count(c => c == ',')) > 0 && row.Any(cell => cell.AsSpan().IndexOfAny('\r', '\n') >= 0)))
                return summary.Rows >= rows.Count && written.Count == summary.Rows + 1;
            return summary.Rows == rows.Count && written.Count == rows.Count + 1
                && rows.Select((row, i) => row.Select(CellText.Neutralise).SequenceEqual(written[i + 1].Take(3))).All(same => same);
        }, iter: Law.Cases(300));
}
