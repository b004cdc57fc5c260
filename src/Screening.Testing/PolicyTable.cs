using Screening.Lists;

namespace Screening.Testing;

/// <summary>A team's own policy as a table: who is asked about, as of which day, and what must come out.</summary>
/// <remarks>
/// CSV in UTF-8 with a header. Columns: <c>name</c>, <c>as_of</c>, <c>outcome</c>; optional <c>list</c> with <c>status</c> (several lists are several
/// rows), <c>licence</c> (how its text begins), <c>known_at</c>, <c>schema</c>, <c>note</c>.
/// </remarks>
public static class PolicyTable
{
    private static readonly string[] Required = ["name", "as_of", "outcome"];
    private static readonly string[] Known = [.. Required, "list", "status", "licence", "known_at", "schema", "note"];

    /// <summary>Reads the cases of a file, in its order.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ListReadException">A column is missing or unknown, or a cell cannot be read; the message names line and column.</exception>
    public static IReadOnlyList<PolicyCase> Read(string path)
    {
        var file = new DeliveryFile(path, File.ReadAllBytes(path));
        var cases = new List<PolicyCase>();
        CsvFile.ReadRecords(file, hasHeader: true, row =>
        {
            if (cases.Count == 0)
                CheckColumns(row, path);
            cases.Add(ReadCase(row));
        });
        return cases.Count > 0 ? cases : throw new ListReadException(path, 1, null, "a policy without a case proves nothing");
    }

    private static void CheckColumns(CsvRow row, string path)
    {
        var columns = row.Reader.Headers.Select(static header => header.Trim().ToLowerInvariant()).ToList();
        if (Required.FirstOrDefault(column => !columns.Contains(column)) is { } missing)
            throw new ListReadException(path, 1, missing, "the column is missing");
        if (columns.FirstOrDefault(static column => !Known.Contains(column)) is { } unknown)
            throw new ListReadException(path, 1, unknown, $"no column of a policy; known are {string.Join(' ', Known)}");
    }

    private static PolicyCase ReadCase(CsvRow row)
    {
        var name = row.Text("name");
        if (name.Length == 0)
            throw row.Bad("name", "a case needs a name or an identifier");
        if (!Enum.TryParse<ScreeningOutcome>(row.Text("outcome"), ignoreCase: true, out var outcome) || !Enum.IsDefined(outcome))
            throw row.Bad("outcome", "Hit, PastHit, NoHit or NotScreened");
        ListingStatus? status = null;
        if (row.Text("status") is { Length: > 0 } word)
            status = Enum.TryParse<ListingStatus>(word, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : throw row.Bad("status", "no status of a listing");
        if (status is not null != row.Text("list").Length > 0)
            throw row.Bad("status", "a status and its list stand together");
        var kind = SubjectKind.Unknown;
        if (row.Text("schema") is { Length: > 0 } schema && !SubjectKinds.TryParse(schema, out kind))
            throw row.Bad("schema", "no kind of subject");
        return new PolicyCase
        {
            Line = row.Line,
            Request = new ScreeningRequest(name) { AsOf = Day(row, "as_of"), KnownAt = row.Text("known_at").Length > 0 ? Day(row, "known_at") : null, Kind = kind },
            Outcome = outcome,
            List = row.Text("list") is { Length: > 0 } list ? list : null,
            Status = status,
            Licence = row.Text("licence") is { Length: > 0 } licence ? licence : null,
            Note = row.Text("note"),
        };
    }

    private static DateOnly Day(CsvRow row, string column) => IsoDay.TryParse(row.Text(column), out var day) ? day : throw row.Bad(column, "a day is written yyyy-MM-dd");
}
