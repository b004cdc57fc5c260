namespace Screening.Testing.Names;

/// <summary>Changes that leave the words whole: their order, their number, the spaces between them, the text around them.</summary>
internal static class Words
{
    public static string? Moved(string name, Func<string[], string[]> move)
    {
        var words = Of(name);
        return words.Length < 2 || name.Contains(',', StringComparison.Ordinal) ? null : Manipulation.Changed(name, string.Join(' ', move(words)));
    }

    /// <summary>One word of four letters or more is left out where two such words stay.</summary>
    public static string? Dropped(string name, SubjectKind kind, Random random)
    {
        var words = Of(name);
        var parts = Enumerable.Range(0, words.Length).Where(i => words[i].Count(char.IsAsciiLetter) >= 4 && !LegalForms.IsOne(words[i])).ToList();
        if (parts.Count < 3)
            return null;
        var dropped = parts[random.Next(parts.Count)];
        return string.Join(' ', words.Where((_, i) => i != dropped));
    }

    public static string? Initial(string name, SubjectKind kind, Random random)
    {
        var words = Of(name);
        var given = name.Contains(',', StringComparison.Ordinal) ? Array.FindIndex(words, static word => word.EndsWith(',')) + 1 : 0;
        if (kind != SubjectKind.Person || words.Length < 3 || given >= words.Length || words[given].Length < 3 || !char.IsAsciiLetter(words[given][0]))
            return null;
        words[given] = words[given][0] + ".";
        return string.Join(' ', words);
    }

    public static string? Joined(string name, SubjectKind kind, Random random)
    {
        var spaces = Enumerable.Range(1, Math.Max(0, name.Length - 2)).Where(i => name[i] == ' ' && char.IsAsciiLetter(name[i - 1]) && char.IsAsciiLetter(name[i + 1])).ToList();
        return spaces.Count == 0 ? null : name.Remove(spaces[random.Next(spaces.Count)], 1);
    }

    public static string? Split(string name, SubjectKind kind, Random random)
    {
        var places = Enumerable.Range(0, name.Length).Where(i => i >= 3 && i + 3 <= name.Length && Enumerable.Range(i - 3, 6).All(k => k < name.Length && char.IsAsciiLetter(name[k]))).ToList();
        return places.Count == 0 ? null : name.Insert(places[random.Next(places.Count)], " ");
    }

    /// <summary>A reference, a date and a place around the name, as a remittance carries them. People rarely are named so; a person's name has two words at least.</summary>
    public static string? InPaymentText(string name, SubjectKind kind, Random random) =>
        kind == SubjectKind.Person && Of(name).Length < 2 ? null : random.Next(4) switch
        {
            0 => $"INV {random.Next(1000, 99999)} {name} ROTTERDAM",
            1 => $"PAYMENT TO {name} CONTRACT {random.Next(100, 9999)}/2024",
            2 => $"/BNF/ {name} INVOICE NO {random.Next(10000, 999999)}",
            _ => $"TRANSFER REF {random.Next(1000, 9999)} FOR GOODS {name}",
        };

    /// <summary>The words of a name in lower case and ordinal order: the same for names that differ in order, case and marks between words.</summary>
    public static string Sorted(string name) =>
        string.Join(' ', new string([.. name.Select(static c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string[] Of(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
