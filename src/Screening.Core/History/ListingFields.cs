namespace Screening.History;

/// <summary>A listing on a day as named fields of text: what a diff compares. A new field is one line here.</summary>
internal static class ListingFields
{
    public const string Status = "status";

    private static readonly (string Name, Func<ListingDetails, IEnumerable<string>> Values)[] Printed =
    [
        ("kind", static details => details.Kind == SubjectKind.Unknown ? [] : [details.Kind.ToString()]),
        ("names", static details => details.Names.Select(Text)),
        ("identifiers", static details => details.Identifiers.Select(static identifier => $"{identifier.Kind.Name}={identifier.Raw}")),
        ("countries", static details => details.Countries),
        ("birth_dates", static details => details.BirthDates.Select(static date => date.ToString())),
        ("addresses", static details => details.Addresses),
        ("programmes", static details => details.Programmes),
        ("legal_basis", static details => details.LegalBasis is null ? [] : [details.LegalBasis]),
        ("remarks", static details => details.Remarks is null ? [] : [details.Remarks]),
        ("attributes", static details => details.Attributes.Select(static attribute => $"{attribute.Label}={attribute.Value}")),
        ("unreadable", static details => details.IsUnreadable ? ["true"] : []),
    ];

    /// <summary>The fields that are not empty, in a fixed order.</summary>
    public static IReadOnlyList<ListingField> Of(Listing listing, StatusFinding finding, DateOnly day, DateOnly knownAt)
    {
        var fields = new List<ListingField> { new(Status, [finding.Status.ToString()]) };
        Add(fields, "id", [listing.IdOn(day, knownAt).Value]);
        var details = listing.DetailsOn(day, knownAt);
        foreach (var (name, values) in Printed)
            Add(fields, name, values(details));
        Add(fields, "measures", finding.Measures.Select(Text));
        return fields;
    }

    /// <summary>What differs; a field that one side lacks is empty there.</summary>
    public static IReadOnlyList<FieldChange> Compare(IReadOnlyList<ListingField> old, IReadOnlyList<ListingField> now)
    {
        var changes = new List<FieldChange>();
        foreach (var name in (string[])[Status, "id", .. Printed.Select(static field => field.Name), "measures"])
        {
            var before = old.FirstOrDefault(field => field.Name == name)?.Values ?? [];
            var after = now.FirstOrDefault(field => field.Name == name)?.Values ?? [];
            if (!before.SequenceEqual(after))
                changes.Add(new FieldChange(name, before, after));
        }

        return changes;
    }

    private static void Add(List<ListingField> fields, string name, IEnumerable<string> values)
    {
        if (values.ToList() is { Count: > 0 } found)
            fields.Add(new ListingField(name, found));
    }

    private static string Text(ListedName name) =>
        name.Text + (name.Kind == NameKind.Primary ? "" : name.Kind == NameKind.Former ? " (former)" : " (alias)") + (name.IsWeak ? " (weak)" : "");

    private static string Text(Measure measure) => string.Join(' ', new[]
    {
        measure.KindAsPrinted ?? measure.Kind.ToString(), measure.Licence, measure.Programme, measure.LegalBasis,
        measure.IsCrossed ? $"{IsoDay.Format(measure.Effective!.Value)} crossed {IsoDay.Format(measure.Revoked!.Value)}" : measure.Interval.ToString(),
    }.Where(static part => !string.IsNullOrEmpty(part)));
}
