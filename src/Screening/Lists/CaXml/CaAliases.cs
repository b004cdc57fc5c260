namespace Screening.Lists.CaXml;

/// <summary>
/// Takes the names out of one cell, in which the publisher writes them between semicolons, slashes, commas, "or", "and" and names of
/// languages. Cut only where both sides read like whole names; the cell as printed is kept beside.
/// </summary>
internal static class CaAliases
{
    private static readonly string[] Languages =
    [
        "Russian", "Ukrainian", "Belarusian", "Belarussian", "Arabic", "Persian", "Farsi", "English", "French", "Spanish", "Chinese", "Burmese", "Georgian", "Romanian", "Hebrew", "Korean",
    ];

    /// <summary>What stands behind a comma and belongs to the name before it.</summary>
    private static readonly HashSet<string> LegalForms = new(
        ["АО", "ОАО", "ЗАО", "ПАО", "ООО", "НАО", "САО", "ТОО", "ФГУП", "ГУП", "АК", "LLC", "Ltd", "Limited", "Inc", "JSC", "OJSC", "CJSC", "PJSC", "OAO", "ZAO", "OOO", "PAO", "AO", "S.A", "SA", "Co", "LLP", "GmbH"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in the cell.</summary>
    public static List<string> Split(string cell, bool isPerson)
    {
        var names = new List<string>();
        foreach (var part in AtLanguages(cell).SelectMany(static text => text.Split(';', StringSplitOptions.TrimEntries)))
        {
            foreach (var side in AtSlashes(part, isPerson))
            {
                foreach (var name in AtWords(side, isPerson).SelectMany(text => AtCommas(text, isPerson)))
                {
                    if (name.Any(char.IsLetterOrDigit))
                        names.Add(name);
                }
            }
        }

        return names;
    }

    /// <summary>Both halves of a name printed in English and French; none when it is printed once.</summary>
    public static string[] InTwoLanguages(string name)
    {
        var at = name.IndexOf('/', StringComparison.Ordinal);
        if (at < 0 || name.AsSpan(0, at).Count('(') != name.AsSpan(0, at).Count(')'))
            return [];
        string[] halves = [name[..at].Trim(), name[(at + 1)..].Trim()];
        return Array.TrueForAll(halves, static half => Words(half) > 1) ? halves : [];
    }

    /// <summary>Before "Russian:" and the like, without these words.</summary>
    private static List<string> AtLanguages(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var before = text[start..colon].TrimEnd();
            if (Array.Find(Languages, word => before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !char.IsLetter(before[before.Length - word.Length - 1]))) is not { } language)
                continue;
            parts.Add(before[..^language.Length].Trim(' ', ','));
            start = colon + 1;
        }

        parts.Add(text[start..].Trim(' ', ','));
        parts.RemoveAll(static part => part.Length == 0);
        return parts;
    }

    private static string[] AtSlashes(string text, bool isPerson)
    {
        var parts = text.Replace("/ ", " / ", StringComparison.Ordinal).Replace(" /", " / ", StringComparison.Ordinal).Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && (!isPerson || Array.TrueForAll(parts, static part => Words(part) > 1)) ? parts : [text];
    }

    /// <summary>At "or" and "and", which in other scripts are no part of a name, and in a person's not either.</summary>
    private static IEnumerable<string> AtWords(string text, bool isPerson)
    {
        foreach (var word in new[] { " or ", " and " })
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var (left, right) = (text[..at].TrimEnd(' ', ','), text[(at + word.Length)..].TrimStart());
                var isCut = isPerson ? Words(Last(left)) > 1 && Words(right.Split(',')[0]) > 1 : IsOtherScript(Last(left)) && IsOtherScript(right);
                if (isCut)
                    return AtWords(left, isPerson).Concat(AtWords(right, isPerson));
            }
        }

        return [text];

        static string Last(string list) => list[(list.LastIndexOf(',') + 1)..].Trim();
    }

    private static List<string> AtCommas(string text, bool isPerson)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (parts.Count > 0 && (LegalForms.Contains(part.TrimEnd(')', '"', '.')) || char.IsLower(part[0])))
                parts[^1] += ", " + part;
            else
                parts.Add(part);
        }

        // "Aleksei, Oleksii DOE": first names to choose from, no list of names.
        var whole = parts.Count(static part => Words(part) > 1);
        return !isPerson || whole > 2 * (parts.Count - whole) ? parts : [text];
    }

    private static int Words(string text) => text.Split(' ').Count(static word => word.Count(char.IsLetter) > 1);

    /// <summary>Whether the first letters are of another script than Latin.</summary>
    private static bool IsOtherScript(string text) => text.FirstOrDefault(char.IsLetter) is > '\u024f';
}
