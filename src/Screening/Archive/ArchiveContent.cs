namespace Screening.Archive;

/// <summary>What an archive brings to a register: the deliveries in force, and the lists whose newest delivery was refused.</summary>
/// <param name="Snapshots">Editions, in the order of their import.</param>
/// <param name="DatedLists">Of each dated list the one imported last, which takes the place of those before it.</param>
/// <param name="Deliveries">Every delivery in force, as it was read.</param>
/// <param name="Refused">Lists with the reason for the refusal.</param>
internal sealed record ArchiveContent(
    IReadOnlyList<ListSnapshot> Snapshots, IReadOnlyList<DatedList> DatedLists, IReadOnlyList<LoadedDelivery> Deliveries, IReadOnlyList<(SanctionsList List, string Reason)> Refused)
{
    /// <summary>What was accepted on import stays so, also beside other editions.</summary>
    public IEnumerable<GuardOverride> Words => Snapshots.Select(static snapshot => new GuardOverride(snapshot.List.Id, snapshot.Sha256, "accepted when it was imported"));

    /// <summary>Reads an archive from its stored bytes.</summary>
    /// <exception cref="ListReadException">The manifest or stored bytes are damaged, or the archive holds nothing in force.</exception>
    public static ArchiveContent Read(string folder, CancellationToken cancellationToken) => Read(folder, Manifest.Read(folder), cancellationToken);

    public static ArchiveContent Read(string folder, Manifest manifest, CancellationToken cancellationToken)
    {
        var dated = new Dictionary<ListId, IReadOnlyList<DatedList>>();
        var stored = new StoredDeliveries(folder)
        {
            Read = (_, result) =>
            {
                foreach (var ofList in result.DatedLists.GroupBy(static dated => dated.List.Id))
                    dated[ofList.Key] = [.. ofList];
            },
        };
        stored.ReadAll(manifest.Entries.Where(static entry => entry.IsAccepted), cancellationToken);
        return stored.Reader.Deliveries.Count == 0
            ? throw new ListReadException(folder, 0, null, "no list in this archive: import one first")
            : new ArchiveContent(
                stored.Reader.Snapshots, [.. dated.OrderBy(static pair => pair.Key).SelectMany(static pair => pair.Value)], stored.Reader.Deliveries, RefusedBy(manifest));
    }

    /// <summary>A refusal is forgotten when a later delivery of the list is accepted.</summary>
    public static List<(SanctionsList List, string Reason)> RefusedBy(Manifest manifest)
    {
        var last = new SortedDictionary<ListId, ArchiveEntry>();
        foreach (var entry in manifest.Entries)
        {
            foreach (var list in entry.Lists)
                last[list.Id] = entry;
        }

        return [.. last.Where(static pair => !pair.Value.IsAccepted).Select(static pair => (PublishedLists.FindOrOwn(pair.Key), pair.Value.Refusal ?? "refused"))];
    }
}
