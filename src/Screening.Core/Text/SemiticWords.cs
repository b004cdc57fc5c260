using System.Text;

namespace Screening.Text;

/// <summary>
/// Words in Arabic or Hebrew letters. Known names are written as they are spelled in Latin letters, vowels included (table semitic);
/// the article, abd and abu are parted from what follows, and two known names written as one are parted; the rest is written letter by letter.
/// </summary>
internal static class SemiticWords
{
    private static readonly Dictionary<string, byte[]> Known = Load();
    private static readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Write(ReadOnlySpan<int> word, NormalText into, Span<byte> scratch)
    {
        Span<char> letters = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (Unify(c) is var letter and not '\0')
                letters[length++] = letter;
        }

        WriteLetters(letters[..length], into, scratch);
    }

    private static void WriteLetters(ReadOnlySpan<char> word, NormalText into, Span<byte> scratch)
    {
        if (TryKnown(word, into))
            return;
        if (word.Length > 5 && word.StartsWith("عبدال"))
        {
            into.Add("abdul"u8, Script.Latin);
            WriteLetters(word[5..], into, scratch);
            return;
        }

        if (word.Length > 4 && word.StartsWith("ال"))
        {
            into.Add("al"u8, Script.Latin);
            WriteLetters(word[2..], into, scratch);
            return;
        }

        if (word.Length > 5 && word.StartsWith("ابو"))
        {
            into.Add("abu"u8, Script.Latin);
            WriteLetters(word[3..], into, scratch);
            return;
        }

        if (TryDescent(word, into, scratch))
            return;
        for (var cut = word.Length - 2; cut >= 2; cut--)
        {
            if (Lookup.ContainsKey(word[..cut]) && Lookup.ContainsKey(word[cut..]))
            {
                TryKnown(word[..cut], into);
                TryKnown(word[cut..], into);
                return;
            }
        }

        Span<int> points = stackalloc int[word.Length];
        for (var i = 0; i < word.Length; i++)
            points[i] = word[i];
        var length = Transliteration.Write(points, scratch);
        if (word is ['ב', ..])
            scratch[0] = (byte)'b';
        into.Add(scratch[..length], Script.Semitic);
    }

    /// <summary>A known name with the ending of descent: Rezvan, Rezvani.</summary>
    private static bool TryDescent(ReadOnlySpan<char> word, NormalText into, Span<byte> scratch)
    {
        if (word.Length < 4 || word[^1] != 'ي' || !Lookup.TryGetValue(word[..^1], out var stem) || stem[^1] is (byte)'a' or (byte)'i' || stem.Contains((byte)' '))
            return false;
        stem.CopyTo(scratch);
        scratch[stem.Length] = (byte)'i';
        into.Add(scratch[..(stem.Length + 1)], Script.Latin);
        return true;
    }

    private static bool TryKnown(ReadOnlySpan<char> word, NormalText into)
    {
        if (!Lookup.TryGetValue(word, out var latin))
            return false;
        var rest = latin.AsSpan();
        while (rest.IndexOf((byte)' ') is var space and >= 0)
        {
            into.Add(rest[..space], Script.Latin);
            rest = rest[(space + 1)..];
        }

        into.Add(rest, Script.Latin);
        return true;
    }

    /// <summary>One letter for the spellings of one letter: forms of alef, yeh, kaf and heh; final letters of Hebrew stay.</summary>
    private static char Unify(int c) => c switch
    {
        0x622 or 0x623 or 0x625 or 0x671 => 'ا',
        0x649 or 0x6CC or 0x626 => 'ي',
        0x624 => 'و',
        0x629 or 0x6C0 or 0x6C1 or 0x6BE or 0x6D5 => 'ه',
        0x6A9 => 'ك',
        0x621 or 0x640 => '\0',
        > 0xFFFF => '\0',
        _ => (char)c,
    };

    private static Dictionary<string, byte[]> Load()
    {
        var table = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Text", "semitic"))
            table.Add(new string([.. row[0].Select(c => Unify(c)).Where(c => c != '\0')]), Encoding.ASCII.GetBytes(row[1]));
        return table;
    }
}
