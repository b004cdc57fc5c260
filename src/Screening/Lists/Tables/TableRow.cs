namespace Screening.Lists.Tables;

/// <summary>A row of a table: cells by the names of their columns, whether they came from CSV or from a workbook.</summary>
/// <param name="header">The columns.</param>
/// <param name="line">The line or row of the file, from 1.</param>
/// <param name="cells">As many as columns, or fewer: the missing ones are empty.</param>
internal sealed class TableRow(TableHeader header, int line, IReadOnlyList<string> cells)
{
    public TableHeader Header { get; } = header;

    public int Line { get; } = line;

    /// <summary>The cell of a column without blanks around it; empty when the table lacks the column.</summary>
    public string this[string column]
    {
        get
        {
            var place = Header.PlaceOf(column);
            return place >= 0 && place < cells.Count ? cells[place].Trim() : "";
        }
    }

    /// <summary>Every cell that holds something.</summary>
    public IEnumerable<string> Texts() => cells.Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0);

    /// <summary>Keeps the cells of columns nobody knows.</summary>
    public void KeepUnknown(IReadOnlyList<string> columns, EntryFacts facts)
    {
        foreach (var column in columns)
            facts.AddAttribute(column, this[column]);
    }
}
