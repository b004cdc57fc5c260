using System.Globalization;
using Screening.Batch;

namespace Screening.Evaluation.BadInputs;

/// <summary>A file of counterparties, screened against one name in force.</summary>
internal sealed class BatchQuestion(BadInput input, CaseFolder folder) : ICaseQuestion
{
    private const string Listed = "VNESHECONOMBANK TRADING";
    private const string List = $"list,listing_id,schema,name,effective\r\ndemo,1,Organization,{Listed},2020-01-15\r\n";

    private Screener? screener;

    public async Task PrepareAsync()
    {
        var list = folder.At("demo.csv");
        await File.WriteAllTextAsync(list, List);
        screener = new Screener((await RegisterFile.LoadAsync([new ListSource(list)])).Register);
    }

    public async Task<CaseResult> AskAsync()
    {
        var path = folder.At("out.csv");
        BatchSummary summary;
        try
        {
            using var stream = File.OpenRead(input.Path);
            summary = await BatchFile.ScreenAsync(
                screener!, new BatchOptions { AsOf = input.AsOf ?? new DateOnly(2025, 12, 1) }, stream, new BatchTarget(path) { ReportPath = folder.At("out.html") });
        }
        catch (BatchFileException e)
        {
            return new CaseResult(input, "rejected", Problems: 1, Reason: e.Message);
        }

        using var output = File.OpenRead(path);
        var rows = BatchRows.Read(output, summary.Input.Delimiter).ToList();
        var witness = input.AsksForPayload ? (rows.SelectMany(static row => row).Any(IsLive) || IsLiveHtml(folder.At("out.html")) ? "live" : "neutralised") : WitnessIn(rows);
        return new CaseResult(input, "accepted", rows.Count - 1, (int)summary.NotScreened, witness);
    }

    /// <summary>The row is there as it was, or its counterparty hits the name that must be found.</summary>
    private string WitnessIn(List<IReadOnlyList<string>> rows)
    {
        if (input.Witness.Length == 0 && input.WitnessId.Length == 0)
            return "";
        var header = rows[0].ToList();
        var (id, name) = (0, Math.Max(0, header.FindIndex(static column => column.Equals("name", StringComparison.OrdinalIgnoreCase))));
        var (outcome, hit) = (header.IndexOf("screening_outcome"), header.IndexOf("screening_name"));
        return rows.Skip(1).Any(row => row[id] == input.WitnessId
            && (row[name] == input.Witness && input.Witness != Listed || row[outcome] == nameof(ScreeningOutcome.Hit) && row[hit] == input.Witness)) ? "found" : "missing";
    }

    /// <summary>Whether a spreadsheet or a terminal would run a cell: the rule stands here once more, not the product's own.</summary>
    private static bool IsLive(string cell)
    {
        var text = cell.AsSpan();
        while (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.GetUnicodeCategory(text[0]) is UnicodeCategory.Format))
            text = text[1..];
        var runs = text.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(text[0]) && !(text.Length == 1 || text[0] == '-' && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        return runs || (cell.Length > 0 && cell[0] is '\t' or '\r') || cell.Any(static c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'));
    }

    private static bool IsLiveHtml(string path) => File.Exists(path) && File.ReadAllText(path) is var html
        && (html.Contains("<script>x", StringComparison.OrdinalIgnoreCase) || html.Contains('\x1b', StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.OrdinalIgnoreCase));
}
