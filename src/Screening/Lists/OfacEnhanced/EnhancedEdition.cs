using System.Xml;
using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacEnhanced;

/// <summary>One file, streamed entity by entity and read whole or refused.</summary>
internal sealed class EnhancedEdition
{
    private readonly DeliveryFile file;
    private readonly ReadReport report;
    private readonly OfacEntries entries;
    private readonly HashSet<string> sections = [];
    private XmlPiece? publication;

    private EnhancedEdition(DeliveryFile file, ReadReport report) => (this.file, this.report, entries) = (file, report, new OfacEntries(file.Path, report));

    /// <exception cref="ListReadException">The file is no sound XML, no such list, or holds no entity.</exception>
    public static EnhancedEdition Read(DeliveryFile file, ReadReport report)
    {
        var edition = new EnhancedEdition(file, report);
        XmlList.Read(file, OfacPublication.Root, reader => XmlList.ReadChildren(reader, file.Path, report, edition.ReadSection));
        if (!edition.sections.Contains("publicationInfo"))
            throw new ListReadException(file.Path, 0, "publicationInfo", "the section is missing: no such list");
        if (edition.entries.All.Count == 0)
            throw new ListReadException(file.Path, 0, "entities", "the file holds no entity: a list without entries is never taken as one");
        return edition;
    }

    /// <summary>The snapshots of the lists that the file says it holds.</summary>
    public IReadOnlyList<ListSnapshot> Deal(Delivery delivery)
    {
        var printed = publication?.TextOf(OfacPublication.WholeDay) ?? "";
        var day = OfacPublication.DayOf(printed);
        if (day is null)
            report.Add("date-unreadable", ProblemSeverity.Error, file.Path, publication?.Line ?? 0, OfacPublication.WholeDay, "no day; the delivery's day is taken instead", printed);
        var filters = publication?.Child("filters");
        List<ListId> own = [.. (filters?.Child("sanctionsLists")?.Named("sanctionsList") ?? []).Select(static list => OfacLists.Titled(list.Text)).Distinct()];

        // A file cut to programmes, types or particular lists of the others is a part of its list.
        var isPart = filters?.Children.Any(static filter => filter.Name != "sanctionsLists" && filter.Texts().Any()) == true;
        if (isPart)
            report.Add("filtered", ProblemSeverity.Warning, file.Path, filters!.Line, "filters", "the file holds a choice of its list: taken as an extract, which proves no absence", string.Join(' ', filters.Texts()));
        if (filters is not null)
            XmlList.ReportUnread(filters, file.Path, report);
        return OfacShares.Deal(own, entries.All, file, isPart ? delivery with { Extent = ListExtent.Extract } : delivery, day, report);
    }

    private void ReadSection(XmlReader reader)
    {
        sections.Add(reader.LocalName);
        publication = OfacPublication.ReadSection(reader, file, report, ReadEntity, "filters") ?? publication;
    }

    private void ReadEntity(XmlPiece entity)
    {
        var known = entity.Name == "entity";
        if (!known)
            report.Add("entry-unknown", ProblemSeverity.Error, file.Path, entity.Line, entity.Name, "no known kind of entry; kept as an unreadable entry");
        var entry = entries.Take(entity.Attribute("id"), "entity", entity.Line, EnhancedEntity.KindOf(entity, report, file.Path));
        entry.Facts.IsUnreadable |= !known;
        var read = new EnhancedEntity(entry, report, file.Path);
        read.Read(entity);
        if (read.Lists.Count == 0)
            report.Add("list-missing", ProblemSeverity.Error, file.Path, entity.Line, "sanctionsLists", "an entity that stands on no list; kept on the file's own list", entity.Attribute("id"));
        foreach (var list in read.Lists)
        {
            if (!OfacLists.IsBeside(list.Title, read.Lists.Select(static other => other.Title)))
                entry.AddStay(list.Title, read.MeasureOf(list));
        }
    }
}
