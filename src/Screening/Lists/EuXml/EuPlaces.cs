using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>Reads addresses and citizenships. Country <c>00</c> stands for unknown.</summary>
internal static class EuPlaces
{
    /// <summary>The attributes that make up a place, in the order in which it is written out.</summary>
    public static readonly string[] Fields = ["@street", "@poBox", "@zipCode", "@city", "@place", "@region", "@countryDescription", "@countryIso2Code"];

    private static readonly HashSet<string> ReadOfAddress = [.. Fields, "contactInfo"];
    private static readonly HashSet<string> ReadOfCitizenship = ["@countryDescription", "@countryIso2Code"];

    public static void ReadAddress(XmlPiece address, EuEntity entity)
    {
        if (Line(address) is { Length: > 0 } line)
            EntryFacts.AddOnce(entity.Facts.Addresses, line);

        // A person may live anywhere; an organisation is of the country it sits in, and the list states no other.
        if (entity.Facts.Kind == SubjectKind.Organization)
            AddCountry(address, entity);
        foreach (var contact in address.Named("contactInfo"))
            entity.Facts.AddAttribute(contact.Attribute("key") is { Length: > 0 } key ? $"address/contactInfo/{key}" : "address/contactInfo", contact.Attribute("value"));
        entity.Rest(address, ReadOfAddress, "@asAtListingTime");
    }

    public static void ReadCitizenship(XmlPiece citizenship, EuEntity entity)
    {
        AddCountry(citizenship, entity);
        entity.Rest(citizenship, ReadOfCitizenship, "@region", "@acquisitionDate", "@disenfranchisementDate");
    }

    /// <summary>The ISO code; the words where there is none; null where the country is unknown.</summary>
    public static string? CountryOf(XmlPiece piece)
    {
        var (code, words) = (piece.Attribute("countryIso2Code").ToUpperInvariant(), piece.Attribute("countryDescription"));
        if (code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]))
            return code;
        return words.Length == 0 || words.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase) ? null : CountryNames.CodeOf(words) ?? words;
    }

    /// <summary>The place in one line; empty when no more is known than that there is one.</summary>
    public static string Line(XmlPiece piece)
    {
        var parts = new List<string>();
        foreach (var field in Fields)
        {
            var text = piece.Attribute(field[1..]);
            if (text.Length > 0 && field != "@countryIso2Code" && !(field == "@countryDescription" && text.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase)))
                parts.Add(text);
        }

        return string.Join(", ", parts);
    }

    private static void AddCountry(XmlPiece piece, EuEntity entity)
    {
        if (CountryOf(piece) is { } country)
            EntryFacts.AddOnce(entity.Facts.Countries, country);
    }
}
