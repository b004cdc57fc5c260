using System.Security.Cryptography;
using System.Text;
using Screening.Lists.Ofac;

namespace Screening.Lists.OfacDelta;

/// <summary>
/// The dated changes that the US Treasury publishes since 2023, one file a publication: the entities added, removed and corrected that day.
/// </summary>
/// <remarks>
/// A delta is no edition; it dates what editions show. So it becomes a dated list of the same name: an entity added is in force from the day of
/// publication, one removed is revoked on it, and a correction only adds facts; of an entity that no file adds it tells the day its list published
/// it. Deltas are read together in the order of their days, so that an end finds its beginning: those of one list belong into one folder.
/// </remarks>
internal sealed class OfacDeltaReader : IListReader
{
    public string Name => "ofac-delta";

    public string Title => "OFAC delta files: entities added, removed and corrected, with their day";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OfacPublication.Is(file, OfacPublication.DeltaDay);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        if (delivery.Files.Count == 0)
            throw new ListReadException("delivery", 0, null, "no file");
        var changes = new DeltaChanges();
        foreach (var publication in delivery.Files.Select(file => DeltaPublication.Read(file, report)).OrderBy(static publication => publication.Day).ToList())
            changes.Add(publication);
        var hash = delivery.Files.Count == 1 ? delivery.Files[0].Sha256 : HashOf(delivery.Files);
        return new ReadResult([], [.. changes.Lists.Select(list => new DatedList
        {
            List = PublishedLists.FindOrOwn(list.Key),
            Extent = ListExtent.Extract,
            Sha256 = hash,
            Entries = list.Value,
        })]);
    }

    private static string HashOf(IReadOnlyList<DeliveryFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(static file => file.Sha256).Order(StringComparer.Ordinal)))));
}
