namespace Screening.Archive;

/// <summary>
/// Judges dated lists of an import against those that they would replace. Of each the one imported last answers, so a file in which everything
/// has ended, or most is gone, would clear everybody at once.
/// </summary>
internal sealed class DatedListGuard(string folder, Manifest manifest, DateOnly day, bool isOverridden)
{
    private readonly Dictionary<ListId, DatedList?> inForce = [];

    /// <summary>What speaks against them, one line each. Accepted, or overridden, they are those in force for the next.</summary>
    /// <exception cref="ListReadException">A list in force cannot be read.</exception>
    public IReadOnlyList<string> Judge(IReadOnlyList<DatedList> delivered, CancellationToken cancellationToken)
    {
        var lists = delivered.GroupBy(static list => list.List.Id).Select(Joined).ToList();
        var faults = new List<string>();
        foreach (var list in lists)
        {
            var verdict = EditionGuard.Judge(InForce(list.List.Id, cancellationToken), list, day);
            if (!verdict.IsAccepted)
                faults.Add($"{list.List.Id}: {verdict.Reason}");
        }

        if (faults.Count == 0 || isOverridden)
            lists.ForEach(list => inForce[list.List.Id] = list);
        return faults;
    }

    private DatedList? InForce(ListId id, CancellationToken cancellationToken)
    {
        if (inForce.TryGetValue(id, out var known))
            return known;
        var last = manifest.Entries.LastOrDefault(entry => entry.IsAccepted && entry.Lists.Any(list => list.IsDated && list.Id == id));
        if (last is null)
            return inForce[id] = null;
        var stored = new StoredDeliveries(folder);
        stored.ReadAll([last], cancellationToken);
        return inForce[id] = stored.Reader.DatedLists.Where(list => list.List.Id == id).GroupBy(static list => list.List.Id).Select(Joined).FirstOrDefault();
    }

    /// <summary>The files of one list in one delivery answer together.</summary>
    private static DatedList Joined(IGrouping<ListId, DatedList> files)
    {
        List<DatedList> all = [.. files];
        return all.Count == 1 ? all[0] : new DatedList
        {
            List = all[0].List, Extent = all[0].Extent, Sha256 = all[0].Sha256,
            Entries = [.. all.SelectMany(static file => file.Entries).GroupBy(static entry => entry.Id, StringComparer.Ordinal)
                .Select(static rows => rows.First() with { Measures = [.. rows.SelectMany(static row => row.Measures)] })],
        };
    }
}
