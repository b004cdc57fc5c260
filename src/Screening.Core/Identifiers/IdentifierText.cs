namespace Screening.Identifiers;

/// <summary>
/// What every kind does to a printed value before its own rule: ASCII digits, upper case, Latin for look-alikes, no separators.
/// </summary>
internal static class IdentifierText
{
    // First digits of the decimal digit rows that people and office software really produce: Arabic-Indic, Persian, Devanagari, Bengali,
    // Thai, Lao, Tibetan, Burmese, Khmer, full-width.
    private const string Zeros = "\u0660\u06F0\u0966\u09E6\u0E50\u0ED0\u0F20\u1040\u17E0\uFF10";

    // Capital letters of Cyrillic and Greek that are drawn like a Latin one; the two strings run in step.
    private const string LookAlikes = "АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string LatinTwins = "ABESIJKMHOPCTYXQWABEZHIKMNOPTYX";

    private const char Dropped = '\0';

    /// <summary>Writes the letters and digits of <paramref name="raw"/>, folded; never more characters than came in.</summary>
    /// <param name="raw">The value as printed.</param>
    /// <param name="destination">At least as long as <paramref name="raw"/>.</param>
    /// <returns>The number of characters written.</returns>
    public static int Compact(ReadOnlySpan<char> raw, Span<char> destination)
    {
        var written = 0;
        foreach (var c in raw)
        {
            var folded = Fold(c);
            if (folded != Dropped)
                destination[written++] = folded;
        }

        return written;
    }

    /// <summary>Whether a digit of any script known here stands in <paramref name="raw"/>.</summary>
    public static bool HasDigit(ReadOnlySpan<char> raw)
    {
        foreach (var c in raw)
        {
            if (char.IsAsciiDigit(c) || (!char.IsAscii(c) && char.IsAsciiDigit(Fold(c))))
                return true;
        }

        return false;
    }

    public static bool IsDigits(ReadOnlySpan<char> normal) => !normal.IsEmpty && CountDigits(normal) == normal.Length;

    /// <summary>Whether only ASCII capitals and digits stand in <paramref name="normal"/>.</summary>
    public static bool IsLettersOrDigits(ReadOnlySpan<char> normal)
    {
        foreach (var c in normal)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        }

        return !normal.IsEmpty;
    }

    public static int CountDigits(ReadOnlySpan<char> normal)
    {
        var count = 0;
        foreach (var c in normal)
        {
            if (char.IsAsciiDigit(c))
                count++;
        }

        return count;
    }

    public static char Fold(char c)
    {
        if (char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            return c;
        if (char.IsAsciiLetterLower(c))
            return (char)(c - 'a' + 'A');
        return char.IsAscii(c) ? Dropped : FoldOther(c);
    }

    private static char FoldOther(char c)
    {
        foreach (var zero in Zeros)
        {
            if (c >= zero && c <= zero + 9)
                return (char)('0' + (c - zero));
        }

        if (c is >= '\uFF21' and <= '\uFF3A')
            return (char)(c - '\uFF21' + 'A');
        if (c is >= '\uFF41' and <= '\uFF5A')
            return (char)(c - '\uFF41' + 'A');

        var upper = char.ToUpperInvariant(c);
        var twin = LookAlikes.IndexOf(upper, StringComparison.Ordinal);
        if (twin >= 0)
            return LatinTwins[twin];

        // Letters of other scripts, and halves of rare ones, are part of the number: kept, so that two numbers never become one.
        return char.IsLetter(upper) || char.IsNumber(upper) || char.IsSurrogate(upper) ? upper : Dropped;
    }
}
