using System.Security.Cryptography;
using System.Text;
using Screening.Deliveries;

namespace Screening.Lists.OfacCsv;

/// <summary>
/// The comma-separated flat files of the US Treasury: sdn.csv or cons_prim.csv with aliases, addresses and comments beside it. They state no
/// date at all; an entry is known by the editions that hold its number.
/// </summary>
internal sealed class OfacCsvReader : IEditionReader
{
    public string Name => "ofac-csv";

    public string Title => "OFAC flat files, comma separated: primary, aliases, addresses, comments";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OfacFile.TryRecognise(file, out _) is not null;
    }

    public ReadResult Read(Delivery delivery, ReadReport report) => Read(delivery, report, cache: null);

    public ReadResult Read(Delivery delivery, ReadReport report, EditionMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return Read(delivery, report, memory.Of<OfacRowCache>());
    }

    /// <summary>As the public one; <paramref name="cache"/> carries unchanged rows over from the edition read before.</summary>
    internal static ReadResult Read(Delivery delivery, ReadReport report, OfacRowCache? cache)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        if (delivery.Files.Count == 0)
            throw new ListReadException("delivery", 0, null, "no file");
        var files = delivery.Files.Select(static file => OfacFile.TryRecognise(file, out var reason)
            ?? throw new ListReadException(file.Path, 1, null, "expected 12, 6, 5 or 2 comma-separated fields that begin with a number; " + reason));
        return new ReadResult([.. files.GroupBy(static file => file.List).OrderBy(static list => list.Key).Select(list => Snapshot(list.Key, [.. list], delivery, report, cache))], []);
    }

    private static ListSnapshot Snapshot(ListId id, List<OfacFile> files, Delivery delivery, ReadReport report, OfacRowCache? cache)
    {
        var list = PublishedLists.FindOrOwn(id);
        var edition = new OfacEdition(id, files, report, cache);
        return new ListSnapshot
        {
            List = list,
            Day = delivery.DayFor(list),
            DayKnownBy = delivery.DayKnownBy,
            Instant = delivery.Instant,
            Extent = delivery.Extent,
            TellsPresence = edition.TellsPresence,
            LacksEndMark = edition.LacksEndMark,
            Mismatches = edition.Mismatches,
            Sha256 = files.Count == 1 ? files[0].File.Sha256 : HashOf(files),
            Entries = edition.Entries(),
        };
    }

    /// <summary>One hash over the files' hashes, whatever their order.</summary>
    private static string HashOf(List<OfacFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(static file => file.File.Sha256).Order(StringComparer.Ordinal)))));
}
