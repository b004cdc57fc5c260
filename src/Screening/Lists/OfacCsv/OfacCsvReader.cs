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
        return OfacFile.TryRecognise(file, Layouts, out _) is not null;
    }

    public ReadResult Read(Delivery delivery, ReadReport report) => Read(delivery, report, cache: null);

    public ReadResult Read(Delivery delivery, ReadReport report, EditionMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return Read(delivery, report, memory.Of<OfacRowCache>());
    }

    /// <summary>As the public one; <paramref name="cache"/> carries unchanged rows over from the edition read before.</summary>
    internal static ReadResult Read(Delivery delivery, ReadReport report, OfacRowCache? cache) =>
        OfacDelivery.Read(delivery, Layouts, "expected 12, 6, 5 or 2 comma-separated fields that begin with a number", report, cache);

    private static readonly OfacLayout[] Layouts = [OfacLayout.Comma];
}
