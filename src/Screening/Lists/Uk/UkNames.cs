namespace Screening.Lists.Uk;

/// <summary>Names in six parts, the sixth being the family's or the body's, with a type and a strength.</summary>
internal static class UkNames
{
    // Without the points it may be a name.
    private static readonly string[] Marks = ["a.k.a.", "a.k.a", "f.k.a.", "f.k.a"];

    /// <summary>The name as it is spoken: given names first.</summary>
    /// <param name="parts">The parts one to six, in order; empty ones do not matter.</param>
    public static string Compose(params ReadOnlySpan<string> parts)
    {
        var name = "";
        foreach (var part in parts)
        {
            if (part.Trim() is { Length: > 0 } text)
                name = name.Length == 0 ? text : name + " " + text;
        }

        return name;
    }

    /// <summary>The kind that a type names, in any case; null when it is no known type.</summary>
    public static NameKind? KindOf(string type) => type.Trim().ToLowerInvariant() switch
    {
        "primary name" => NameKind.Primary,
        "primary name variation" or "alias" or "aka" or "a.k.a" or "a.k.a." => NameKind.Alias,
        "fka" or "f.k.a" or "f.k.a." => NameKind.Former,
        _ => null,
    };

    /// <summary>Whether a strength means a weak alias; null when it is no known strength. None stated is not weak.</summary>
    public static bool? IsWeak(string strength) => strength.Trim().ToLowerInvariant() switch
    {
        "" or "good quality" or "good quality a.k.a" or "good quality a.k.a." => false,
        "low quality" or "low quality a.k.a" or "low quality a.k.a." => true,
        _ => null,
    };

    /// <summary>The names in one text: the first, and those behind a mark such as "A.K.A" that stands as a word of its own.</summary>
    public static IReadOnlyList<(string Text, bool IsFormer)> Split(string name)
    {
        var names = new List<(string, bool)>();
        var (words, isFormer) = (new List<string>(), false);
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('(', ')', ',').ToLowerInvariant();
            if (Array.IndexOf(Marks, bare) < 0)
            {
                words.Add(word);
                continue;
            }

            Close();
            isFormer = bare[0] == 'f';
        }

        Close();
        return names.Count > 1 ? names : [(name, false)];

        void Close()
        {
            var text = string.Join(' ', words).Trim(' ', '(', ')', ',', ';');
            if (text.Length > 0)
                names.Add((text, isFormer));
            words.Clear();
        }
    }
}
