using System.Text;
using CsvHelper;

namespace Screening.Batch;

/// <summary>Decisions as CSV: a header, a row per decision in the order in which they were made.</summary>
public static class DecisionCsv
{
    private static readonly string[] Columns = ["customer", "listing", "verdict", "by", "at", "expires", "note", "listing_evidence", "customer_evidence"];

    private static readonly (DecisionVerdict Verdict, string Word)[] Verdicts =
        [(DecisionVerdict.Noted, "noted"), (DecisionVerdict.FalsePositive, "false_positive"), (DecisionVerdict.TrueMatch, "true_match")];

    /// <summary>The word for a verdict, such as <c>false_positive</c>.</summary>
    public static string WordOf(DecisionVerdict verdict) => Verdicts[(int)verdict].Word;

    /// <summary>Reads the word for a verdict.</summary>
    public static bool TryParse(string? word, out DecisionVerdict verdict)
    {
        var found = Array.FindIndex(Verdicts, known => known.Word == word?.Trim().Replace('-', '_').ToLowerInvariant());
        verdict = (DecisionVerdict)Math.Max(found, 0);
        return found >= 0;
    }

    /// <summary>Writes decisions; what a spreadsheet would run is made harmless.</summary>
    public static string Write(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var text = new StringBuilder();
        CellText.AppendCells(text, Columns, ',');
        text.Append("\r\n");
        foreach (var decision in decisions)
        {
            CellText.AppendCells(
                text,
                [
                    decision.Customer, decision.Listing.ToString(), WordOf(decision.Verdict), decision.By, IsoDay.Format(decision.At),
                    decision.Expires is { } day ? IsoDay.Format(day) : "", decision.Note ?? "", decision.Evidence.Listing, decision.Evidence.Customer,
                ], ',');
            text.Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Reads decisions; all of them or none.</summary>
    /// <exception cref="BatchFileException">A column is missing, or a row cannot be read; the message names the line.</exception>
    public static IReadOnlyList<Decision> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions
            {
                HasHeader = false, SkipEmptyLines = true, MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw,
                IncludeValuesInExceptions = false,
            });
            var rows = new List<string[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Plain(reader.GetString(i)))]);
            if (rows.Count == 0)
                throw new BatchFileException("the file of decisions is empty: a header is needed");
            var places = Array.ConvertAll(Columns, column => Array.FindIndex(rows[0], header => header.Trim('\uFEFF', ' ').Equals(column, StringComparison.OrdinalIgnoreCase)));
            var missing = Array.FindIndex(places, static place => place < 0);
            return missing >= 0
                ? throw new BatchFileException($"the file of decisions has no column '{Columns[missing]}'")
                : [.. rows.Skip(1).Select((row, i) => Of(Array.ConvertAll(places, place => row[place].Trim()), i + 2))];
        }
        catch (CsvFormatException fault)
        {
            throw new BatchFileException("the file of decisions cannot be read: " + fault.Message);
        }
    }

    private static Decision Of(string[] cells, int line)
    {
        BatchFileException Wrong(int column, string expected) => new($"the file of decisions, line {line}: {Columns[column]} takes {expected}");
        if (cells[0].Length == 0)
            throw Wrong(0, "a customer's id");
        if (!ListingId.TryParse(cells[1], out var listing))
            throw Wrong(1, "list:id");
        if (!TryParse(cells[2], out var verdict))
            throw Wrong(2, "noted, false_positive or true_match");
        if (!IsoDay.TryParse(cells[4], out var at))
            throw Wrong(4, "a day as yyyy-MM-dd");
        DateOnly? expires = IsoDay.TryParse(cells[5], out var end) ? end : cells[5].Length == 0 ? null : throw Wrong(5, "a day as yyyy-MM-dd, or nothing");
        return new Decision(cells[0], listing, verdict, cells[3], at, new DecisionEvidence(cells[7], cells[8])) { Expires = expires, Note = cells[6].Length == 0 ? null : cells[6] };
    }

    /// <summary>Takes back what made a cell harmless.</summary>
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && CellText.Neutralise(cell[1..]) == cell ? cell[1..] : cell;
}
