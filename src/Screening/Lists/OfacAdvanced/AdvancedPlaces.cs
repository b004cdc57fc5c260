using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>The places of a file by number, each as one line and its country: parties refer to them.</summary>
internal sealed class AdvancedPlaces(AdvancedCodes codes)
{
    private readonly Dictionary<string, AdvancedPlace> places = new(StringComparer.Ordinal);

    public void Add(XmlPiece location)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in location.Named("LocationPart"))
        {
            var type = codes.Text("LocPartType", part.Attribute("LocPartTypeID"), part.Line);
            foreach (var value in part.Named("LocationPartValue").Select(static value => value.TextOf("Value")).Where(static text => text.Length > 0))
                parts[type] = parts.TryGetValue(type, out var before) ? $"{before}, {value}" : value;
        }

        var country = location.Child("LocationCountry") is { } stated
            ? codes.Text("Country", stated.Attribute("CountryID"), stated.Line)
            : location.Child("LocationAreaCode") is { } area ? codes.Attribute("AreaCode", area.Attribute("AreaCodeID"), "Description") : "";
        string[] named = ["CITY", "STATE/PROVINCE", "POSTAL CODE"];
        var line = OfacEntry.AddressLine(parts.Where(part => !named.Contains(part.Key)).Select(static part => part.Value), Part("CITY"), Part("STATE/PROVINCE"), Part("POSTAL CODE"), country);
        places[location.Attribute("ID")] = new AdvancedPlace(line, country);

        string Part(string type) => parts.GetValueOrDefault(type, "");
    }

    public AdvancedPlace? Find(string id) => places.GetValueOrDefault(id);
}

/// <summary>A place: all of it in one line, and its country in words.</summary>
internal sealed record AdvancedPlace(string Line, string Country)
{
    /// <summary>Whether nothing but the country is known.</summary>
    public bool IsCountry => Line == Country;
}
