using System.Buffers;
using System.Globalization;
using System.Text;

namespace Screening;

/// <summary>A cell that no spreadsheet and no terminal runs.</summary>
/// <remarks>
/// <para>A cell that begins, blanks aside, with <c>= + - @</c> or their full-width forms, or with a tab or a carriage return, gets an apostrophe in
/// front. A plain negative number and a single hyphen stay as they are.</para>
/// <para>Control characters other than tab and line ends are drawn instead: ESC becomes U+241B, those of the upper row U+FFFD.</para>
/// <para>Markup stays text: escaping it is the business of whoever writes HTML.</para>
/// </remarks>
internal static class CellText
{
    private static readonly SearchValues<char> CallForQuotes = SearchValues.Create(",;\t|\"\r\n");

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    private const string Starters = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text as it may stand in a cell; the same instance when nothing has to change.</summary>
    public static string Neutralise(string text)
    {
        var drawn = DrawControls(text);
        return IsRun(drawn) ? "'" + drawn : drawn;
    }

    /// <summary>Appends a cell, quoted where any separator in use, a quote, a line end or a blank at an end calls for it.</summary>
    public static void Append(StringBuilder row, string text)
    {
        var cell = Neutralise(text);
        // Every separator counts, not only the file's own: a spreadsheet of another locale splits at its own and would run the rest.
        var quoted = cell.AsSpan().IndexOfAny(CallForQuotes) >= 0 || cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]));
        if (quoted)
            row.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            row.Append(cell);
    }

    /// <summary>Appends the cells of a row; the end of the line is the caller's.</summary>
    public static void AppendCells(StringBuilder rows, IReadOnlyList<string> cells, char delimiter)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                rows.Append(delimiter);
            Append(rows, cells[i]);
        }
    }

    private static bool IsRun(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[0] is '\t' or '\r')
            return true;
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        return start < text.Length && Starters.Contains(text[start]) && !IsHarmless(text.AsSpan(start));
    }

    /// <summary>White space, and what shows as nothing: a spreadsheet may cut either before it looks at the cell.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsHarmless(ReadOnlySpan<char> text)
    {
        if (text[0] != '-')
            return false;
        var digits = text[1..].TrimEnd();
        return digits.IsEmpty || (char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.IndexOfAnyExcept(OfNumbers) < 0);
    }

    private static string DrawControls(string text)
    {
        StringBuilder? drawn = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsControl(c) || c is '\t' or '\r' or '\n')
                continue;
            drawn ??= new StringBuilder(text);
            drawn[i] = c switch { < ' ' => (char)('\u2400' + c), '\u007F' => '\u2421', _ => '\uFFFD' };
        }

        return drawn?.ToString() ?? text;
    }
}
