using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>Reads names: the primary one in up to four parts, its original script, and the aliases with their quality.</summary>
internal static class UnNames
{
    /// <summary>The word that the publisher's schema gives as the value of a part nobody filled in.</summary>
    public const string NotAvailable = "na";

    private static readonly string[] Parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public static bool HasPrimary(XmlPiece entry) => Primary(entry).Length > 0;

    public static void ReadPrimary(XmlPiece entry, EntryFacts facts)
    {
        if (Primary(entry) is { Length: > 0 } name)
            facts.AddName(new ListedName(name));
        foreach (var original in entry.Children.Where(static child => child.Name == "NAME_ORIGINAL_SCRIPT" && child.Text.Length > 0))
            facts.AddName(new ListedName(original.Text, NameKind.Alias));
    }

    public static void ReadAlias(XmlPiece alias, EntryFacts facts, PieceNotes entry)
    {
        var (kind, isWeak) = (NameKind.Alias, false);
        foreach (var quality in alias.Children.Where(static child => child.Name == "QUALITY"))
        {
            switch (quality.Text.ToLowerInvariant())
            {
                case "" or "good" or "a.k.a.":
                    break;
                case "low":
                    isWeak = true;
                    break;
                case "f.k.a.":
                    kind = NameKind.Former;
                    break;
                default:
                    facts.AddAttribute($"{alias.Name}/QUALITY", quality.Text);
                    entry.Problem("quality-unknown", ProblemSeverity.Warning, quality, "no known quality; read as a strong alias");
                    break;
            }
        }

        foreach (var printed in alias.Children.Where(static child => child.Name == "ALIAS_NAME"))
        {
            foreach (var name in Split(printed.Text))
                facts.AddName(new ListedName(name, kind, isWeak));
        }

        if (alias.TextOf("DATE_OF_BIRTH") is { Length: > 0 } birth && PartialDate.TryParse(birth, out var date))
            EntryFacts.AddOnce(facts.BirthDates, date!);
        entry.KeepRest(alias, ["QUALITY", "ALIAS_NAME"], "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE");
    }

    /// <summary>
    /// The names in one alias: between semicolons, and those listed in brackets after a name of another script. Brackets without a
    /// semicolon hold remarks as often as names and stay as printed.
    /// </summary>
    private static string[] Split(string printed)
    {
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        var close = printed.LastIndexOf(')');
        if (open > 0 && close > open && printed[open..close].Contains(';', StringComparison.Ordinal) && !printed[..open].Contains(';', StringComparison.Ordinal))
            return [.. Between(printed[..open]), .. Between(printed[(open + 1)..close]), .. Between(printed[(close + 1)..])];
        return Between(printed);
    }

    private static string[] Between(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries).Where(static part => part.Any(char.IsLetterOrDigit))];

    private static string Primary(XmlPiece entry) => string.Join(' ', Parts
        .SelectMany(part => entry.Children.Where(child => child.Name == part))
        .Where(static part => part.Text.Length > 0 && (part.Name == Parts[0] || part.Text != NotAvailable))
        .Select(static part => part.Text));
}
