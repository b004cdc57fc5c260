using System.Globalization;
using System.Text;
using Screening.Text;

namespace Screening.Matching;

/// <summary>The tables about words, by hash of their letters: classes, spellings, phrases, variants, rarity. Read once, immutable.</summary>
internal static class WordTables
{
    /// <summary>Names of the rarity table's source; the table's counts are out of this number.</summary>
    public const int NamesCounted = 31646;

    private static readonly double NamesCountedBits = Logarithm.Of(NamesCounted + 1);

    private static readonly Dictionary<ulong, WordClass> CompanyClasses = [];
    private static readonly Dictionary<ulong, WordClass> AnyClasses = [];
    private static readonly Dictionary<ulong, byte[]> Spellings = [];
    private static readonly Dictionary<ulong, byte[]> Numbers = [];
    private static readonly Dictionary<ulong, Phrase[]> Phrases;
    private static readonly Dictionary<ulong, (int First, int Count)> Groups = [];
    private static readonly ushort[] GroupNumbers;
    private static readonly Dictionary<ulong, int> KeyCounts = [];
    private static readonly Dictionary<ulong, int> SkeletonCounts = [];
    private static readonly Dictionary<ulong, double> NameBits = [];
    private static readonly Dictionary<ulong, double> CommonWordBits = [];

    static WordTables()
    {
        var rows = DataTable.Rows("Matching", "words").ToList();
        foreach (var row in rows)
        {
            switch (row[0])
            {
                case "spelling":
                    Spellings.Add(Hash(row[1]), Encoding.ASCII.GetBytes(row[2]));
                    break;
                case "number":
                    Numbers.Add(Hash(row[1]), Encoding.ASCII.GetBytes(row[2]));
                    break;
                case "generic" or "place" or "legal" or "payment":
                    CompanyClasses.Add(Hash(row[1]), ClassOf(row[0]));
                    break;
                case "particle" or "title":
                    AnyClasses.Add(Hash(row[1]), ClassOf(row[0]));
                    break;
            }
        }

        Phrases = rows.Where(r => r[0] == "phrase")
            .Select(r => new Phrase([.. r[1].Split(' ').Select(w => Hash(Encoding.ASCII.GetString(Spelling(Encoding.ASCII.GetBytes(w)))))], Encoding.ASCII.GetBytes(r[2])))
            .GroupBy(p => p.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

        var groups = DataTable.Rows("Matching", "variants")
            .SelectMany(r => WithPatronymics(r[2], (ushort)(int.Parse(r[1], CultureInfo.InvariantCulture) | (r[0] == "nick" ? Nickname : 0))))
            .Distinct()
            .GroupBy(r => r.Form, r => r.Group)
            .ToList();
        var numbers = new List<ushort>();
        foreach (var group in groups)
        {
            Groups.Add(Hash(group.Key), (numbers.Count, group.Count()));
            numbers.AddRange(group);
        }

        GroupNumbers = [.. numbers];

        Span<byte> key = stackalloc byte[NormalText.MaxLetters * 2];
        foreach (var row in DataTable.Rows("Matching", "rarity"))
        {
            var letters = Encoding.ASCII.GetBytes(row[0]);
            var count = int.Parse(row[1], CultureInfo.InvariantCulture);
            KeyCounts.Add(LetterHash.Of(letters), count);
            var skeleton = RomanKey.Skeleton(letters);
            SkeletonCounts[skeleton] = SkeletonCounts.GetValueOrDefault(skeleton) + count;
        }

        foreach (var row in DataTable.Rows("Matching", "common"))
        {
            var hash = LetterHash.Of(key[..RomanKey.Write(Encoding.ASCII.GetBytes(row[1]), key)]);
            var bits = double.Parse(row[2], CultureInfo.InvariantCulture);
            var table = row[0] == "name" ? NameBits : CommonWordBits;
            table[hash] = Math.Min(bits, table.GetValueOrDefault(hash, bits));
        }
    }

    /// <summary>Marks a group number as one of short forms.</summary>
    public const ushort Nickname = 0x8000;

    /// <summary>Marks a group number as one of the names of sons, or of daughters, of those who bear the group's names.</summary>
    private const ushort Sons = 0x2000;
    private const ushort Daughters = 0x4000;

    private static readonly string[] SonsOf = ["ovich", "avich", "ovych"];
    private static readonly string[] DaughtersOf = ["ovna", "auna", "ivna"];
    private static readonly string[] SonsOfSoft = ["evich", "yevich", "ievich", "iyevich", "iovych", "yovych", "yavich", "iavich"];
    private static readonly string[] DaughtersOfSoft = ["evna", "yevna", "ievna", "iyevna", "iivna", "yivna", "euna", "yeuna", "ieuna"];

    /// <summary>A form of a name, and the patronymics of a full name (Leonid: Leonidovna, Leanid: Leanidauna), which are variants of each other as the names are.</summary>
    private static IEnumerable<(string Form, ushort Group)> WithPatronymics(string form, ushort group)
    {
        yield return (form, group);
        if (group >= Sons || form.Length < 4 || form[^1] is 'a' or 'o' or 'u')
            yield break;
        var isSoft = form[^1] is 'i' or 'y' or 'j' or 'e';
        var stem = isSoft ? form.TrimEnd('i', 'y', 'j') : form;
        foreach (var ending in isSoft ? SonsOfSoft : SonsOf)
            yield return (stem + ending, (ushort)(group | Sons));
        foreach (var ending in isSoft ? DaughtersOfSoft : DaughtersOf)
            yield return (stem + ending, (ushort)(group | Daughters));
    }

    /// <summary>Whether a form is a given name of the table, not a patronymic of one.</summary>
    public static bool IsGivenName(ReadOnlySpan<byte> form)
    {
        var (first, count) = GroupsOf(form);
        foreach (var group in GroupSpan(first, count))
        {
            if ((group & (Sons | Daughters)) == 0)
                return true;
        }

        return false;
    }

    /// <summary>The phrase that starts at a word: its words' hashes, and what it is read as.</summary>
    public sealed record Phrase(ulong[] Words, byte[] ReadAs);

    public static WordClass? ClassInAnyName(ReadOnlySpan<byte> form) =>
        AnyClasses.TryGetValue(LetterHash.Of(form), out var its) ? its : null;

    public static WordClass? ClassInCompanyName(ReadOnlySpan<byte> form) =>
        CompanyClasses.TryGetValue(LetterHash.Of(form), out var its) ? its : null;

    public static ReadOnlySpan<byte> Spelling(ReadOnlySpan<byte> form) => Spellings.TryGetValue(LetterHash.Of(form), out var its) ? its : form;

    public static ReadOnlySpan<byte> Number(ReadOnlySpan<byte> form) => Numbers.TryGetValue(LetterHash.Of(form), out var its) ? its : default;

    public static Phrase[]? PhrasesFrom(ReadOnlySpan<byte> form) => Phrases.GetValueOrDefault(LetterHash.Of(form));

    public static (int First, int Count) GroupsOf(ReadOnlySpan<byte> form) => Groups.GetValueOrDefault(LetterHash.Of(form));

    public static ReadOnlySpan<ushort> GroupSpan(int first, int count) => GroupNumbers.AsSpan(first, count);

    /// <summary>Information of a word in bits: log2 of one in how many names of the source has it, or one that reads like it.</summary>
    public static double BitsOf(ReadOnlySpan<byte> form, ReadOnlySpan<byte> key, ulong skeleton, Script script, bool person)
    {
        var hash = LetterHash.Of(key);
        var twice = 2 * KeyCounts.GetValueOrDefault(hash);
        var consonants = RomanKey.SkeletonLength(skeleton);
        if (script == Script.Semitic)
            twice = Math.Max(twice, 2 * SkeletonCounts.GetValueOrDefault(skeleton));
        else if (consonants >= 3)
            twice = Math.Max(twice, SkeletonCounts.GetValueOrDefault(skeleton));
        var bits = Math.Min(Math.Min(14, 3 * form.Length), NamesCountedBits + 1 - Logarithm.Of(twice + 2));
        if (NameBits.TryGetValue(hash, out var limit))
            bits = Math.Min(bits, limit);
        if (!person && CommonWordBits.TryGetValue(hash, out limit))
            bits = Math.Min(bits, limit);
        return script is Script.Han or Script.Hangul or Script.Kana ? Math.Min(9, bits * 0.7) : bits;
    }

    private static WordClass ClassOf(string name) => name switch
    {
        "generic" => WordClass.Generic,
        "place" => WordClass.Place,
        "legal" => WordClass.LegalForm,
        "payment" => WordClass.Payment,
        "particle" => WordClass.Particle,
        _ => WordClass.Title,
    };

    private static ulong Hash(string word) => LetterHash.Of(Encoding.ASCII.GetBytes(word));
}
