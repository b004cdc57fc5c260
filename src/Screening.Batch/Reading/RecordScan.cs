using System.Buffers;

namespace Screening.Batch;

/// <summary>Where a record ends, by the strict rules of RFC 4180; where they are broken, the record is cut back to its first line.</summary>
/// <remarks>
/// A quote that is opened and never closed would take the rest of the file into one field. Cutting back to the line keeps every later row.
/// </remarks>
internal readonly record struct RecordScan(int Length, int Consumed, string? Fault)
{
    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>Finds the first record of <paramref name="data"/>.</summary>
    /// <param name="data">Bytes from the start of a record.</param>
    /// <param name="isFinal">Whether nothing follows the data.</param>
    /// <param name="delimiter">The field separator.</param>
    /// <param name="columns">The fields of the header; 0 when not known yet.</param>
    /// <param name="record">The record: its bytes without the line end, how many to pass over, and what is wrong with it (null: nothing).</param>
    /// <returns>False when more data is needed to tell.</returns>
    public static bool TryNext(ReadOnlySpan<byte> data, bool isFinal, byte delimiter, int columns, out RecordScan record)
    {
        var at = 0;
        var hidesRows = false;
        while (true)
        {
            if (at < data.Length && data[at] == Quote)
            {
                var closed = EndOfQuoted(data, at, isFinal, delimiter, out var fault);
                if (closed < 0)
                    return TryLine(data, isFinal, fault, out record);
                hidesRows |= columns >= 3 && HoldsRow(data[at..closed], delimiter, columns);
                at = closed;
            }
            else
            {
                var run = data[at..].IndexOfAny([delimiter, Quote, (byte)'\r', (byte)'\n']);
                if (run >= 0 && data[at + run] == Quote)
                    return TryLine(data, isFinal, "a quote stands inside an unquoted field", out record);
                at = run < 0 ? data.Length : at + run;
            }

            if (at == data.Length || data[at] != delimiter)
                return TryEnd(data, at, isFinal, hidesRows || (columns >= 3 && JoinsRows(data[..at], delimiter, columns)), out record);
            at++;
        }
    }

    /// <summary>The first line of <paramref name="data"/> as a record with a fault; false when its end is not in sight, or no fault is certain yet.</summary>
    public static bool TryLine(ReadOnlySpan<byte> data, bool isFinal, string? fault, out RecordScan record)
    {
        record = default;
        if (fault is null)
            return false;
        var end = data.IndexOfAny(LineEnds);
        return TryBreak(data, end < 0 ? data.Length : end, isFinal, out var consumed) && Set(out record, end < 0 ? data.Length : end, consumed, fault);
    }

    /// <summary>The index behind the closing quote; negative without one, and then the fault is null while more data may bring it.</summary>
    private static int EndOfQuoted(ReadOnlySpan<byte> data, int open, bool isFinal, byte delimiter, out string? fault)
    {
        fault = null;
        for (var at = open + 1; ; at += 2)
        {
            var run = data[Math.Min(at, data.Length)..].IndexOf(Quote);
            if (run < 0)
            {
                fault = isFinal ? "a quote is opened and never closed" : null;
                return -1;
            }

            at += run;
            if (at + 1 == data.Length)
                return isFinal ? at + 1 : -1;
            var next = data[at + 1];
            if (next == Quote)
                continue;
            if (next == delimiter || next is (byte)'\r' or (byte)'\n')
                return at + 1;
            fault = "text follows a closing quote";
            return -1;
        }
    }

    private static bool TryEnd(ReadOnlySpan<byte> data, int end, bool isFinal, bool hidesRows, out RecordScan record)
    {
        record = default;
        if (!TryBreak(data, end, isFinal, out var consumed))
            return false;
        return hidesRows
            ? TryLine(data, isFinal, "a quote is opened and closed only in a later row", out record)
            : Set(out record, end, consumed, null);
    }

    /// <summary>The end of the line break at <paramref name="end"/>; false when a carriage return is the last byte and a line feed may follow.</summary>
    private static bool TryBreak(ReadOnlySpan<byte> data, int end, bool isFinal, out int consumed)
    {
        consumed = end;
        if (end == data.Length)
            return isFinal;
        consumed = end + 1;
        if (data[end] != (byte)'\r')
            return true;
        if (consumed == data.Length)
            return isFinal;
        if (data[consumed] == (byte)'\n')
            consumed++;
        return true;
    }

    /// <summary>
    /// Whether a quoted field holds a whole line with as many separators as the header: then it looks like a row that the quote has swallowed.
    /// A letterhead in a field does not look like that; files of one or two columns are too narrow to tell.
    /// </summary>
    private static bool HoldsRow(ReadOnlySpan<byte> field, byte delimiter, int columns)
    {
        var end = field.IndexOfAny(LineEnds);
        while (end >= 0)
        {
            field = field[(end + 1)..];
            end = field.IndexOfAny(LineEnds);
            if (end >= 0 && field[..end].Count(delimiter) >= columns - 1)
                return true;
        }

        return false;
    }

    /// <summary>Whether the first and the last line of a record each have as many separators as the header: two rows in one.</summary>
    private static bool JoinsRows(ReadOnlySpan<byte> record, byte delimiter, int columns)
    {
        var first = record.IndexOfAny(LineEnds);
        return first >= 0 && record[..first].Count(delimiter) >= columns - 1
            && record[(record.LastIndexOfAny(LineEnds) + 1)..].Count(delimiter) >= columns - 1;
    }

    private static bool Set(out RecordScan record, int length, int consumed, string? fault)
    {
        record = new RecordScan(length, consumed, fault);
        return true;
    }
}
