using System.Text;
using CsvHelper;

namespace Screening.Lists.Tables;

/// <summary>Reads a CSV table whose header may stand below a line of its own, such as the day of the list.</summary>
internal static class CsvTable
{
    private const int LargestRow = 1 << 20;

    /// <summary>Hands every row to <paramref name="take"/>, once the header passed <paramref name="check"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="headerLine">The line of the header, from 1.</param>
    /// <param name="check">Looks at the header, and throws where it cannot be the right one.</param>
    /// <param name="take">Takes one row.</param>
    /// <exception cref="ListReadException">The file is no sound CSV, ends in the middle of a line, or holds no row.</exception>
    public static void Read(DeliveryFile file, int headerLine, Action<TableHeader> check, Action<TableRow> take)
    {
        var content = StrictText.Check(file);
        if (content.Span[^1] is not ((byte)'\n' or (byte)'\r'))
            throw new ListReadException(file.Path, StrictText.LineAt(content.Span, content.Length - 1), null, "the last line does not end: the file is cut");
        for (var line = 1; line < headerLine; line++)
            content = content[(content.Span.IndexOf((byte)'\n') + 1)..];

        using var reader = CsvReader.Create(content, CsvFile.Strict(hasHeader: true));
        try
        {
            reader.ReadHeader();
            var header = new TableHeader(file.Path, headerLine, reader.Headers);
            check(header);
            var rows = 0;
            for (; reader.Read(); rows++)
                take(RowOf(reader, header, (int)reader.LineNumber + headerLine - 1));
            if (rows == 0)
                throw new ListReadException(file.Path, headerLine, null, "a header and not one row: a list without entries is never taken as one");
        }
        catch (CsvFormatException problem)
        {
            throw new ListReadException(file.Path, (int)Math.Max(0, problem.LineNumber) + headerLine - 1, null, "no sound CSV row: " + problem.Message, problem);
        }
    }

    /// <summary>The cells of one of the first lines, good enough to know a header by; none when the file has no such line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    public static IReadOnlySet<string> CellsOf(DeliveryFile file, int line)
    {
        var bytes = file.Head.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        for (; line > 1 && !bytes.IsEmpty; line--)
            bytes = bytes.IndexOf((byte)'\n') is >= 0 and var end ? bytes[(end + 1)..] : [];
        var stop = bytes.IndexOfAny((byte)'\n', (byte)'\r', (byte)0);
        var text = Encoding.UTF8.GetString(stop < 0 ? bytes : bytes[..stop]);
        return text.Split(',').Select(static cell => cell.Trim().Trim('"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static TableRow RowOf(CsvReader reader, TableHeader header, int line)
    {
        if (reader.RawRecord.Length > LargestRow)
            throw new ListReadException(header.File, line, null, $"a row longer than {LargestRow} bytes: a quote may be missing");
        if (reader.FieldCount != header.Columns.Count)
            throw new ListReadException(header.File, line, null, $"expected {header.Columns.Count} fields, found {reader.FieldCount}");
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
            foreach (var c in cells[i])
            {
                if ((c < ' ' && c is not ('\t' or '\r' or '\n')) || c == '\x7f')
                    throw new ListReadException(header.File, line, header.Columns[i], $"a control character U+{(int)c:X4} inside the text: the file is damaged");
            }
        }

        return new TableRow(header, line, cells);
    }
}
