using System.Globalization;
using System.Text;

namespace Screening.Cli.Rendering;

/// <summary>Text of lists and users made safe for a terminal: it can neither move the cursor, nor colour, nor turn the reading direction.</summary>
internal static class TerminalText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// Line ends and tabs become blanks; other control and format characters become visible, as <c>&lt;U+202E&gt;</c>. The two joiners that
    /// Persian and Indic spelling needs stay.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnsafe(rune))
                clean.Append(rune.ToString());
            else if (rune.Value is '\t' or '\n' or '\r')
                clean.Append(' ');
            else
                clean.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner),
        _ => false,
    };
}
