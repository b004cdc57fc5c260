using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>The identity documents of a file, by the identity they belong to.</summary>
internal sealed class AdvancedDocuments(AdvancedCodes codes)
{
    private readonly Dictionary<string, List<AdvancedDocument>> documents = new(StringComparer.Ordinal);

    /// <summary>The identities that no party has asked for yet.</summary>
    public IEnumerable<string> Left => documents.Keys;

    public void Add(XmlPiece document)
    {
        var identity = document.Attribute("IdentityID");
        if (!documents.TryGetValue(identity, out var ofIdentity))
            documents.Add(identity, ofIdentity = []);
        var (issued, expires) = ("", "");
        foreach (var date in document.Named("DocumentDate"))
        {
            var isExpiry = codes.Text("IDRegDocDateType", date.Attribute("IDRegDocDateTypeID"), date.Line).StartsWith("Expir", StringComparison.Ordinal);
            var text = date.Child("DatePeriod") is { } period ? AdvancedDates.Partial(period, out _)?.ToString() ?? AdvancedDates.Text(period) : "";
            (issued, expires) = isExpiry ? (issued, text) : (text, expires);
        }

        var validity = codes.Text("Validity", document.Attribute("ValidityID"), document.Line);
        var country = codes.Text("Country", document.Attribute("IssuedBy-CountryID"), document.Line);
        ofIdentity.Add(new AdvancedDocument(
            codes.Text("IDRegDocType", document.Attribute("IDRegDocTypeID"), document.Line),
            document.TextOf("IDRegistrationNo") + (validity is "" or "Valid" ? "" : $" ({validity})"),
            country.Length == 0 ? null : country, OfacNumber.Days(issued, expires), document.TextOf("Comment"), document.TextOf("IssuingAuthority")));
    }

    /// <summary>The documents of an identity, handed out once.</summary>
    public IReadOnlyList<AdvancedDocument> Take(string identity) => documents.Remove(identity, out var found) ? found : [];
}

/// <summary>A document: its kind in words, number, country, and days of issue and expiry in the words of the flat files.</summary>
internal sealed record AdvancedDocument(string Type, string Number, string? Country, string Days, string Comment, string Authority);
