using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>What targets point to: the sets of measures inside programmes, and places.</summary>
internal sealed class ChReferences(string file, ReadReport report)
{
    private readonly Dictionary<string, ChSet> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChPlace> places = new(StringComparer.Ordinal);

    /// <summary>A set by its number; null when the file states none.</summary>
    public ChSet? Set(string id) => sets.GetValueOrDefault(id);

    /// <summary>A place by its number; null when the file states none.</summary>
    public ChPlace? Place(string id) => places.GetValueOrDefault(id);

    public void TakeProgramme(XmlPiece programme)
    {
        var key = InEnglish(programme.Named("program-key"));
        var name = InEnglish(programme.Named("program-name"));
        List<string> origins = [.. programme.Named("origin").Select(static origin => origin.Text)];
        foreach (var set in programme.Named("sanctions-set").GroupBy(static set => set.Attribute("ssid")))
            sets[set.Key] = new ChSet(key.Length > 0 ? key : name, name, InEnglish(set), origins);
        if (programme.Attribute("version-date") is { Length: > 0 } version && !XmlDays.TryDay(version, out _))
            report.Add("date-unreadable", ProblemSeverity.Warning, file, programme.Line, "version-date", "no day written yyyy-MM-dd; no status rests on it", version);
        Unknown(programme, "@ssid", "@version-date", "@predecessor-version-date", "program-key", "program-name", "sanctions-set", "origin");
        report.Count("programmes");
    }

    public void TakePlace(XmlPiece place)
    {
        var country = place.Child("country");
        var parts = place.Children.Where(static child => child.Name is "location" or "area" && child.Text.Length > 0).Select(static child => child.Text);
        var code = country?.Attribute("iso-code") ?? "";
        places[place.Attribute("ssid")] = new ChPlace(
            string.Join(", ", country is { Text.Length: > 0 } ? parts.Append(country.Text) : parts),
            code.Length == 2 ? code : country is { Text.Length: > 0 } ? CountryNames.CodeOf(country.Text) ?? country.Text : null,
            [.. place.Children.Where(static child => child.Name is "location-variant" or "area-variant")]);
        Unknown(place, "@ssid", "location", "location-variant", "area", "area-variant", "country");
        report.Count("places");
    }

    private void Unknown(XmlPiece piece, params string[] known)
    {
        foreach (var child in piece.Children.Where(child => !known.Contains(child.Name)).Concat(piece.Children.SelectMany(static child => child.Children.Where(static inner => inner.Name[0] != '@'))))
        {
            report.Count($"unknown {piece.Name}/{child.Name.TrimStart('@')}");
            report.Add("element-unknown", ProblemSeverity.Warning, file, child.Line, $"{piece.Name}/{child.Name.TrimStart('@')}", "an element that is not known; it belongs to no target and is passed over", string.Join(' ', child.Texts()));
        }
    }

    private static string InEnglish(IEnumerable<XmlPiece> texts)
    {
        var all = texts.Where(static text => text.Text.Length > 0).ToList();
        return (all.Find(static text => text.Attribute("lang") == "eng") ?? all.FirstOrDefault())?.Text ?? "";
    }
}

/// <summary>A set of measures.</summary>
/// <param name="Programme">The programme's key.</param>
/// <param name="ProgrammeName">The programme's name.</param>
/// <param name="Words">What the set is, as in "Travel ban, annex 1".</param>
/// <param name="Origins">Whose measures the programme follows, as in "EU".</param>
internal sealed record ChSet(string Programme, string ProgrammeName, string Words, IReadOnlyList<string> Origins);

/// <summary>A place.</summary>
/// <param name="Line">In one line.</param>
/// <param name="Country">The ISO code, else the words; null when not stated.</param>
/// <param name="Variants">Other spellings of its location and area.</param>
internal sealed record ChPlace(string Line, string? Country, IReadOnlyList<XmlPiece> Variants);
