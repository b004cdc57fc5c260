using Screening.Lists.Tables;
using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>
/// The sanctions list of Switzerland (SECO): one file that states its own day and holds its whole history, delisted targets included.
/// </summary>
/// <remarks>
/// A target is known by its <c>ssid</c>, which is stable; one party may stand under several, tied by relations that are kept as text. The
/// publisher's amendment files hold the changed targets alone: where a whole list is expected they are refused.
/// </remarks>
internal sealed class ChXmlReader : IListReader
{
    internal const string Root = "swiss-sanctions-list";

    public string Name => "ch-xml";

    public string Title => "Swiss sanctions list (SECO), XML";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlList.RootOf(file) == Root;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var edition = ChEdition.Read(file, delivery.Extent, report);
        return OneFileEdition.Of("ch-seco", delivery, edition.Day, edition.Entries);
    }
}
