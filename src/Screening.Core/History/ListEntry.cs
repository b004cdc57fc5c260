namespace Screening;

/// <summary>One entry of a delivery, as a reader understood it. What the delivery does not hold is null and says nothing.</summary>
/// <param name="Id">The publisher's id, as printed; not blank.</param>
public sealed record ListEntry(string Id)
{
    /// <summary>The entry itself; null when the delivery holds only companions (ids, aliases, addresses).</summary>
    public ListingDetails? Details { get; init; }

    /// <summary>Names from a companion file; null when that file is not in the delivery.</summary>
    public IReadOnlyList<ListedName>? CompanionNames { get; init; }

    /// <summary>Addresses from a companion file; null when that file is not in the delivery.</summary>
    public IReadOnlyList<string>? CompanionAddresses { get; init; }

    /// <summary>
    /// A name and a kind told by a record of ids: they stand in where nothing else prints the entry, and are never joined with what does. Null
    /// when the delivery is no such record.
    /// </summary>
    public ListingDetails? Outline { get; init; }

    /// <summary>The measures with the dates the file states for them; empty when it states none.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];
}
