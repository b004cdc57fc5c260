using System.Text;

namespace Screening.Text;

/// <summary>
/// Words in Han, Hangul or Kana, which are written without spaces. Business and place words are read by meaning (table eastasian),
/// a family name at the head of two to four characters is parted from the given name, the rest becomes one word of its readings.
/// </summary>
internal static class EastAsianWords
{
    private const int LongestPhrase = 8;

    private static readonly Dictionary<string, byte[]> Phrases = [];
    private static readonly Dictionary<string, byte[]> FamilyNames = [];
    private static readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> PhraseLookup;
    private static readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> FamilyLookup;

    static EastAsianWords()
    {
        foreach (var row in DataTable.Rows("Text", "eastasian"))
            (row[0] == "family" ? FamilyNames : Phrases).TryAdd(row[1], Encoding.ASCII.GetBytes(row[2]));
        PhraseLookup = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        FamilyLookup = FamilyNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static void Write(ReadOnlySpan<int> word, NormalText into, Span<byte> scratch)
    {
        var start = 0;
        var pending = 0;
        while (start < word.Length)
        {
            if (TryPhrase(word[start..], out var latin, out var used))
            {
                WriteRun(word[pending..start], into, scratch);
                AddWords(latin, into);
                start += used;
                pending = start;
            }
            else
            {
                start++;
            }
        }

        WriteRun(word[pending..], into, scratch);
    }

    private static void WriteRun(ReadOnlySpan<int> run, NormalText into, Span<byte> scratch)
    {
        if (run.IsEmpty)
            return;
        var script = CodePoints.ScriptOf(run[0]);
        if (script != Script.Kana && run.Length is >= 2 and <= 4)
        {
            for (var family = Math.Min(2, run.Length - 1); family > 0; family--)
            {
                if (!TryLookup(run[..family], FamilyLookup, out var name))
                    continue;
                into.Add(name, script);
                run = run[family..];
                break;
            }
        }

        into.Add(scratch[..Transliteration.Write(run, scratch)], script);
    }

    private static bool TryPhrase(ReadOnlySpan<int> rest, out byte[] latin, out int used)
    {
        for (used = Math.Min(LongestPhrase, rest.Length); used >= 2; used--)
        {
            if (TryLookup(rest[..used], PhraseLookup, out latin))
                return true;
        }

        latin = [];
        return false;
    }

    private static bool TryLookup(ReadOnlySpan<int> characters, Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> table, out byte[] latin)
    {
        Span<char> key = stackalloc char[LongestPhrase];
        latin = [];
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] > 0xFFFF)
                return false;
            key[i] = (char)characters[i];
        }

        return table.TryGetValue(key[..characters.Length], out latin!);
    }

    private static void AddWords(ReadOnlySpan<byte> words, NormalText into)
    {
        while (words.IndexOf((byte)' ') is var space and >= 0)
        {
            into.Add(words[..space], Script.Latin);
            words = words[(space + 1)..];
        }

        into.Add(words, Script.Latin);
    }
}
