namespace Screening.History;

/// <summary>Folds deliveries, in order of days, into histories.</summary>
internal sealed class RegisterFold
{
    public Dictionary<ListId, ListHistory> Histories { get; } = [];

    public void Add(ListSnapshot snapshot)
    {
        var history = Of(snapshot.List);
        var tellsAbsence = snapshot.Extent == ListExtent.Whole && snapshot.TellsPresence;
        if (tellsAbsence && history.WholeDays.Count > 0 && history.WholeDays[^1] == snapshot.Day)
            Withdraw(history);
        history.Snapshots.Add(new SnapshotHead(snapshot.Day, snapshot.DayKnownBy, snapshot.Extent, snapshot.TellsPresence, snapshot.Sha256, snapshot.Entries.Count));
        if (tellsAbsence)
            history.WholeDays.Add(snapshot.Day);

        foreach (var entry in snapshot.Entries)
        {
            var listing = history.Listing(entry.Id);
            if (tellsAbsence)
                listing.SeenInWhole(history.WholeDays.Count - 1);
            else if (snapshot.TellsPresence)
                listing.SeenInExtract(snapshot.Day);
            if (entry.Details is not null)
                listing.Main.Add(snapshot.Day, entry);
            if (entry.CompanionNames is not null)
                listing.CompanionNames.Add(snapshot.Day, entry.CompanionNames);
            if (entry.CompanionAddresses is not null)
                listing.CompanionAddresses.Add(snapshot.Day, entry.CompanionAddresses);
        }
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

    /// <summary>A later delivery of the same day takes the place of the earlier one.</summary>
    private static void Withdraw(ListHistory history)
    {
        history.WholeDays.RemoveAt(history.WholeDays.Count - 1);
        foreach (var (id, listing) in history.Listings.ToList())
        {
            if (listing.CutRuns(history.WholeDays.Count) && listing.Runs.Count == 0 && listing.ExtractDays.Count == 0)
                history.Listings.Remove(id);
        }
    }
}
