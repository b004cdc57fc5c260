using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>Reads one identity: names, births, nationalities, addresses and papers.</summary>
internal sealed class ChIdentity(EntryFacts facts, ChReferences references, PieceNotes notes)
{
    public void Read(XmlPiece identity)
    {
        notes.Stray(identity, identity.Name);
        foreach (var child in identity.Children)
        {
            switch (child.Name)
            {
                case "@ssid" or "@main":
                    break;
                case "name":
                    ChNames.Read(child, facts, notes);
                    break;
                case "nationality":
                    if (CountryOf(child) is { } country)
                        EntryFacts.AddOnce(facts.Countries, country);
                    break;
                case "day-month-year":
                    ReadBirth(child);
                    break;
                case "place-of-birth":
                    facts.AddAttribute(child.Name, PlaceOf(child)?.Line ?? string.Join(' ', child.Texts()));
                    break;
                case "address":
                    ReadAddress(child);
                    break;
                case "identification-document":
                    ReadDocument(child);
                    break;
                default:
                    notes.Unknown(child, $"identity/{child.Name.TrimStart('@')}");
                    break;
            }
        }
    }

    private void ReadBirth(XmlPiece birth)
    {
        var (day, month, year, calendar) = (birth.Attribute("day"), birth.Attribute("month"), birth.Attribute("year"), birth.Attribute("calendar"));
        var iso = string.Join('-', new[] { year, month.Length == 1 ? "0" + month : month, day.Length == 1 ? "0" + day : day }.Where(static part => part.Length > 0));
        var isOurs = calendar.Length == 0 || calendar.Equals("Gregorian", StringComparison.OrdinalIgnoreCase);
        var isRead = isOurs && year.Length > 0 && !(month.Length == 0 && day.Length > 0) && PartialDate.TryParse(iso, out var date) && AddBirth(date!);
        if (!isRead)
        {
            facts.AddAttribute(birth.Name, isOurs ? iso : $"{iso} ({calendar})");
            notes.Problem(isOurs ? "date-unreadable" : "calendar-other", isOurs ? ProblemSeverity.Error : ProblemSeverity.Warning, birth, "no birth date of our calendar with a year; kept as an attribute");
        }

        notes.KeepRest(birth, ["@ssid", "@day", "@month", "@year", "@calendar"], "@quality");
    }

    private bool AddBirth(PartialDate date)
    {
        EntryFacts.AddOnce(facts.BirthDates, date);
        return true;
    }

    private void ReadAddress(XmlPiece address)
    {
        var place = PlaceOf(address);
        string[] parts = [address.TextOf("c-o"), address.TextOf("address-details"), address.TextOf("p-o-box"), address.TextOf("zip-code"), place?.Line ?? ""];
        if (string.Join(", ", parts.Where(static part => part.Length > 0)) is { Length: > 0 } line)
            EntryFacts.AddOnce(facts.Addresses, line);

        // A person may live anywhere; an organisation is of the country it sits in, and the list states no other.
        if (facts.Kind == SubjectKind.Organization && place?.Country is { } country)
            EntryFacts.AddOnce(facts.Countries, country);
        notes.KeepRest(address, ["@ssid", "@place-id", "c-o", "address-details", "p-o-box", "zip-code"], "@main", "@quality", "remark");
    }

    private void ReadDocument(XmlPiece document)
    {
        var (type, number) = (document.Attribute("document-type"), document.TextOf("number"));
        var issuer = document.Child("issuer");
        var code = issuer?.Attribute("code") is { Length: 2 } stated ? stated : issuer?.Attribute("iso-code") is { Length: 2 } iso ? iso : CountryNames.CodeOf(issuer?.Text ?? "");
        string[] words =
        [
            type, code is null ? issuer?.Text ?? "" : "", Worded("issued on", document.TextOf("date-of-issue")), Worded("valid to", document.TextOf("expiry-date")), document.TextOf("remark"),
        ];
        var qualifier = string.Join("; ", words.Where(static text => text.Length > 0));
        if (number.Any(char.IsLetterOrDigit))
        {
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(KindOf(type), number, code, qualifier));
        }
        else
        {
            facts.AddAttribute(document.Name, qualifier);
            notes.Problem("number-missing", ProblemSeverity.Warning, document, "a document without a number; its texts are kept as an attribute");
        }

        facts.AddAttribute("identification-document/place", PlaceOf(document)?.Line ?? "");
        foreach (var child in document.Children.Where(static child => child.Name is not ("@ssid" or "@document-type" or "number" or "issuer" or "date-of-issue" or "expiry-date" or "remark" or "@place-id")))
            notes.Unknown(child, $"{document.Name}/{child.Name.TrimStart('@')}");
    }

    /// <summary>The place an element points to, its other spellings kept; null when it points to none that the file holds.</summary>
    private ChPlace? PlaceOf(XmlPiece piece)
    {
        var id = piece.Attribute("place-id");
        if (references.Place(id) is not { } place)
        {
            if (id.Length == 0)
                return null;
            facts.AddAttribute($"{piece.Name}/place-id", id);
            notes.Problem("place-unknown", ProblemSeverity.Warning, piece, $"no place {id} stands before the target; its number is kept as an attribute");
            return null;
        }

        foreach (var variant in place.Variants)
            facts.AddAttribute(variant.Name, variant.Text);
        return place;
    }

    private static IdentifierKind KindOf(string type) =>
        type.Contains("passport", StringComparison.OrdinalIgnoreCase) ? IdentifierKinds.Passport
        : type is "id-card" or "identity-card" or "national-id" ? IdentifierKinds.NationalId
        : IdentifierKind.Other(type.Any(char.IsLetterOrDigit) ? type : "unstated");

    private static string Worded(string words, string text) => text.Length > 0 ? $"{words} {text}" : "";

    private static string? CountryOf(XmlPiece nationality)
    {
        var country = nationality.Child("country");
        return country?.Attribute("iso-code") is { Length: 2 } code ? code : country is { Text.Length: > 0 } ? CountryNames.CodeOf(country.Text) ?? country.Text : null;
    }
}
