using System.Text;

namespace Screening.Text;

/// <summary>
/// Turns a name in any script into words of a to z and 0 to 9. Reads code point by code point: compatibility form and lower case,
/// composition, invisible characters out, words at punctuation; each word then goes through <see cref="WordReader"/>.
/// Linear in the length of the text, of which at most <see cref="MaxChars"/> UTF-16 units are read. The same bytes on any machine.
/// </summary>
internal static class Normalizer
{
    /// <summary>UTF-16 units read of one text.</summary>
    public const int MaxChars = 4096;

    [ThreadStatic]
    private static WordReader? t_reader;

    /// <summary>Clears <paramref name="into"/> and fills it with the words of <paramref name="text"/>.</summary>
    public static void Normalize(ReadOnlySpan<char> text, NormalText into)
    {
        into.Clear();
        if (text.Length > MaxChars)
            text = text[..MaxChars];
        var reader = t_reader ??= new WordReader();
        reader.Begin(into);
        while (!text.IsEmpty)
        {
            var first = text[0];
            if (first < 0x80)
            {
                text = text[1..];
                reader.Read((uint)(first - 'A') < 26 ? first | 0x20 : first);
                continue;
            }

            // An unpaired surrogate reads as U+FFFD, which parts words like punctuation.
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            if (Folding.FormOf(rune.Value) is { } form)
            {
                foreach (var part in form.EnumerateRunes())
                    reader.Read(part.Value);
            }
            else
            {
                reader.Read(rune.Value);
            }
        }

        reader.EndWord();
    }

    /// <summary>The normalised text as a string; allocates, for tables, tests and explanations.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var words = new NormalText();
        Normalize(text, words);
        return words.ToString();
    }
}
