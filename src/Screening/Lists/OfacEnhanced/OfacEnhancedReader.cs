using Screening.Lists.Ofac;

namespace Screening.Lists.OfacEnhanced;

/// <summary>
/// The enhanced XML of the US Treasury, sdn_enhanced.xml and cons_enhanced.xml: each entity whole in one place, with names in their own
/// scripts and the day on which each list published it. An entity is known by its number, that of the flat files.
/// </summary>
internal sealed class OfacEnhancedReader : IListReader
{
    public string Name => "ofac-enhanced";

    public string Title => "OFAC SDN and consolidated lists, enhanced XML";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OfacPublication.Is(file, OfacPublication.WholeDay);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        if (delivery.Files.Count == 0)
            throw new ListReadException("delivery", 0, null, "no file");
        var snapshots = delivery.Files.SelectMany(file => EnhancedEdition.Read(file, report).Deal(delivery)).ToList();
        OfacLists.CheckOneEach(snapshots, delivery);
        return new ReadResult(snapshots, []);
    }
}
