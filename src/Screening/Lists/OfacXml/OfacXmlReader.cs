using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacXml;

/// <summary>
/// The plain XML files of the US Treasury, sdn.xml and consolidated.xml. They state their own day and count, and no date of any listing:
/// an entry is known by the editions that hold its <c>uid</c>, which is the number of the flat files and has never been given out twice.
/// </summary>
internal sealed class OfacXmlReader : IListReader
{
    internal const string Root = "sdnList";

    public string Name => "ofac-xml";

    public string Title => "OFAC SDN and consolidated lists, plain XML";

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
        var second = delivery.Files.GroupBy(OfacLists.OfFile).FirstOrDefault(static files => files.Count() > 1);
        if (second is not null)
            throw new ListReadException(second.Last().Path, 0, null, $"a second whole list beside {second.First().Path}: which one counts is not known");
        return new ReadResult([.. delivery.Files.Select(file => Snapshot(file, delivery, report))], []);
    }

    private static ListSnapshot Snapshot(DeliveryFile file, Delivery delivery, ReadReport report)
    {
        var list = PublishedLists.FindOrOwn(OfacLists.OfFile(file));
        OfacLists.Report(file, report);
        var edition = OfacXmlEdition.Read(file, report);
        return new ListSnapshot
        {
            List = list,
            Day = edition.Published ?? delivery.DayFor(list),
            DayKnownBy = edition.Published is null ? delivery.DayKnownBy : DayKnownBy.Stated,
            Instant = delivery.Instant,
            Extent = delivery.Extent,
            Sha256 = file.Sha256,
            Entries = edition.Entries,
        };
    }
}
