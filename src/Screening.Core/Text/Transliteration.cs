using System.Text;

namespace Screening.Text;

/// <summary>Letters of any script as a to z and 0 to 9: Cyrillic by the package's own table, the rest by AnyAscii.</summary>
internal static class Transliteration
{
    private const int FirstCyrillic = 0x400;

    private static readonly byte[]?[] Cyrillic = Load();

    /// <summary>Writes the word and returns the number of letters; what does not fit is left out.</summary>
    public static int Write(ReadOnlySpan<int> word, Span<byte> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                if (length < into.Length)
                    into[length++] = (byte)c;
                continue;
            }

            foreach (var letter in Of(c))
            {
                var lower = (uint)(letter - 'A') < 26 ? letter | 0x20 : letter;
                if (((uint)(lower - 'a') < 26 || (uint)(lower - '0') < 10) && length < into.Length)
                    into[length++] = (byte)lower;
            }
        }

        return length;
    }

    private static ReadOnlySpan<byte> Of(int c) =>
        (uint)(c - FirstCyrillic) < Cyrillic.Length && Cyrillic[c - FirstCyrillic] is { } own
            ? own
            : AnyAscii.Transliteration.Transliterate(new Rune(c));

    private static byte[]?[] Load()
    {
        var table = new byte[]?[0x130];
        foreach (var row in DataTable.Rows("Text", "cyrillic"))
            table[row[0][0] - FirstCyrillic] = Encoding.ASCII.GetBytes(row[1]);
        return table;
    }
}
