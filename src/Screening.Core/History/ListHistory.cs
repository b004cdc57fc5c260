namespace Screening.History;

/// <summary>All that a register holds of one list: its editions, its dated supplements, its listings.</summary>
internal sealed class ListHistory(SanctionsList list)
{
    public SanctionsList List { get; } = list;

    /// <summary>All deliveries, in order of days.</summary>
    public List<SnapshotHead> Snapshots { get; } = [];

    /// <summary>The days of the whole editions, in order, each once: the axis of <see cref="PresenceRun"/>.</summary>
    public List<DateOnly> WholeDays { get; } = [];

    public List<DatedList> DatedLists { get; } = [];

    /// <summary>Why a delivery of it was refused; null when none was.</summary>
    public string? Refusal { get; set; }

    public Dictionary<string, Listing> Listings { get; } = new(StringComparer.Ordinal);

    public Listing Listing(string id)
    {
        if (!Listings.TryGetValue(id, out var listing))
            Listings.Add(id, listing = new Listing(new ListingId(List.Id, id), this));
        return listing;
    }

    /// <summary>How many whole editions were published by the end of that day.</summary>
    public int WholeEditionsBy(DateOnly day)
    {
        var index = WholeDays.BinarySearch(day);
        return index >= 0 ? index + 1 : ~index;
    }
}

/// <summary>What remains of a snapshot once its entries are folded in.</summary>
internal sealed record SnapshotHead(DateOnly Day, DayKnownBy DayKnownBy, ListExtent Extent, bool TellsPresence, string Sha256, int Entries);
