namespace Screening.Archive;

/// <summary>A delivery that was read, not yet judged.</summary>
/// <param name="Entry">Its line in the manifest, as far as it is known.</param>
/// <param name="Editions">The editions in it.</param>
/// <param name="DatedLists">The dated lists in it.</param>
internal sealed record ImportCandidate(ArchiveEntry Entry, IReadOnlyList<ListSnapshot> Editions, IReadOnlyList<DatedList> DatedLists)
{
    public DateOnly Day => Editions.Count == 0 ? Entry.Day : Editions.Max(static edition => edition.NotAfter ?? edition.Day);
}

/// <summary>Judges what an import brings, against the editions that the archive has in force. A delivery is accepted whole or not at all.</summary>
/// <param name="folder">The archive's folder.</param>
/// <param name="manifest">What it holds.</param>
/// <param name="had">Which of the deliveries it has already.</param>
/// <param name="today">The day on which dated lists are compared.</param>
/// <param name="overrideReason">Accepts what is refused; null to refuse.</param>
internal sealed class ImportGuard(string folder, Manifest manifest, KnownDeliveries had, DateOnly today, string? overrideReason)
{
    /// <summary>The entries to be, in order of days.</summary>
    /// <exception cref="ListReadException">An edition in force cannot be read.</exception>
    public IReadOnlyList<ArchiveEntry> Judge(IReadOnlyList<ImportCandidate> candidates, CancellationToken cancellationToken)
    {
        candidates = [.. candidates.OrderBy(static candidate => candidate.Day).ThenBy(static candidate => candidate.Entry.Instant ?? DateTimeOffset.MaxValue)];
        if (candidates.All(IsKnown))
            return [.. candidates.Select(static candidate => candidate.Entry)];

        var inForce = InForce(candidates.SelectMany(static candidate => candidate.Editions).Select(static edition => edition.List.Id).ToHashSet(), cancellationToken);
        // What is known already was judged when it came.
        var words = inForce.Values.Concat(candidates.Where(IsKnown).SelectMany(static candidate => candidate.Editions))
            .Select(static edition => new GuardOverride(edition.List.Id, edition.Sha256, "in force")).ToList();
        var late = candidates.Where(candidate => !IsKnown(candidate)).SelectMany(static candidate => candidate.Editions).Where(edition => IsOlder(edition, inForce)).ToHashSet();
        var faults = GuardedEditions.Judge([.. inForce.Values, .. candidates.SelectMany(static candidate => candidate.Editions).Where(edition => !late.Contains(edition))], words)
            .Verdicts.Where(static verdict => verdict.Fault != EditionFault.None && verdict.Override is null)
            .ToDictionary(static verdict => verdict.Edition, static verdict => verdict.Reason);
        foreach (var edition in late)
            faults[edition] = $"it is of {IsoDay.Format(edition.Day)}, older than the one in force of {IsoDay.Format(inForce[edition.List.Id].Day)}";
        var replacements = new DatedListGuard(folder, manifest, today, isOverridden: overrideReason is not null);
        return [.. candidates.Select(candidate => WithVerdict(candidate, faults, IsKnown(candidate) ? [] : replacements.Judge(candidate.DatedLists, cancellationToken)))];
    }

    private bool IsKnown(ImportCandidate candidate) => had.IsAccepted(candidate.Entry);

    private ArchiveEntry WithVerdict(ImportCandidate candidate, Dictionary<ListSnapshot, string> faults, IReadOnlyList<string> replaced)
    {
        var spoken = candidate.Editions.Where(faults.ContainsKey).Select(edition => $"{edition.List.Id}: {faults[edition]}").Concat(replaced).Distinct(StringComparer.Ordinal).ToList();
        return spoken.Count == 0
            ? candidate.Entry
            : candidate.Entry with { IsAccepted = overrideReason is not null, Refusal = string.Join("; ", spoken), Override = overrideReason };
    }

    /// <summary>A record of ids by others tells of past days by its nature.</summary>
    private static bool IsOlder(ListSnapshot edition, Dictionary<ListId, ListSnapshot> inForce) =>
        !edition.IsMembership && edition.Extent == ListExtent.Whole && edition.TellsPresence
        && inForce.TryGetValue(edition.List.Id, out var newest) && (edition.NotAfter ?? edition.Day) < (newest.NotBefore ?? newest.Day);

    /// <summary>The newest whole edition of each of these lists.</summary>
    private Dictionary<ListId, ListSnapshot> InForce(HashSet<ListId> lists, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<ListId, ArchiveEntry>();
        foreach (var entry in manifest.Entries.Where(static entry => entry.IsAccepted))
        {
            foreach (var list in entry.Lists.Where(list => list is { IsDated: false, Extent: ListExtent.Whole } && lists.Contains(list.Id)))
            {
                if (!newest.TryGetValue(list.Id, out var known) || NewestDay(known, list.Id) <= list.Day)
                    newest[list.Id] = entry;
            }
        }

        var stored = new StoredDeliveries(folder);
        stored.ReadAll(newest.Values.Distinct(), cancellationToken);
        return stored.Reader.Snapshots.Where(edition => edition is { Extent: ListExtent.Whole, TellsPresence: true } && lists.Contains(edition.List.Id))
            .GroupBy(static edition => edition.List.Id)
            .ToDictionary(static ofList => ofList.Key, static ofList => ofList.OrderBy(static edition => edition.NotAfter ?? edition.Day).ThenBy(static edition => edition.Instant ?? DateTimeOffset.MaxValue).Last());
    }

    private static DateOnly? NewestDay(ArchiveEntry entry, ListId list) => entry.Lists.Where(known => known.Id == list).Max(static known => known.Day);
}
