using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>
/// The names of one entity. The file marks none as the entry's own: that is the first strong one without a language or in English, else the
/// first strong one, else the first.
/// </summary>
internal sealed class EuNames(EuEntity entity)
{
    private static readonly HashSet<string> Fields = ["@wholeName", "@firstName", "@middleName", "@lastName", "@nameLanguage", "@strong"];

    private readonly List<ListedName> names = [];
    private int primary = -1;
    private int rank = int.MaxValue;

    public bool Any => names.Count > 0;

    public void Take(XmlPiece alias)
    {
        var whole = alias.Attribute("wholeName");
        var parts = string.Join(' ', new[] { alias.Attribute("firstName"), alias.Attribute("middleName"), alias.Attribute("lastName") }.Where(static part => part.Length > 0));
        if (whole.Length > 0 && parts.Length > 0 && parts != whole)
            entity.Facts.AddAttribute("nameAlias/parts", parts);
        if (whole.Length == 0)
            whole = parts;
        var language = alias.Attribute("nameLanguage");
        var (kind, isWeak) = Quality(alias);
        foreach (var text in Split(whole))
        {
            if (language.Length > 0)
                entity.Facts.AddAttribute("nameAlias/nameLanguage", $"{language}: {text}");
            var own = isWeak || kind == NameKind.Former ? 2 : language is "" || language.Equals("EN", StringComparison.OrdinalIgnoreCase) ? 0 : 1;
            if (own < rank)
                (rank, primary) = (own, names.Count);
            names.Add(new ListedName(text, kind, isWeak));
        }

        if (!whole.Any(char.IsLetterOrDigit))
            entity.Notes.Problem("name-empty", ProblemSeverity.Warning, alias, "a name without a letter or digit");
        entity.Rest(alias, Fields, "@function", "@gender", "@title");
    }

    public void Finish()
    {
        if (primary >= 0)
            entity.Facts.AddName(names[primary] with { Kind = NameKind.Primary });
        foreach (var name in names)
            entity.Facts.AddName(name);
    }

    private (NameKind Kind, bool IsWeak) Quality(XmlPiece alias)
    {
        var (kind, isWeak) = (NameKind.Alias, false);
        switch (alias.Attribute("strong"))
        {
            case "" or "true" or "1":
                break;
            case "false" or "0":
                isWeak = true;
                break;
            default:
                entity.Facts.AddAttribute("nameAlias/strong", alias.Attribute("strong"));
                entity.Notes.Problem("quality-unknown", ProblemSeverity.Warning, alias, "strong is neither true nor false; read as a strong alias");
                break;
        }

        foreach (var remark in alias.Named("remark"))
        {
            isWeak |= remark.Text.Contains("low quality", StringComparison.OrdinalIgnoreCase) || remark.Text.Contains("low-quality", StringComparison.OrdinalIgnoreCase);
            if (remark.Text.Contains("formerly", StringComparison.OrdinalIgnoreCase) || remark.Text.Contains("f.k.a", StringComparison.OrdinalIgnoreCase))
                kind = NameKind.Former;
        }

        return (kind, isWeak);
    }

    /// <summary>A few cells hold several names between semicolons, or a semicolon behind the one.</summary>
    private string[] Split(string whole)
    {
        if (!whole.Contains(';', StringComparison.Ordinal))
            return whole.Any(char.IsLetterOrDigit) ? [whole] : [];
        entity.Facts.AddAttribute("nameAlias/wholeName", whole);
        return [.. whole.Split(';', StringSplitOptions.TrimEntries).Where(static part => part.Any(char.IsLetterOrDigit))];
    }
}
