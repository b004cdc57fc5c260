using System.Globalization;
using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>
/// Reads one name: parts in their order, each with spellings in its own and other scripts. Spellings of one script are combined with each
/// other, never with those of another; a part that lacks a script keeps its value.
/// </summary>
internal static class ChNames
{
    /// <summary>The most names made of one; where there would be more, one part is exchanged at a time, and that is reported.</summary>
    public const int Most = 64;

    private const string OwnScript = "";

    public static void Read(XmlPiece name, EntryFacts facts, PieceNotes notes)
    {
        NameKind? kind = name.Attribute("name-type") switch
        {
            "primary-name" or "" => NameKind.Primary,
            "alias" => NameKind.Alias,
            "formerly-known-as" => NameKind.Former,
            _ => null,
        };
        if (kind is null)
        {
            facts.AddAttribute("name/name-type", name.Attribute("name-type"));
            notes.Problem("name-type-unknown", ProblemSeverity.Warning, name, "no known kind of name; read as an alias");
        }

        var isWeak = IsLow(name);
        var parts = Parts(name, facts, notes);
        var first = true;
        foreach (var text in parts.Count == 0 ? [] : Combine(name, parts, notes))
        {
            facts.AddName(new ListedName(text, first ? kind ?? NameKind.Alias : kind == NameKind.Former ? NameKind.Former : NameKind.Alias, isWeak));
            first = false;
        }

        foreach (var child in name.Children.Where(static child => child.Name is not ("@ssid" or "@name-type" or "@quality" or "@lang" or "name-part")))
            notes.Unknown(child, $"name/{child.Name.TrimStart('@')}");
    }

    /// <summary>Reads a name that the list has taken away; one that another element still prints stays what it is.</summary>
    public static void ReadFormer(XmlPiece name, EntryFacts facts, PieceNotes notes)
    {
        var parts = Parts(name, facts, notes);
        foreach (var text in parts.Count == 0 ? [] : Combine(name, parts, notes))
        {
            if (facts.Names.All(known => known.Text != text))
                facts.AddName(new ListedName(text, NameKind.Former, IsLow(name)));
        }
    }

    private static bool IsLow(XmlPiece name) => name.Attribute("quality") == "low";

    /// <summary>For each part that belongs to the name its spellings by script, the value first under none.</summary>
    private static List<Dictionary<string, List<string>>> Parts(XmlPiece name, EntryFacts facts, PieceNotes notes)
    {
        var parts = new List<Dictionary<string, List<string>>>();
        foreach (var part in name.Named("name-part").OrderBy(Order))
        {
            var value = part.TextOf("value");
            foreach (var child in part.Children.Where(static child => child.Name is not ("@order" or "@name-part-type" or "value" or "spelling-variant")))
                notes.Unknown(child, $"name-part/{child.Name.TrimStart('@')}");
            if (part.Attribute("name-part-type") == "title")
            {
                facts.AddAttribute("title", value);
                foreach (var variant in part.Named("spelling-variant"))
                    facts.AddAttribute("title", variant.Text);
                continue;
            }

            var spellings = new Dictionary<string, List<string>> { [OwnScript] = value.Length > 0 ? [value] : [] };
            foreach (var variant in part.Named("spelling-variant").Where(static variant => variant.Text.Length > 0))
            {
                var script = variant.Attribute("script") is "Latn" or "latin" or "Latin" ? OwnScript : variant.Attribute("script");
                if (!spellings.TryGetValue(script, out var texts))
                    spellings.Add(script, texts = []);
                EntryFacts.AddOnce(texts, variant.Text);
            }

            if (spellings.Values.Any(static texts => texts.Count > 0))
                parts.Add(spellings);
        }

        return parts;
    }

    private static List<string> Combine(XmlPiece name, List<Dictionary<string, List<string>>> parts, PieceNotes notes)
    {
        var names = new List<string>();
        foreach (var script in parts.SelectMany(static part => part.Keys).Distinct())
        {
            List<string>[] choices = [.. parts.Select(part => part.GetValueOrDefault(script) is { Count: > 0 } own ? own : part[OwnScript]).Where(static texts => texts.Count > 0)];
            if (choices.Length == 0)
                continue;
            var product = choices.Aggregate(1L, static (product, texts) => Math.Min(product * texts.Count, Most + 1));
            if (product > Most)
                notes.Problem("names-capped", ProblemSeverity.Warning, name, $"the spellings of the parts make more than {Most} names; one part is exchanged at a time");
            foreach (var text in product > Most ? OneAtATime(choices) : Product(choices))
                EntryFacts.AddOnce(names, text);
        }

        return names;
    }

    private static IEnumerable<string> Product(List<string>[] choices)
    {
        IEnumerable<string> names = choices[0];
        foreach (var texts in choices.Skip(1))
            names = names.SelectMany(_ => texts, static (name, text) => $"{name} {text}");
        return names;
    }

    private static IEnumerable<string> OneAtATime(List<string>[] choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            foreach (var text in choices[i])
                yield return string.Join(' ', choices.Select((texts, at) => at == i ? text : texts[0]));
        }
    }

    private static int Order(XmlPiece part) =>
        int.TryParse(part.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;
}
