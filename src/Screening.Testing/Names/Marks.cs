using System.Text;

namespace Screening.Testing.Names;

/// <summary>Changes that a reader does not see, or reads past: marks, invisible characters, letters that look alike.</summary>
internal static class Marks
{
    private const string Alike = "aceopxyABCEHKMOPTX";
    private const string AlikeCyrillic = "асеорхуАВСЕНКМОРТХ";
    private const string Read = "oieas";
    private const string AsDigits = "01345";

    public static string? Added(string name, SubjectKind kind, Random random) =>
        Each(name, static c => c switch { 'a' => "á", 'e' => "é", 'o' => "ö", 'A' => "Å", 'I' => "İ", 'c' => "č", 'S' => "Ş", _ => null });

    public static string? ZeroWidth(string name, SubjectKind kind, Random random) =>
        name.Length < 3 ? null : name.Insert(random.Next(1, name.Length), "\u200B").Insert(1, "\u200F");

    public static string? FullWidth(string name, SubjectKind kind, Random random) =>
        Each(name, static c => c is > '!' and < '~' ? ((char)(c + 0xFEE0)).ToString() : null);

    public static string? LookAlikes(string name, SubjectKind kind, Random random) =>
        Each(name, c => Alike.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 && random.Next(3) > 0 ? AlikeCyrillic[at].ToString() : null);

    /// <summary>One or two letters as the digits that look like them, within a word of five letters or more.</summary>
    public static string? Digits(string name, SubjectKind kind, Random random)
    {
        var words = name.Split(' ');
        var changed = Array.FindIndex(words, static word => word.Length >= 5 && word.All(char.IsAsciiLetter) && word[1..^1].Any(static c => Read.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));
        if (changed < 0)
            return null;
        var letters = words[changed].ToCharArray();
        var left = random.Next(1, 3);
        for (var i = 1; i + 1 < letters.Length && left > 0; i++)
        {
            if (Read.IndexOf(char.ToLowerInvariant(letters[i]), StringComparison.Ordinal) is var at and >= 0)
            {
                letters[i] = AsDigits[at];
                left--;
            }
        }

        words[changed] = new string(letters);
        return string.Join(' ', words);
    }

    private static string? Each(string name, Func<char, string?> other)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(other(c) ?? c.ToString());
        return Manipulation.Changed(name, text.ToString());
    }
}
