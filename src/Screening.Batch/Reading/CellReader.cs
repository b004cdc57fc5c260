using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Screening.Batch;

/// <summary>Reads the cells of a chunk's records in their order. The sound ones go through one CSV reader together, the others are split as they stand.</summary>
/// <param name="records">The records.</param>
/// <param name="delimiter">The separator.</param>
/// <param name="columns">The columns of the header; 0 for the header itself.</param>
internal sealed class CellReader(IReadOnlyList<RawRecord> records, byte delimiter, int columns) : IDisposable
{
    private CsvReader? reader;
    private int next;

    /// <summary>Reads the header of a file.</summary>
    public static RecordCells Header(RawRecord record, byte delimiter)
    {
        using var cells = new CellReader([record], delimiter, columns: 0);
        return cells.Next();
    }

    /// <summary>The cells of the next record.</summary>
    public RecordCells Next()
    {
        var record = records[next++];
        if (FaultOf(record) is { } fault)
            return RecordCells.Fit(Encoding.UTF8.GetString(record.Bytes).Split((char)delimiter), delimiter, columns, fault);
        if (record.Bytes.Length == 0)
            return RecordCells.Fit([""], delimiter, columns, null);

        reader ??= Open();
        if (!reader.Read())
            throw new InvalidDataException("a record was lost between the scan and the reader");
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.GetString(i);
        return RecordCells.Fit(cells, delimiter, columns, null);
    }

    public void Dispose() => reader?.Dispose();

    private static string? FaultOf(RawRecord record) =>
        record.Fault
        ?? (!Utf8.IsValid(record.Bytes) ? "the row is not valid UTF-8; if the file is of another encoding, name it"
            : record.Bytes.AsSpan().Contains((byte)0) ? "the row holds a NUL character" : null);

    /// <summary>A reader over this and all later sound records.</summary>
    private CsvReader Open()
    {
        var text = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = next - 1; i < records.Count; i++)
        {
            if (records[i].Bytes.Length == 0 || FaultOf(records[i]) is not null)
                continue;
            text.Write(records[i].Bytes);
            text.Write("\r\n"u8);
        }

        // The reader takes a zero-width no-break space at the very start for a byte order mark; here it belongs to a cell.
        var bytes = text.WrittenSpan.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (byte[])[0xEF, 0xBB, 0xBF, .. text.WrittenSpan] : text.WrittenSpan.ToArray();
        return CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = (char)delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            Encoding = Encoding.UTF8,
            MalformedData = CsvMalformedDataHandling.Throw,
            MissingField = CsvMissingFieldHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            IncludeValuesInExceptions = false,
            PoolStrings = false,
            BufferSize = Math.Max(bytes.Length, 256),
        });
    }
}
