using Screening.Archive;

namespace Screening.Deliveries;

/// <summary>What all sources of one load bring together.</summary>
internal sealed class SourcesRead
{
    private readonly List<ListSnapshot> snapshots = [];
    private readonly List<DatedList> datedLists = [];
    private readonly List<LoadedDelivery> deliveries = [];
    private readonly List<(SanctionsList List, string Reason)> refused = [];

    public IReadOnlyList<ListSnapshot> Snapshots => snapshots;

    public IReadOnlyList<DatedList> DatedLists => datedLists;

    public IReadOnlyList<LoadedDelivery> Deliveries => deliveries;

    public IReadOnlyList<(SanctionsList List, string Reason)> Refused => refused;

    public void Add(DeliveryReader reader)
    {
        snapshots.AddRange(reader.Snapshots);
        datedLists.AddRange(reader.DatedLists);
        deliveries.AddRange(reader.Deliveries);
    }

    public void Add(ArchiveContent archive)
    {
        snapshots.AddRange(archive.Snapshots);
        datedLists.AddRange(archive.DatedLists);
        deliveries.AddRange(archive.Deliveries);
        refused.AddRange(archive.Refused);
    }
}
