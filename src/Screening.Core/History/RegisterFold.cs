namespace Screening.History;

/// <summary>Folds deliveries, in order of days, into histories.</summary>
internal sealed class RegisterFold
{
    public Dictionary<ListId, ListHistory> Histories { get; } = [];

    public void Add(ListSnapshot snapshot)
    {
        var head = new SnapshotHead(
            snapshot.Day, snapshot.NotBefore ?? snapshot.Day, snapshot.NotAfter ?? snapshot.Day, snapshot.DayKnownBy, snapshot.Extent, snapshot.TellsPresence,
            snapshot.IsMembership, snapshot.Sha256, snapshot.Entries.Count);
        if (head.NotBefore > head.NotAfter)
            throw new ArgumentException($"{snapshot.List.Id}: an edition not before {IsoDay.Format(head.NotBefore)} and not after {IsoDay.Format(head.NotAfter)}", nameof(snapshot));

        var history = Of(snapshot.List);
        history.Snapshots.Add(head);
        if (!head.IsWhole)
        {
            Take(history, snapshot, head, snapshot.TellsPresence ? listing => listing.SeenInExtract(head.NotAfter) : static _ => { });
            return;
        }

        // A day that is only bounded may lie on either side of the edition before: then nothing orders the two.
        if (history.Whole.Count > 0 && head.NotBefore < history.Whole[^1].NotAfter)
        {
            history.Loose.Add(head);
            Take(history, snapshot, head, listing => listing.SeenInLoose(history.Loose.Count - 1));
            return;
        }

        (SnapshotHead Head, List<Listing> Listings)? replaced = null;
        if (head.IsExact && history.Whole.Count > 0 && history.Whole[^1].IsExact && history.Whole[^1].NotAfter == head.NotAfter)
            replaced = Withdraw(history);
        if (IdentityMoves.Of(history, snapshot) is { Count: > 0 } moves)
            history.Move(moves, head.NotAfter);
        history.Whole.Add(head);
        Take(history, snapshot, head, listing => listing.SeenInWhole(history.Whole.Count - 1));
        if (replaced is { } former)
            Settle(history, former, head);
    }

    public void Add(DatedList dated)
    {
        var history = Of(dated.List);
        history.DatedLists.Add(dated);
        foreach (var entry in dated.Entries)
            history.Listing(entry.Id).Add(dated, entry);
    }

    /// <summary>Takes in what editions of a list left behind when they were folded before.</summary>
    public void Restore(ListHistory history) => Histories.Add(history.List.Id, history);

    public void Refuse(SanctionsList list, string reason) => Of(list).Refusal = reason;

    private ListHistory Of(SanctionsList list)
    {
        if (!Histories.TryGetValue(list.Id, out var history))
            Histories.Add(list.Id, history = new ListHistory(list));
        return history;
    }

    private static void Take(ListHistory history, ListSnapshot snapshot, SnapshotHead head, Action<Listing> seen)
    {
        foreach (var entry in snapshot.Entries)
        {
            var listing = history.Listing(entry.Id);
            seen(listing);
            if (entry.Details is not null)
                listing.Main.Add(head.NotAfter, entry);
            if (entry.CompanionNames is not null)
                listing.CompanionNames.Add(head.NotAfter, entry.CompanionNames);
            if (entry.CompanionAddresses is not null)
                listing.CompanionAddresses.Add(head.NotAfter, entry.CompanionAddresses);
            if (entry.Outline is not null)
                listing.SeenInOutline(head.NotAfter, entry.Outline);
        }
    }

    /// <summary>A later delivery of the same day takes the place of the earlier one: its listings, and the edition itself.</summary>
    private static (SnapshotHead Head, List<Listing> Listings) Withdraw(ListHistory history)
    {
        var head = history.Whole[^1];
        history.Whole.RemoveAt(history.Whole.Count - 1);
        return (head, [.. history.Listings.Values.Where(listing => listing.CutRuns(history.Whole.Count))]);
    }

    /// <summary>
    /// What the replaced edition alone held is forgotten where it was an earlier delivery; where it was a record of ids by others, it is kept as
    /// a contradiction.
    /// </summary>
    private static void Settle(ListHistory history, (SnapshotHead Head, List<Listing> Listings) replaced, SnapshotHead by)
    {
        var contradicts = replaced.Head.IsMembership && !by.IsMembership;
        var day = IsoDay.Format(by.Day);
        var held = replaced.Listings.ToHashSet();
        foreach (var listing in replaced.Listings.Where(listing => !IsIn(listing, history.Whole.Count)))
        {
            if (contradicts)
                listing.Contradictions.Add((by.NotAfter, $"the delivery of {day} lacks it, a record of ids of that day holds it; the delivery decides"));
            else if (listing.Runs.Count + listing.ExtractDays.Count + listing.Loose.Count == 0)
                history.Listings.Remove(listing.Id.Value);
        }

        if (!contradicts)
            return;
        foreach (var listing in history.Listings.Values.Where(listing => IsIn(listing, history.Whole.Count) && !held.Contains(listing)))
            listing.Contradictions.Add((by.NotAfter, $"the delivery of {day} holds it, a record of ids of that day lacks it; the delivery decides"));
    }

    private static bool IsIn(Listing listing, int editions) => listing.Runs.Count > 0 && listing.Runs[^1].End == editions;
}
