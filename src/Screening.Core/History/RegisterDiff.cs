namespace Screening;

/// <summary>What changed between the ends of two days, list by list.</summary>
/// <param name="From">The earlier day asked about.</param>
/// <param name="To">The later day asked about; it may also lie before <paramref name="From"/>, and the diff then runs backwards.</param>
/// <param name="KnownAt">Only what was published by the end of that day counts, on both sides; null for everything known.</param>
/// <param name="Lists">One part per list asked about, in ordinal order of their names, those without a change among them.</param>
public sealed record RegisterDiff(DateOnly From, DateOnly To, DateOnly? KnownAt, IReadOnlyList<ListDiff> Lists);

/// <summary>What changed on one list. The parts are disjoint, each in the order of listing ids.</summary>
/// <param name="List">The list.</param>
/// <param name="From">How far the list can speak about the first day.</param>
/// <param name="To">How far the list can speak about the second day.</param>
public sealed record ListDiff(SanctionsList List, ListCoverage From, ListCoverage To)
{
    /// <summary>On the list (announced, in force, licensed) on the second day and not on the first, as they stand on the second.</summary>
    public IReadOnlyList<ListingState> Added { get; init; } = [];

    /// <summary>On the list on the first day and not on the second, as they stood on the first.</summary>
    public IReadOnlyList<ListingState> Removed { get; init; } = [];

    /// <summary>On the list on both days, with at least one field that differs.</summary>
    public IReadOnlyList<ListingChange> Changed { get; init; } = [];

    /// <summary>
    /// Those whose status cannot be said on exactly one of the days, so that they may have been added, removed, or neither. Never taken for
    /// unchanged.
    /// </summary>
    public IReadOnlyList<UndecidedListing> Undecided { get; init; } = [];

    /// <summary>Whether nothing differs as far as is known.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Undecided.Count == 0;
}

/// <summary>A listing as it stands on one day.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Status">Its status that day.</param>
/// <param name="Fields">Every field that is not empty, in a fixed order.</param>
public sealed record ListingState(Listing Listing, ListingStatus Status, IReadOnlyList<ListingField> Fields);

/// <summary>A listing that is on its list on both days and differs.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Fields">The fields that differ, in a fixed order; never empty.</param>
public sealed record ListingChange(Listing Listing, IReadOnlyList<FieldChange> Fields);

/// <summary>A listing that may or may not have changed.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Old">Its state on the first day.</param>
/// <param name="New">Its state on the second day; one of the two is <see cref="ListingStatus.Undetermined"/>.</param>
public sealed record UndecidedListing(Listing Listing, ListingState Old, ListingState New);

/// <summary>One field of a listing as text.</summary>
/// <param name="Name">One of <c>status</c>, <c>id</c>, <c>kind</c>, <c>names</c>, <c>identifiers</c>, <c>countries</c>, <c>birth_dates</c>, <c>addresses</c>, <c>programmes</c>, <c>legal_basis</c>, <c>remarks</c>, <c>attributes</c>, <c>unreadable</c>, <c>measures</c>.</param>
/// <param name="Values">Its values in the order printed.</param>
public sealed record ListingField(string Name, IReadOnlyList<string> Values);

/// <summary>A field that differs between two days.</summary>
/// <param name="Field">Its name, as in <see cref="ListingField"/>.</param>
/// <param name="Old">The values on the first day; empty when there were none.</param>
/// <param name="New">The values on the second day; empty when there are none.</param>
public sealed record FieldChange(string Field, IReadOnlyList<string> Old, IReadOnlyList<string> New);
