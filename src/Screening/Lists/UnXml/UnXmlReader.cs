using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>
/// The consolidated list of the UN Security Council: one XML file that states its own day. Entries are known by their permanent reference
/// number; the other number, <c>DATAID</c>, changes and is kept as text alone.
/// </summary>
internal sealed class UnXmlReader : IListReader
{
    internal const string Root = "CONSOLIDATED_LIST";

    public string Name => "un-xml";

    public string Title => "UN Security Council consolidated list, XML";

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
        var list = PublishedLists.FindOrOwn(new ListId("un-sc"));
        var edition = UnEdition.Read(file, report);
        if (edition.Generated is null)
            report.Add("date-unreadable", ProblemSeverity.Error, file.Path, edition.RootLine, "dateGenerated", "the list's own day cannot be read; the delivery's day is taken instead", edition.GeneratedAsPrinted);
        var snapshot = new ListSnapshot
        {
            List = list,
            Day = edition.Generated is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(list.UtcOffsetHours)) : delivery.DayFor(list),
            DayKnownBy = edition.Generated is null ? delivery.DayKnownBy : DayKnownBy.Stated,
            Instant = edition.Generated ?? delivery.Instant,
            Extent = delivery.Extent,
            Sha256 = file.Sha256,
            Entries = edition.Entries,
        };
        return new ReadResult([snapshot], []);
    }
}
