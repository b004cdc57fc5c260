namespace Screening.Lists.Tables;

/// <summary>The columns of a table, found by name whatever their order and case.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ListReadException">A name stands twice.</exception>
    public TableHeader(string file, int line, IReadOnlyList<string> columns)
    {
        (File, Line) = (file, line);
        Columns = [.. columns.Select(static column => column.Trim())];
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Length > 0 && !places.TryAdd(Columns[i], i))
                throw new ListReadException(file, line, Columns[i], "the column stands twice: which one counts is not known");
        }
    }

    public string File { get; }

    public int Line { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The place of a column, from 0; -1 when the table lacks it.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);

    /// <exception cref="ListReadException">A column is missing.</exception>
    public void Require(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!places.ContainsKey(column))
                throw new ListReadException(File, Line, column, "the column is missing");
        }
    }

    /// <summary>The columns that are not among the known ones, each reported once. Their cells are to be kept as attributes.</summary>
    public IReadOnlyList<string> ReportUnknown(IReadOnlySet<string> known, ReadReport report)
    {
        string[] unknown = [.. Columns.Where(column => column.Length > 0 && !known.Contains(column))];
        foreach (var column in unknown)
        {
            report.Count("unknown " + column);
            report.Add("column-unknown", ProblemSeverity.Warning, File, Line, column, "a column that is not known; its cells are kept as attributes");
        }

        return unknown;
    }
}
