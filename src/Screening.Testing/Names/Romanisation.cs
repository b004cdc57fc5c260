using System.Text;

namespace Screening.Testing.Names;

/// <summary>The same sounds by another standard, and names of Slavic people written back in Cyrillic letters.</summary>
internal static class Romanisation
{
    private static readonly (string From, string To)[] Changes =
    [
        ("kh", "h"), ("ou", "u"), ("u", "ou"), ("ee", "i"), ("y", "i"), ("i", "y"), ("w", "v"), ("v", "w"), ("q", "k"), ("k", "q"), ("sh", "sch"), ("zh", "j"), ("ts", "tz"), ("x", "ks"), ("ks", "x"),
        ("ph", "f"), ("f", "ph"), ("dh", "d"), ("th", "t"), ("gh", "g"), ("ya", "ia"), ("ia", "ya"), ("yu", "iu"), ("iy", "y"), ("ck", "k"), ("oo", "u"), ("ai", "ay"), ("ay", "ai"), ("ss", "s"), ("mm", "m"), ("l", "ll"),
    ];

    private static readonly (string From, string To)[] Cyrillic =
    [
        ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("ey", "ей"), ("ay", "ай"), ("oy", "ой"), ("a", "а"), ("b", "б"),
        ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("y", "ы"),
        ("h", "х"), ("x", "кс"), ("j", "дж"), ("c", "к"), ("w", "в"), ("q", "к"),
    ];

    /// <summary>That many changes, each in all places of the name.</summary>
    public static string? Changed(string name, int count, Random random)
    {
        var text = name.ToLowerInvariant();
        var done = 0;
        foreach (var (from, to) in Changes.OrderBy(_ => random.Next()))
        {
            if (done == count)
                break;
            var changed = text.Replace(from, to, StringComparison.Ordinal);
            if (changed != text)
                done++;
            text = changed;
        }

        return done == count ? text : null;
    }

    /// <summary>A person's name that ends as Slavic family names or patronymics do.</summary>
    public static string? InCyrillic(string name, SubjectKind kind, Random random)
    {
        var text = name.ToLowerInvariant();
        if (kind != SubjectKind.Person || !Array.Exists(text.Split(' ', ','), static word => word.Length > 5 && (word.EndsWith("ov", StringComparison.Ordinal) || word.EndsWith("ev", StringComparison.Ordinal) || word.EndsWith("vich", StringComparison.Ordinal) || word.EndsWith("ova", StringComparison.Ordinal))))
            return null;
        var written = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var (from, to) = Array.Find(Cyrillic, change => string.CompareOrdinal(text, i, change.From, 0, change.From.Length) == 0);
            written.Append(to ?? text[i].ToString());
            i += from?.Length ?? 1;
        }

        return written.ToString();
    }
}
