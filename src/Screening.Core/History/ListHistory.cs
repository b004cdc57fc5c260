namespace Screening.History;

/// <summary>All that a register holds of one list: its editions, its dated supplements, its listings.</summary>
internal sealed class ListHistory(SanctionsList list)
{
    private readonly Dictionary<string, Listing> byFormerId = new(StringComparer.Ordinal);

    public SanctionsList List { get; } = list;

    /// <summary>All deliveries, in order of days.</summary>
    public List<SnapshotHead> Snapshots { get; } = [];

    /// <summary>The whole editions whose order is certain: the axis of <see cref="PresenceRun"/>.</summary>
    public List<SnapshotHead> Whole { get; } = [];

    /// <summary>Whole editions that may be older or newer than one of <see cref="Whole"/>: their day is only bounded, and the bound reaches over it.</summary>
    public List<SnapshotHead> Loose { get; } = [];

    public List<DatedList> DatedLists { get; } = [];

    /// <summary>Why a delivery of it was refused; null when none was.</summary>
    public string? Refusal { get; set; }

    /// <summary>Every listing, once, by its latest id.</summary>
    public Dictionary<string, Listing> Listings { get; } = new(StringComparer.Ordinal);

    /// <summary>The last listing that bore an id which none bears now.</summary>
    public IReadOnlyDictionary<string, Listing> FormerIds => byFormerId;

    /// <summary>Remembers a former id that was kept before.</summary>
    public void RestoreFormerId(string id, Listing listing) => byFormerId.Add(id, listing);

    /// <summary>The listing that bears the id, else the last one that bore it; null when none did.</summary>
    public Listing? Find(string id) => Listings.GetValueOrDefault(id) ?? byFormerId.GetValueOrDefault(id);

    public Listing Listing(string id)
    {
        if (Find(id) is not { } listing)
            Listings.Add(id, listing = new Listing(new ListingId(List.Id, id), this));
        return listing;
    }

    /// <summary>How many whole editions were published by the end of that day.</summary>
    public int WholeEditionsBy(DateOnly day)
    {
        var (low, high) = (0, Whole.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Whole[middle].NotAfter <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// Gives ids to listings as an edition prints them. A listing whose id another one takes over is set aside: its id then bears the last day
    /// on which it had it.
    /// </summary>
    public void Move(IReadOnlyDictionary<string, string?> moves, DateOnly day)
    {
        var listings = moves.OrderBy(static move => move.Key, StringComparer.Ordinal).Select(move => (Id: move.Key, Listing: move.Value is null ? null : Find(move.Value))).ToList();
        foreach (var (_, listing) in listings)
        {
            if (listing is not null)
                Listings.Remove(listing.Id.Value);
        }

        foreach (var (id, _) in listings)
        {
            if (!Listings.Remove(id, out var displaced))
                continue;
            var aside = $"{id}~{IsoDay.Format(displaced.LastSeen ?? day)}";
            displaced.Renumber(new ListingId(List.Id, aside), day);
            Listings.Add(aside, displaced);
            byFormerId[id] = displaced;
        }

        foreach (var (id, known) in listings)
        {
            var listing = known ?? new Listing(new ListingId(List.Id, id), this);
            if (known is not null)
            {
                byFormerId[known.Id.Value] = known;
                known.Renumber(new ListingId(List.Id, id), day);
            }

            Listings.Add(id, listing);
        }
    }
}

/// <summary>What remains of a snapshot once its entries are folded in. It speaks for the end of a day of its bounds, and was published by the last.</summary>
internal sealed record SnapshotHead(
    DateOnly Day, DateOnly NotBefore, DateOnly NotAfter, DayKnownBy DayKnownBy, ListExtent Extent, bool TellsPresence, bool IsMembership, string Sha256, int Entries)
{
    public bool IsExact => NotBefore == NotAfter;

    public bool IsWhole => Extent == ListExtent.Whole && TellsPresence;
}
