namespace Screening.Archive;

/// <summary>Judges dated lists that take the place of others: one that ends most of what was in force clears as many as a cut edition would.</summary>
internal sealed class DatedImportGuard(string folder, Manifest manifest, CancellationToken cancellationToken)
{
    private Dictionary<ListId, IReadOnlyList<ListEntry>>? inForce;

    /// <summary>What speaks against the dated lists of a delivery, a line each. One that nothing speaks against is in force for those judged after it.</summary>
    /// <param name="candidate">The delivery.</param>
    /// <param name="overridden">Whether it takes force in any case.</param>
    /// <exception cref="ListReadException">A list in force cannot be read.</exception>
    public IReadOnlyList<string> Judge(ImportCandidate candidate, bool overridden)
    {
        var faults = new List<string>();
        foreach (var ofList in candidate.DatedLists.Where(static dated => dated.Extent == ListExtent.Whole).GroupBy(static dated => dated.List))
        {
            var entries = ofList.SelectMany(static dated => dated.Entries).ToList();
            inForce ??= Newest();
            var verdict = inForce.TryGetValue(ofList.Key.Id, out var before)
                ? EditionGuard.Judge(AsEdition(ofList.Key, before, candidate.Day), AsEdition(ofList.Key, entries, candidate.Day))
                : EditionGuard.Judge(null, AsEdition(ofList.Key, entries, candidate.Day));
            if (verdict.Fault != EditionFault.None)
                faults.Add($"{ofList.Key.Id}: {verdict.Reason}");
            if (verdict.Fault == EditionFault.None || overridden)
                inForce[ofList.Key.Id] = entries;
        }

        return faults;
    }

    /// <summary>What a dated list says of one day, to be compared with what another says of the same day.</summary>
    private static ListSnapshot AsEdition(SanctionsList list, IReadOnlyList<ListEntry> entries, DateOnly day) =>
        new() { List = list, Day = day, DayKnownBy = DayKnownBy.Given, Sha256 = "", Entries = entries };

    private Dictionary<ListId, IReadOnlyList<ListEntry>> Newest()
    {
        var newest = new Dictionary<ListId, IReadOnlyList<ListEntry>>();
        var stored = new StoredDeliveries(folder)
        {
            Read = (_, result) =>
            {
                foreach (var ofList in result.DatedLists.Where(static dated => dated.Extent == ListExtent.Whole).GroupBy(static dated => dated.List.Id))
                    newest[ofList.Key] = [.. ofList.SelectMany(static dated => dated.Entries)];
            },
        };
        var last = new Dictionary<ListId, ArchiveEntry>();
        foreach (var entry in manifest.Entries.Where(static entry => entry.IsAccepted))
        {
            foreach (var list in entry.Lists.Where(static list => list is { IsDated: true, Extent: ListExtent.Whole }))
                last[list.Id] = entry;
        }

        stored.ReadAll(last.Values.Distinct().OrderBy(static entry => entry.Number), cancellationToken);
        return newest;
    }
}
