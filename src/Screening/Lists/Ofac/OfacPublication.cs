using System.Xml;
using Screening.Lists.Xml;

namespace Screening.Lists.Ofac;

/// <summary>What the enhanced files and the deltas print about themselves.</summary>
internal static class OfacPublication
{
    /// <summary>The root of both.</summary>
    public const string Root = "sanctionsData";

    /// <summary>Elements of an entity that say nothing, or say again what another says.</summary>
    public static string[] Spare { get; } =
        ["identityId", "isPrimary", "type", "script", "versionId", "fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd", "isApproximate", "isDateRange"];

    /// <summary>The day of a whole file.</summary>
    public const string WholeDay = "dataAsOf";

    /// <summary>The day of a delta.</summary>
    public const string DeltaDay = "datePublished";

    /// <summary>Whether the file is of that root and its head holds that day before the other: their name spaces have changed, these have not.</summary>
    public static bool Is(DeliveryFile file, string day) => XmlList.RootOf(file) == Root && XmlList.FirstOf(file, WholeDay, DeltaDay, "entities") == day;

    /// <summary>The day as printed; the time of day and its zone are the publisher's own and move nothing.</summary>
    public static DateOnly? DayOf(string printed) => printed.Length >= 10 && IsoDay.TryParse(printed.AsSpan(0, 10), out var day) ? day : null;

    /// <summary>Reads one section: entities are handed on, one at a time, and what is left unread of them is reported.</summary>
    /// <param name="reader">Stands on the section.</param>
    /// <param name="file">The file.</param>
    /// <param name="report">Takes what is not known.</param>
    /// <param name="readEntity">Takes each entity.</param>
    /// <param name="readOfHead">What else the caller reads of the publication's head.</param>
    /// <returns>What the file prints about itself, if this is that section.</returns>
    public static XmlPiece? ReadSection(XmlReader reader, DeliveryFile file, ReadReport report, Action<XmlPiece> readEntity, params string[] readOfHead)
    {
        switch (reader.LocalName)
        {
            case "publicationInfo":
                var publication = XmlList.Piece(reader, file.Path, report);
                XmlList.ReportRest(publication, file.Path, report, [WholeDay, DeltaDay, "publicationType", "publicationID", .. readOfHead]);
                return publication;
            case "entities":
                XmlList.ReadChildren(reader, file.Path, report, entity =>
                {
                    var piece = XmlList.Piece(entity, file.Path, report);
                    readEntity(piece);
                    XmlList.ReportUnread(piece, file.Path, report, Spare);
                });
                return null;
            default:
                PassOver(reader, file, report);
                return null;
        }
    }

    /// <summary>Passes over a section that is no entity: values stand as text where they are used, the tables repeat them. What else it holds is reported, each name once.</summary>
    private static void PassOver(XmlReader reader, DeliveryFile file, ReadReport report)
    {
        if (reader.LocalName is not ("referenceValues" or "featureTypes"))
            report.Add("section-unknown", ProblemSeverity.Error, file.Path, reader.Line(), reader.LocalName, "a section that is not known; what it holds is not read");
        var seen = new HashSet<string>(StringComparer.Ordinal) { "type", "value" };
        XmlList.ReadChildren(reader, file.Path, report, element =>
        {
            var piece = XmlList.Piece(element, file.Path, report);
            if (piece.Name is not ("referenceValue" or "featureType") && seen.Add(piece.Name))
                report.Add("element-unknown", ProblemSeverity.Warning, file.Path, piece.Line, piece.Name, "an element that is not known, in a table of the file", string.Join(' ', piece.Texts()));
            foreach (var child in piece.Children.Where(child => child.Name[0] != '@' && seen.Add(child.Name)))
                report.Add("element-unknown", ProblemSeverity.Warning, file.Path, child.Line, $"{piece.Name}/{child.Name}", "an element that is not known, in a table of the file", string.Join(' ', child.Texts()));
        });
    }
}
