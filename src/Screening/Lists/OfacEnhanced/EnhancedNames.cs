using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacEnhanced;

/// <summary>Reads the names of an entity, each in every script it is translated into.</summary>
internal sealed class EnhancedNames(OfacEntry entry, PieceNotes notes)
{
    private static readonly string[] TranslationFields = ["isPrimary", "script", "formattedFullName", "formattedLastName", "formattedFirstName", "nameParts"];
    private static readonly string[] Fields = ["isPrimary", "aliasType", "isLowQuality", "translations"];

    public void Read(IEnumerable<XmlPiece> names)
    {
        foreach (var name in names.OrderByDescending(static name => name.TextOf("isPrimary") == "true"))
        {
            var (isPrimary, isWeak) = (name.TextOf("isPrimary") == "true", name.TextOf("isLowQuality") == "true");
            var kind = NameKind.Alias;
            if (name.TextOf("aliasType") is { Length: > 0 } printed && !OfacNames.TryKind(printed, out kind))
            {
                entry.Facts.AddAttribute("name/aliasType", printed);
                notes.Problem("alias-odd", ProblemSeverity.Warning, name, "no A.K.A., F.K.A., N.K.A. or Name; read as A.K.A.");
            }

            foreach (var translation in name.Child("translations")?.Named("translation") ?? [])
                Add(translation, isPrimary, kind, isWeak);
            foreach (var child in (name.Child("translations")?.Children ?? []).Where(static child => child.Name is not ("translation" or "@id")))
                notes.Unknown(child, $"translations/{child.Name}");
            foreach (var child in name.Children.Where(static child => child.Name[0] != '@' && !Fields.Contains(child.Name)))
                notes.Unknown(child, $"name/{child.Name}");
        }
    }

    private void Add(XmlPiece translation, bool isPrimary, NameKind kind, bool isWeak)
    {
        foreach (var child in translation.Children.Where(static child => child.Name[0] != '@' && !TranslationFields.Contains(child.Name)))
            notes.Unknown(child, $"translation/{child.Name}");
        foreach (var child in (translation.Child("nameParts")?.Children ?? []).SelectMany(static part => part.Name == "namePart" ? part.Children : [part]).Where(static child => child.Name[0] != '@' && child.Name is not ("type" or "value")))
            notes.Unknown(child, $"namePart/{child.Name}");
        var text = translation.TextOf("formattedFullName");
        if (text.Length == 0)
            text = OfacNames.Joined(translation.TextOf("formattedLastName"), translation.TextOf("formattedFirstName"));
        if (text.Length == 0)
            text = string.Join(' ', (translation.Child("nameParts")?.Named("namePart") ?? []).Select(static part => part.TextOf("value")).Where(static value => value.Length > 0));
        if (text.Length == 0)
        {
            notes.Problem("name-missing", ProblemSeverity.Error, translation, "a name without a text");
            return;
        }

        if (translation.TextOf("script") is not ("" or "Latin"))
            entry.Facts.AddName(new ListedName(text, kind, isWeak));
        else if (isPrimary)
            entry.Facts.AddName(new ListedName(text, NameKind.Primary, isWeak));
        else
            entry.AddAlias(new ListedName(text, kind, isWeak));
    }
}
