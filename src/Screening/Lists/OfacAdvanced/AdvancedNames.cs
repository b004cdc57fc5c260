using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>Reads the aliases of one identity, each in every script it is documented in.</summary>
internal static class AdvancedNames
{
    // What comes first in the publisher's own order of names, before a comma where more follows.
    private static readonly string[] Leading = ["Last Name", "Entity Name", "Vessel Name", "Aircraft Name"];

    public static void Read(XmlPiece identity, OfacEntry entry, AdvancedCodes codes, PieceNotes notes)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in identity.Named("NamePartGroups").SelectMany(static groups => groups.Children).SelectMany(static master => master.Named("NamePartGroup")))
            types[group.Attribute("ID")] = codes.Text("NamePartType", group.Attribute("NamePartTypeID"), group.Line);

        foreach (var alias in identity.Named("Alias").OrderByDescending(static alias => alias.Attribute("Primary") == "true"))
        {
            var printed = codes.Text("AliasType", alias.Attribute("AliasTypeID"), alias.Line);
            var isPrimary = alias.Attribute("Primary") == "true";
            if (!OfacNames.TryKind(printed, out var kind))
            {
                entry.Facts.AddAttribute("Alias/AliasType", printed);
                notes.Problem("alias-odd", ProblemSeverity.Warning, alias, "no A.K.A., F.K.A., N.K.A. or Name; read as A.K.A.");
            }

            foreach (var documented in alias.Named("DocumentedName"))
                Add(documented, types, isPrimary, kind, alias.Attribute("LowQuality") == "true", entry, codes, notes);
        }
    }

    private static void Add(XmlPiece documented, Dictionary<string, string> types, bool isPrimary, NameKind kind, bool isWeak, OfacEntry entry, AdvancedCodes codes, PieceNotes notes)
    {
        var values = documented.Named("DocumentedNamePart").SelectMany(static part => part.Named("NamePartValue")).Where(static value => value.Text.Length > 0).ToList();
        var leading = values.Where(value => Leading.Contains(types.GetValueOrDefault(value.Attribute("NamePartGroupID"), ""))).ToList();
        var text = OfacNames.Joined(Join(leading), Join(values.Where(value => !leading.Contains(value))));
        if (text.Length == 0)
        {
            notes.Problem("name-missing", ProblemSeverity.Error, documented, "a name without a part");
            return;
        }

        var script = codes.Text("Script", values[0].Attribute("ScriptID"), values[0].Line);
        if (script is not ("" or "Latin"))
            entry.Facts.AddName(new ListedName(text, kind == NameKind.Former ? kind : NameKind.Alias, isWeak));
        else if (isPrimary)
            entry.Facts.AddName(new ListedName(text, NameKind.Primary, isWeak));
        else
            entry.AddAlias(new ListedName(text, kind, isWeak));
    }

    private static string Join(IEnumerable<XmlPiece> values) => string.Join(' ', values.Select(static value => value.Text));
}
