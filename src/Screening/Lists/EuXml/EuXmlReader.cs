using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>
/// The consolidated list of financial sanctions of the European Union, XML 1.1: one file that states its own day.
/// </summary>
/// <remarks>
/// Entries are known by their reference (<c>EU.8273.79</c>). It is not stable: every year some entries come back the same day under another
/// reference, and in 2021 some references stood on two entities at once. Where one does, each entity's logical id is added to it, as in
/// <c>EU.27.28/13</c>; that a listing was only renumbered is told by its names and programme, not by anything in the file.
/// </remarks>
internal sealed class EuXmlReader : IListReader
{
    internal const string Root = "export";

    public string Name => "eu-xml";

    public string Title => "EU consolidated financial sanctions list, XML 1.1";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head.Span;
        return XmlList.RootOf(file) == Root && (head.IndexOf("/fpi/fsd/export"u8) >= 0 || head.IndexOf("<sanctionEntity"u8) >= 0 || head.IndexOf(":sanctionEntity"u8) >= 0);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var edition = new EuEdition(file.Path, report);
        var printed = "";
        XmlList.Read(file, Root, reader =>
        {
            printed = reader.GetAttribute("generationDate") ?? "";
            edition.Generated = XmlDays.TryInstant(printed, out var instant) ? instant : null;
            if (edition.Generated is null)
                report.Add("date-unreadable", ProblemSeverity.Error, file.Path, reader.Line(), "generationDate", "the list's own day cannot be read; the delivery's day is taken instead", printed);
            XmlList.ReadChildren(reader, file.Path, report, entry => Take(edition, XmlPiece.Read(entry, file.Path)));
        });
        return new ReadResult([edition.Close(delivery, file)], []);
    }

    private static void Take(EuEdition edition, XmlPiece element)
    {
        var entity = edition.EntityOf(element.Attribute("euReferenceNumber"), element.Attribute("logicalId"), element);
        if (element.Name != "sanctionEntity")
            entity.RefuseElement(element);
        entity.Read(element);
    }
}
