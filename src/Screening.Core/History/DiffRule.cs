namespace Screening.History;

/// <summary>Compares a list at the ends of two days, by the one rule that turns evidence into a status.</summary>
internal static class DiffRule
{
    public static ListDiff Between(ListHistory history, DateOnly from, DateOnly to, DateOnly knownAt, int maxAge)
    {
        var (added, removed) = (new List<ListingState>(), new List<ListingState>());
        var (changed, undecided) = (new List<ListingChange>(), new List<UndecidedListing>());
        foreach (var listing in history.Listings.Values.OrderBy(static listing => listing.Id))
        {
            var old = StatusRule.On(listing, from, knownAt, maxAge);
            var now = StatusRule.On(listing, to, knownAt, maxAge);
            var (was, isNow) = (IsOn(old.Status), IsOn(now.Status));
            if (was == false && isNow == false || was is null && isNow is null)
                continue;
            if (was is null || isNow is null)
                undecided.Add(new UndecidedListing(listing, State(listing, old, from), State(listing, now, to)));
            else if (was == false)
                added.Add(State(listing, now, to));
            else if (isNow == false)
                removed.Add(State(listing, old, from));
            else if (ListingFields.Compare(State(listing, old, from).Fields, State(listing, now, to).Fields) is { Count: > 0 } fields)
                changed.Add(new ListingChange(listing, fields));
        }

        return new ListDiff(history.List, CoverageRule.On(history, from, knownAt, maxAge), CoverageRule.On(history, to, knownAt, maxAge))
        {
            Added = added, Removed = removed, Changed = changed, Undecided = undecided,
        };

        ListingState State(Listing listing, StatusFinding finding, DateOnly day) =>
            new(listing, finding.Status, ListingFields.Of(listing, finding, day, knownAt));
    }

    /// <summary>Whether a listing of that status is on its list; null when that cannot be said.</summary>
    private static bool? IsOn(ListingStatus status) => status switch
    {
        ListingStatus.Announced or ListingStatus.InForce or ListingStatus.Licensed => true,
        ListingStatus.NotListed or ListingStatus.Revoked => false,
        _ => null,
    };
}
