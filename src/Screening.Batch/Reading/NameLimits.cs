using System.Globalization;
using System.Text;
using Screening.Text;

namespace Screening.Batch;

/// <summary>Which texts can be screened as a name without guessing and without being held up.</summary>
internal static class NameLimits
{
    private const int LongestName = 4096;
    private const int MostWords = 500;
    private const int LongestMarkRun = 60;

    /// <summary>Below this no text can have more letters in a word, or words, than are compared: no character becomes more than eighteen letters.</summary>
    private const int NeverCut = NormalText.MaxLetters / 18;

    [ThreadStatic]
    private static NormalText? normalOfThread;

    /// <summary>Why a text is not screened; null when nothing forbids it.</summary>
    public static string? Refuse(string text)
    {
        if (text.Length > LongestName)
            return $"the text is longer than {LongestName} characters";
        var (words, marks, inWord) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0')
                return "the text holds a NUL character";
            if (c == '\uFFFD' || (char.IsSurrogate(c) && !IsPairAt(text, ref i)))
                return "the text holds characters that were lost before it came here";
            marks = IsMark(c) ? marks + 1 : 0;
            if (marks > LongestMarkRun)
                return $"more than {LongestMarkRun} combining marks in a run";
            words += !inWord && !char.IsWhiteSpace(c) ? 1 : 0;
            inWord = !char.IsWhiteSpace(c);
        }

        if (words > MostWords)
            return $"the text has more than {MostWords} words";
        return text.Length > NeverCut && IsCut(text) ? $"the text has more than {NormalText.MaxWords} words, or a word of more than {NormalText.MaxLetters} letters: not all of it would be compared" : null;
    }

    private static bool IsCut(string text)
    {
        // Plain text is cut by its length alone, which most names are far from.
        if (System.Text.Ascii.IsValid(text) && text.Length <= NormalText.MaxLetters)
            return false;
        var normal = normalOfThread ??= new NormalText();
        Normalizer.Normalize(text, normal);
        return normal.Cut;
    }

    /// <summary>Whether there are two letters or digits at least: dots, dashes or a single letter would match nothing and prove nothing.</summary>
    public static bool CanBeScreened(string name)
    {
        var count = 0;
        foreach (var rune in name.EnumerateRunes())
            count += Rune.IsLetterOrDigit(rune) ? 1 : 0;
        // Circled and other symbols stand for letters too, and are compared as such.
        return count >= 2 || Normalizer.Normalize(name).Count(char.IsAsciiLetterOrDigit) >= 2;
    }

    private static bool IsPairAt(string text, ref int i)
    {
        if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            return false;
        i++;
        return true;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.SpacingCombiningMark;
}
