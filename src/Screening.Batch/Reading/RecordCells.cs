namespace Screening.Batch;

/// <summary>The cells of a record: by the rules where it keeps to them, else as good as can be, with the reason why it is not screened.</summary>
/// <param name="Cells">As many as the header has columns; every character of the record stands in one of them.</param>
/// <param name="Fault">Why the record is not screened; null when it is sound.</param>
internal readonly record struct RecordCells(string[] Cells, string? Fault)
{
    /// <summary>Cells brought to the number of columns; the fault tells when they were of another number.</summary>
    /// <param name="cells">The cells found.</param>
    /// <param name="delimiter">The separator.</param>
    /// <param name="columns">The columns of the header; 0 for the header itself.</param>
    /// <param name="fault">What is wrong besides; null for nothing.</param>
    public static RecordCells Fit(string[] cells, byte delimiter, int columns, string? fault) => new(
        Fit(cells, (char)delimiter, columns),
        fault ?? (columns == 0 || cells.Length == columns ? null : $"the row has {cells.Length} fields, the header {columns}"));

    /// <summary>Missing cells are empty; surplus ones stay in the last column, separators and all.</summary>
    private static string[] Fit(string[] cells, char delimiter, int columns)
    {
        if (columns == 0 || cells.Length == columns)
            return cells;
        var fitted = new string[columns];
        for (var i = 0; i < columns; i++)
            fitted[i] = i < cells.Length ? cells[i] : "";
        if (cells.Length > columns)
            fitted[^1] = string.Join(delimiter, cells.Skip(columns - 1));
        return fitted;
    }
}
