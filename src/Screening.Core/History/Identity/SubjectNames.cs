namespace Screening.History;

/// <summary>Names as they are compared from one edition of a list to the next: by their words, whatever their order, case and punctuation.</summary>
internal static class SubjectNames
{
    /// <summary>The share of letter pairs, counted in both, from which two spellings of one item are one name.</summary>
    private const double Close = 0.5;

    /// <summary>One key for a set of names, whatever their order.</summary>
    public static string KeyOf(IEnumerable<ListedName> names) =>
        string.Join('\n', names.Select(static name => Words(name.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Whether one may be another spelling of the other: they share half of their letter pairs or more.</summary>
    public static bool AreClose(string one, string other)
    {
        var (left, right) = (Pairs(Words(one)), Pairs(Words(other)));
        var shared = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var all = left.Values.Sum() + right.Values.Sum();
        return all > 0 && 2.0 * shared / all >= Close;
    }

    private static string Words(string text) =>
        string.Join(' ', new string([.. text.Select(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static Dictionary<(char, char), int> Pairs(string words) =>
        words.Zip(words.Skip(1)).GroupBy(static pair => pair).ToDictionary(static group => group.Key, static group => group.Count());
}
