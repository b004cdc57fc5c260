using System.Text;
using CsvHelper;

namespace Screening.Lists.OfacCsv;

/// <summary>How the rows of a flat file are cut into fields: by a separator, or by width. The columns are the same in every layout.</summary>
internal abstract class OfacLayout
{
    /// <summary>Comma-separated, the layout of our days.</summary>
    public static OfacLayout Comma { get; } = new OfacSeparated(',');

    /// <summary>Bar-separated (.pip), no longer published.</summary>
    public static OfacLayout Bar { get; } = new OfacSeparated('|');

    /// <summary>At-separated (.del), no longer published.</summary>
    public static OfacLayout At { get; } = new OfacSeparated('@');

    /// <summary>Fixed width (.ff).</summary>
    public static OfacLayout FixedWidth { get; } = new OfacFixedWidth();

    /// <summary>The fields of a line whose quotes are sound; null when the line is not of this layout.</summary>
    public abstract List<string>? Split(string line);

    /// <summary>Hands over every row of the file with its line, the same row object for the same bytes when a cache is given.</summary>
    /// <param name="content">The text without its marks.</param>
    /// <param name="file">The file, for its role and for messages.</param>
    /// <param name="cache">Rows of earlier editions; null for none.</param>
    /// <param name="take">Takes a row.</param>
    /// <exception cref="ListReadException">A row is damaged or of another shape.</exception>
    public abstract void ReadRows(ReadOnlyMemory<byte> content, OfacFile file, OfacRowCache? cache, Action<OfacLine> take);

    /// <summary>The row that these bytes print, made at most once where there is a cache.</summary>
    protected static OfacRow RowOf(ReadOnlySpan<byte> raw, OfacRowCache? cache, Func<string[]> fields)
    {
        raw = raw.TrimEnd("\r\n"u8);
        if (cache?.Find(raw) is { } known)
            return known;
        var row = new OfacRow(fields());
        cache?.Add(raw, row);
        return row;
    }
}

/// <summary>Rows whose fields stand between separators, text in quotes.</summary>
internal sealed class OfacSeparated(char separator) : OfacLayout
{
    private const int LargestRow = 1 << 16;

    public override List<string>? Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    public override void ReadRows(ReadOnlyMemory<byte> content, OfacFile file, OfacRowCache? cache, Action<OfacLine> take)
    {
        if (cache is null)
        {
            Parse(content, 0, file, cache, take);
            return;
        }

        // A row that begins where a row ends, and was sound in these bytes before, is that row again: only what lies between such rows is parsed.
        var (position, lines) = (0, 0);
        while (position < content.Length)
        {
            var (start, firstLine) = (position, lines);
            OfacRow? known = null;
            var quoted = false;
            while (position < content.Length)
            {
                var rest = content.Span[position..];
                var end = rest.IndexOf((byte)'\n');
                var row = end < 0 ? rest : rest[..(end + 1)];
                if (!quoted && cache.Find(row.TrimEnd("\r\n"u8)) is { } found && found.Printed.Length == (int)file.Role)
                {
                    known = found;
                    break;
                }

                quoted ^= (row.Count((byte)'"') & 1) == 1;
                position += row.Length;
                lines++;
            }

            if (position > start)
                Parse(content[start..position], firstLine, file, cache, take);
            if (known is null)
                break;
            lines++;
            take(new OfacLine(known, lines));
            var lineEnd = content.Span[position..].IndexOf((byte)'\n');
            position = lineEnd < 0 ? content.Length : position + lineEnd + 1;
        }
    }

    private void Parse(ReadOnlyMemory<byte> content, int linesBefore, OfacFile file, OfacRowCache? cache, Action<OfacLine> take)
    {
        var path = file.File.Path;
        using var reader = CsvReader.Create(content, CsvFile.Strict(hasHeader: false) with { Separator = separator });
        Func<string[]> fields = () => Fields(reader);
        try
        {
            while (reader.Read())
            {
                var line = linesBefore + (int)reader.LineNumber;
                if (reader.FieldCount != (int)file.Role)
                    throw new ListReadException(path, line, null, $"expected {(int)file.Role} fields, found {reader.FieldCount}");
                if (reader.RawRecord.Length > LargestRow)
                    throw new ListReadException(path, line, null, $"a row longer than {LargestRow} bytes: a quote may be missing");
                take(new OfacLine(RowOf(reader.RawRecord, cache, fields), line));
            }
        }
        catch (CsvFormatException problem)
        {
            throw new ListReadException(path, linesBefore + (int)Math.Max(0, problem.LineNumber), null, "no sound CSV row: " + problem.Message, problem);
        }
    }

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = reader.GetString(i);
        return fields;
    }
}
