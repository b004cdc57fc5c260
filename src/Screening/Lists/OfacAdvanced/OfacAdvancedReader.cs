using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>
/// The advanced XML of the US Treasury, sdn_advanced.xml and cons_advanced.xml: the only full files with the day each entry was created and
/// with names in their own scripts. An entry is known by the number of its profile, that of the flat files.
/// </summary>
/// <remarks>
/// One pass forward: places and documents are kept in short, parties are read one at a time, and the entries of lists, which come last, are
/// joined to them by number. Codes mean what the file's own reference tables say; no number of a code is known here.
/// </remarks>
internal sealed class OfacAdvancedReader : IListReader
{
    internal const string Root = "Sanctions";

    public string Name => "ofac-advanced";

    public string Title => "OFAC SDN and consolidated lists, advanced XML";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlList.RootOf(file) == Root;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        if (delivery.Files.Count == 0)
            throw new ListReadException("delivery", 0, null, "no file");
        var snapshots = delivery.Files.SelectMany(file => AdvancedEdition.Read(file, report).Deal(delivery)).ToList();
        OfacLists.CheckOneEach(snapshots, delivery);
        return new ReadResult(snapshots, []);
    }
}
