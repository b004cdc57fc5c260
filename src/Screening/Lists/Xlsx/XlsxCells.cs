using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Lists.Xml;

namespace Screening.Lists.Xlsx;

/// <summary>Turns cells into text as a reader of the sheet sees it.</summary>
/// <param name="strings">The shared strings.</param>
/// <param name="dateStyles">For each cell style, whether numbers in it are days.</param>
/// <param name="isFrom1904">Whether days are counted from 1904.</param>
internal sealed class XlsxCells(List<string> strings, List<bool> dateStyles, bool isFrom1904)
{
    private const int MostColumns = 16_384;

    private int lastRow;

    /// <summary>Reads the row the reader stands on and leaves it on the row's end.</summary>
    /// <exception cref="ListReadException">A cell points to nothing or stands outside a sheet.</exception>
    public (int Number, IReadOnlyList<string> Cells) ReadRow(XmlReader reader, string part)
    {
        lastRow = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : lastRow + 1;
        var cells = new List<string>();
        if (reader.IsEmptyElement)
            return (lastRow, cells);
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                throw new ListReadException(part, reader.Line(), reader.LocalName, "a row holds cells and nothing else");
            var column = ColumnOf(reader.GetAttribute("r"), cells.Count);
            if (column < cells.Count || column >= MostColumns)
                throw new ListReadException(part, reader.Line(), reader.GetAttribute("r"), "a cell out of place: the sheet is damaged");
            while (cells.Count < column)
                cells.Add("");
            cells.Add(ReadCell(reader, part));
        }

        return (lastRow, cells);
    }

    /// <summary>The text of a string item, its runs joined, what says how to pronounce it left out. Leaves the reader on the item's end.</summary>
    public static string TextOf(XmlReader reader) => Unescape(Read(reader, "t"));

    private string ReadCell(XmlReader reader, string part)
    {
        var (type, style, line, place) = (reader.GetAttribute("t"), reader.GetAttribute("s"), reader.Line(), reader.GetAttribute("r"));
        if (type == "inlineStr")
            return Unescape(Read(reader, "t"));
        var value = Read(reader, "v");
        switch (type)
        {
            case "s" when value.Length == 0:
                return "";
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
                    ? strings[index]
                    : throw new ListReadException(part, line, place, "the cell points to no shared string: the workbook is damaged");
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case null or "n":
                return IsDay(style) ? XlsxDates.Text(value, isFrom1904) : Number(value);
            case "d":
                return value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value;
            default:
                return Unescape(value);
        }
    }

    private bool IsDay(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < dateStyles.Count && dateStyles[index];

    /// <summary>A whole number without the point or exponent that some programs write.</summary>
    private static string Number(string printed) =>
        printed.Any(static c => c is '.' or 'e' or 'E') && double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : printed;

    /// <summary>The texts of the elements of one name below the one the reader stands on, joined.</summary>
    private static string Read(XmlReader reader, string name)
    {
        if (reader.IsEmptyElement)
            return "";
        var (text, depth, isText, phonetic) = ("", reader.Depth, false, 0);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "rPh" && !reader.IsEmptyElement)
                    phonetic = reader.Depth;
                isText = reader.LocalName == name && phonetic == 0 && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                if (reader.Depth == phonetic)
                    phonetic = 0;
            }
            else if (isText)
                text = text.Length == 0 ? reader.Value : text + reader.Value;
        }

        return text;
    }

    /// <summary>Characters that a workbook writes as <c>_x000D_</c>; line ends become one kind.</summary>
    private static string Unescape(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            var plain = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                    && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && (code >= ' ' || code is '\t' or '\r' or '\n'))
                {
                    plain.Append((char)code);
                    i += 6;
                }
                else
                    plain.Append(text[i]);
            }

            text = plain.ToString();
        }

        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    private static int ColumnOf(string? reference, int next)
    {
        if (string.IsNullOrEmpty(reference))
            return next;
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z' || column > MostColumns)
                break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }
}
