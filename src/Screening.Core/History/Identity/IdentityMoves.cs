namespace Screening.History;

/// <summary>Which listings bear another id in the next edition: what the delivery itself says, then what the list's rule finds.</summary>
internal static class IdentityMoves
{
    /// <summary>By the new id: the id until now, or null for a new subject under an old id. Null when nothing is to be asked.</summary>
    public static IReadOnlyDictionary<string, string?>? Of(ListHistory history, ListSnapshot snapshot)
    {
        var rule = ListIdentities.Of(history.List.Id);
        if (history.Whole.Count == 0 || (rule is null && snapshot.Renumberings.Count == 0))
            return null;

        var moves = new Dictionary<string, string?>(StringComparer.Ordinal);
        var delivered = snapshot.Entries.Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var stated in snapshot.Renumberings)
        {
            if (delivered.Contains(stated.Id) && !delivered.Contains(stated.FormerId) && history.Find(stated.Id) is null
                && history.Find(stated.FormerId) is { } listing && !moves.ContainsValue(listing.Id.Value))
            {
                moves.TryAdd(stated.Id, listing.Id.Value);
            }
        }

        if (rule is not { ReusesIds: true })
            AddReturns(history, snapshot, delivered, moves);
        if (rule is null)
            return moves;
        var taken = moves.Values.ToHashSet(StringComparer.Ordinal);
        var held = history.Listings.Values.Where(listing => !taken.Contains(listing.Id.Value))
            .Select(listing => new HeldEntry(listing.Id.Value, listing.Runs.Count > 0 && listing.Runs[^1].End == history.Whole.Count, listing.Main.Versions.Count > 0 ? listing.Main.Versions[^1].Value : null));
        foreach (var (id, former) in rule.Moves([.. held], [.. snapshot.Entries.Where(entry => !moves.ContainsKey(entry.Id))]))
            moves.Add(id, former);
        foreach (var entry in snapshot.Entries.Where(entry => rule.ReusesIds && !history.Listings.ContainsKey(entry.Id) && history.Find(entry.Id) is not null))
            moves.TryAdd(entry.Id, null);
        return moves;
    }

    /// <summary>An id that a listing bore before and bears again is its own, unless the listing stands in the edition under its latest one too.</summary>
    private static void AddReturns(ListHistory history, ListSnapshot snapshot, HashSet<string> delivered, Dictionary<string, string?> moves)
    {
        foreach (var entry in snapshot.Entries)
        {
            if (!history.Listings.ContainsKey(entry.Id) && !moves.ContainsKey(entry.Id) && history.Find(entry.Id) is { } again)
                moves.Add(entry.Id, delivered.Contains(again.Id.Value) || moves.ContainsValue(again.Id.Value) ? null : again.Id.Value);
        }
    }
}
