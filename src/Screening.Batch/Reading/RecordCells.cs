using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Screening.Batch;

/// <summary>The cells of a record: by the rules where it keeps to them, else as good as can be, with the reason why it is not screened.</summary>
/// <param name="Cells">As many as the header has columns; every character of the record stands in one of them.</param>
/// <param name="Fault">Why the record is not screened; null when it is sound.</param>
internal readonly record struct RecordCells(string[] Cells, string? Fault)
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="delimiter">The separator.</param>
    /// <param name="columns">The columns of the header; 0 for the header itself.</param>
    public static RecordCells Read(RawRecord record, byte delimiter, int columns)
    {
        var fault = record.Fault ?? (Utf8.IsValid(record.Bytes) ? null : "the row is not valid UTF-8");
        if (fault is null && Array.IndexOf(record.Bytes, (byte)0) >= 0)
            fault = "the row holds a NUL character";
        if (fault is not null)
            return new RecordCells(Fit(Encoding.UTF8.GetString(record.Bytes).Split((char)delimiter), (char)delimiter, columns), fault);

        var cells = Parse(record.Bytes, delimiter);
        return columns == 0 || cells.Length == columns
            ? new RecordCells(cells, null)
            : new RecordCells(Fit(cells, (char)delimiter, columns), $"the row has {cells.Length} fields, the header {columns}");
    }

    private static string[] Parse(byte[] record, byte delimiter)
    {
        if (record.Length == 0)
            return [""];
        var options = new CsvReaderOptions
        {
            Separator = (char)delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            Encoding = Encoding.UTF8,
            MalformedData = CsvMalformedDataHandling.Throw,
            MissingField = CsvMissingFieldHandling.Throw,
            IncludeValuesInExceptions = false,
            PoolStrings = false,
            BufferSize = Math.Max(record.Length, 256),
        };
        using var reader = CsvReader.Create(record, options);
        reader.Read();
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.GetString(i);

        // The reader takes a zero-width no-break space at the start for a byte order mark; here it belongs to the cell.
        if (record.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) && !cells[0].StartsWith('\uFEFF'))
            cells[0] = '\uFEFF' + cells[0];
        return cells;
    }

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
