using System.Text;

namespace Screening.Lists.OfacCsv;

/// <summary>Rows whose fields begin at fixed places. The widths are those of the publisher's data specification; the programme field grew.</summary>
internal sealed class OfacFixedWidth : OfacLayout
{
    private const int NumberWidth = 10;

    private static readonly int[][] Widths =
    [
        [NumberWidth, 350, 12, 200, 200, 8, 25, 14, 8, 40, 150, 1000],
        [NumberWidth, 350, 12, 50, 200, 8, 25, 14, 8, 40, 150, 1000],
        [NumberWidth, NumberWidth, 750, 116, 250, 200],
        [NumberWidth, NumberWidth, 8, 350, 200],
    ];

    public override List<string>? Split(string line) => WidthsOf(line) is { } widths ? [.. Cut(line, widths)] : null;

    public override void ReadRows(ReadOnlyMemory<byte> content, OfacFile file, OfacRowCache? cache, Action<OfacLine> take)
    {
        int[]? widths = null;
        var number = 0;
        foreach (var range in content.Span.Split((byte)'\n'))
        {
            number++;
            var raw = content.Span[range];
            raw = raw.EndsWith("\r"u8) ? raw[..^1] : raw;
            if (raw.IsEmpty)
                continue;
            var text = Encoding.UTF8.GetString(raw);
            var found = WidthsOf(text);
            if (found is null || found.Length != (int)file.Role || (widths is not null && found != widths && found.Length > 2))
                throw new ListReadException(file.File.Path, number, null, $"a row of {text.Length} characters: no width of its {(int)file.Role} fields");
            widths = found;
            take(new OfacLine(RowOf(raw, cache, () => Cut(text, found)), number));
        }
    }

    /// <summary>The widths by the length of the line; a comment has a number and text of any length.</summary>
    private static int[]? WidthsOf(string line)
    {
        if (line.Length <= NumberWidth || line[0] != ' ' || !line.AsSpan(0, NumberWidth).Trim(' ').ToString().All(char.IsAsciiDigit) || line[NumberWidth - 1] == ' ')
            return null;
        return Array.Find(Widths, widths => widths.Sum() == line.Length)
            ?? (line[NumberWidth] is ' ' or '-' ? null : [NumberWidth, line.Length - NumberWidth]);
    }

    private static string[] Cut(string line, int[] widths)
    {
        var fields = new string[widths.Length];
        var start = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            fields[i] = Field(line.AsSpan(start, widths[i]));
            start += widths[i];
        }

        return fields;
    }

    // A remark that fills its field was cut, perhaps at a blank that belongs to it: the rest is joined without one.
    private static string Field(ReadOnlySpan<char> field) => field.Length > 1 && field[^2] != ' ' ? field.ToString() : field.TrimEnd(' ').ToString();
}
