namespace Screening.Testing.Names;

/// <summary>Errors in single letters, anywhere in a name of Latin letters.</summary>
internal static class Letters
{
    private const string Vowels = "aeiou";
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>One error at a random letter that allows it; null where no letter does, or the name is so short that nothing would be left of it.</summary>
    public static string? Edited(string name, Random random, Func<string, int, Random, string?> edit)
    {
        if (name.Count(char.IsAsciiLetter) < 5)
            return null;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var at = random.Next(name.Length);
            if (char.IsAsciiLetter(name[at]) && edit(name, at, random) is { } edited && edited != name)
                return edited;
        }

        return null;
    }

    public static string Lose(string name, int at, Random random) => name.Remove(at, 1);

    public static string Double(string name, int at, Random random) => name.Insert(at, name[at].ToString());

    public static string Replace(string name, int at, Random random) => Put(name, at, Alphabet[random.Next(Alphabet.Length)]);

    public static string? Swap(string name, int at, Random random) =>
        at + 1 < name.Length && char.IsAsciiLetter(name[at + 1]) ? string.Concat(name.AsSpan(0, at), name.AsSpan(at + 1, 1), name.AsSpan(at, 1), name.AsSpan(at + 2)) : null;

    public static string? ChangeVowel(string name, int at, Random random) =>
        Vowels.Contains(char.ToLowerInvariant(name[at]), StringComparison.Ordinal) ? Put(name, at, Vowels[random.Next(Vowels.Length)]) : null;

    /// <summary>Two errors anywhere, of two random sorts.</summary>
    public static string? Twice(string name, SubjectKind kind, Random random) =>
        name.Count(char.IsAsciiLetter) >= 8 && Edited(name, random, Any(random)) is { } once ? Edited(once, random, Any(random)) : null;

    /// <summary>One error in each of two words.</summary>
    public static string? InTwoWords(string name, SubjectKind kind, Random random)
    {
        var words = name.Split(' ');
        var longer = Enumerable.Range(0, words.Length).Where(i => words[i].Count(char.IsAsciiLetter) >= 5).OrderBy(_ => random.Next()).Take(2).ToList();
        if (longer.Count < 2)
            return null;
        foreach (var i in longer)
            words[i] = Edited(words[i], random, Any(random)) ?? words[i];
        return Manipulation.Changed(name, string.Join(' ', words));
    }

    private static Func<string, int, Random, string?> Any(Random random) => random.Next(4) switch
    {
        0 => Lose,
        1 => Replace,
        2 => Swap,
        _ => Double,
    };

    private static string Put(string name, int at, char letter) =>
        string.Concat(name.AsSpan(0, at), (char.IsAsciiLetterUpper(name[at]) ? char.ToUpperInvariant(letter) : letter).ToString(), name.AsSpan(at + 1));
}
