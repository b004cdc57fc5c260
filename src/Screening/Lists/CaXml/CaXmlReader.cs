using Screening.Lists.Xml;

namespace Screening.Lists.CaXml;

/// <summary>
/// The consolidated autonomous sanctions list of Canada: one file of flat records that does not state its own day; the newest listing day
/// in it is a lower bound.
/// </summary>
/// <remarks>
/// There is no stable id. A listing's id is regulation, schedule and item as printed, <c>Belarus / Bélarus/1, Part 2/15</c>, which is unique
/// in a file and comes to mean other subjects when a schedule is renumbered; who is meant is told by the ship's number, else by names,
/// birth date and listing day.
/// </remarks>
internal sealed class CaXmlReader : IListReader
{
    internal const string Root = "data-set";

    public string Name => "ca-xml";

    public string Title => "Canadian consolidated autonomous sanctions list, XML";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head.Span;
        return XmlList.RootOf(file) == Root && (head.IndexOf("<record>"u8) < 0 || head.IndexOf("<Country>"u8) >= 0 || head.IndexOf("<Item>"u8) >= 0);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var edition = CaEdition.Read(file, report);
        var list = PublishedLists.FindOrOwn(new ListId("ca-sema"));
        var day = delivery.DayFor(list);
        if (edition.Newest > day)
            report.Add("day-too-early", ProblemSeverity.Warning, file.Path, 0, "DateOfListing", $"the newest listing day is {IsoDay.Format(edition.Newest.Value)}: the file is not of {IsoDay.Format(day)} or earlier");
        return new ReadResult(
            [
                new ListSnapshot
                {
                    List = list, Day = day, DayKnownBy = delivery.DayKnownBy, Instant = delivery.Instant, Extent = delivery.Extent, Sha256 = file.Sha256, Entries = edition.Entries,
                },
            ],
            []);
    }
}
