using System.Globalization;

namespace Screening.Text;

/// <summary>Compatibility form, lower case and composition from the package's own tables; asks neither ICU nor the culture.</summary>
internal static class Folding
{
    private const int PageBits = 8;
    private const int LastHangul = 0xD7A3, FirstHangul = 0xAC00, Jamo = 0x1100, Vowel = 0x1161, Tail = 0x11A7;

    private static readonly string?[]?[] Pages = LoadForms();
    private static readonly Dictionary<(int Base, int Mark), int> Compositions = LoadCompositions();

    /// <summary>The folded form of a code point above ASCII, or null where it stays as it is.</summary>
    public static string? FormOf(int c) => Pages[c >> PageBits]?[c & 0xFF];

    /// <summary>Composes a letter with the mark that follows it (й from и and breve, a Hangul syllable from its letters); 0 where the two do not compose.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= Jamo and < Jamo + 19 && second is >= Vowel and < Vowel + 21)
            return FirstHangul + ((first - Jamo) * 21 + second - Vowel) * 28;
        if (first is >= FirstHangul and <= LastHangul && (first - FirstHangul) % 28 == 0 && second is > Tail and < Tail + 28)
            return first + second - Tail;
        return Compositions.GetValueOrDefault((first, second));
    }

    private static string?[]?[] LoadForms()
    {
        var pages = new string?[]?[0x110000 >> PageBits];
        foreach (var row in DataTable.Rows("Text", "fold"))
        {
            var c = Hex(row[0]);
            (pages[c >> PageBits] ??= new string?[1 << PageBits])[c & 0xFF] = row[1];
        }

        return pages;
    }

    private static Dictionary<(int Base, int Mark), int> LoadCompositions()
    {
        var table = new Dictionary<(int Base, int Mark), int>();
        foreach (var row in DataTable.Rows("Text", "compose"))
            table.Add((Hex(row[0]), Hex(row[1])), Hex(row[2]));
        return table;
    }

    private static int Hex(string s) => int.Parse(s, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
