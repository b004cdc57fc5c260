namespace Screening.Tests.Lists.Ofac;

/// <summary>Looks into what a reader made.</summary>
internal static class OfacSnapshots
{
    public static ListEntry Entry(this ListSnapshot snapshot, string id) => Assert.Single(snapshot.Entries, entry => entry.Id == id);

    public static ListingDetails Details(this ListSnapshot snapshot, string id) => Assert.IsType<ListingDetails>(snapshot.Entry(id).Details);

    public static Identifier Only(this ListingDetails details, IdentifierKind kind) => Assert.Single(details.Identifiers, identifier => identifier.Kind.Equals(kind));

    public static string? Attribute(this ListingDetails details, string label) => details.Attributes.FirstOrDefault(attribute => attribute.Label == label).Value;
}
