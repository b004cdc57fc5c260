using CsvHelper;

namespace Screening.Lists.DatedCsv;

/// <summary>The columns of a dated CSV file, found by header; the ones it does not know become attributes.</summary>
internal sealed class DatedCsvColumns
{
    private static readonly string[] Known =
    [
        "list", "listing_id", "schema", "name", "aliases", "identifiers", "countries", "birth_dates", "programme", "legal_basis", "measure",
        "licence", "announced", "effective", "revoked", "ended_by", "source", "confidence", "doubt",
    ];

    private static readonly string[] Required = ["list", "listing_id", "name", "effective"];

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public DatedCsvColumns(IReadOnlyList<string> headers, string file)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            var name = Plain(headers[i]);
            if (name.Length == 0)
                throw new ListReadException(file, 1, $"column {i + 1}", "a column without a name");
            if (!places.TryAdd(name, i))
                throw new ListReadException(file, 1, name, "the column stands twice");
        }

        foreach (var required in Required)
        {
            if (!places.ContainsKey(required))
                throw new ListReadException(file, 1, required, "the column is missing; it is required");
        }

        Others = [.. places.Where(static place => !Known.Contains(place.Key)).OrderBy(static place => place.Value)];
    }

    /// <summary>The columns kept as attributes, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Others { get; }

    /// <summary>The trimmed text of a column in the current record; empty when the file lacks the column.</summary>
    public string Text(CsvReader row, string column) => places.TryGetValue(column, out var place) ? row.GetString(place).Trim() : "";

    /// <summary>Whether a header line names the columns that every dated CSV has.</summary>
    public static bool AreIn(string headerLine)
    {
        var names = headerLine.Split(',').Select(Plain).ToHashSet(StringComparer.Ordinal);
        return names.Contains("list") && names.Contains("listing_id");
    }

    /// <summary>Whether a header line is that of the file that describes the lists.</summary>
    public static bool DescribeLists(string headerLine)
    {
        var names = headerLine.Split(',').Select(Plain).ToHashSet(StringComparer.Ordinal);
        return names.Contains("list") && names.Contains("extent") && !names.Contains("listing_id");
    }

    private static string Plain(string header) => header.Trim().Trim('"').Trim().ToLowerInvariant();
}
