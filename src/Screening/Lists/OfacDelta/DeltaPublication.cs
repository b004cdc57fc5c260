using System.Xml;
using Screening.Lists.Ofac;
using Screening.Lists.OfacEnhanced;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacDelta;

/// <summary>One file: the day of its publication and its changes in the order printed.</summary>
internal sealed class DeltaPublication
{
    private readonly DeliveryFile file;
    private readonly ReadReport report;
    private readonly List<DeltaChange> changes = [];
    private XmlPiece? publication;

    private DeltaPublication(DeliveryFile file, ReadReport report) => (this.file, this.report) = (file, report);

    public DateOnly Day { get; private set; }

    public IReadOnlyList<DeltaChange> Changes => changes;

    /// <exception cref="ListReadException">The file is no sound XML, no delta, states no day, or holds no change.</exception>
    public static DeltaPublication Read(DeliveryFile file, ReadReport report)
    {
        var delta = new DeltaPublication(file, report);
        XmlList.Read(file, OfacPublication.Root, reader => XmlList.ReadChildren(reader, file.Path, report, delta.ReadSection));

        // The day is all that a delta is for: another day in its place would date every change wrongly.
        var printed = delta.publication?.TextOf(OfacPublication.DeltaDay) ?? "";
        delta.Day = OfacPublication.DayOf(printed) ?? throw new ListReadException(file.Path, delta.publication?.Line ?? 0, OfacPublication.DeltaDay, $"no day of publication, found '{printed}'");
        if (delta.changes.Count == 0)
            throw new ListReadException(file.Path, 0, "entities", "the file holds no change");
        EntryCounts.Write(delta.changes.Select(static change => change.Entry.Build(change.Id)), report);
        return delta;
    }

    private void ReadSection(XmlReader reader) => publication = OfacPublication.ReadSection(reader, file, report, ReadEntity) ?? publication;

    private void ReadEntity(XmlPiece entity)
    {
        if (entity.Name != "entity")
            report.Add("entry-unknown", ProblemSeverity.Error, file.Path, entity.Line, entity.Name, "no known kind of change; read as a correction", string.Join(' ', entity.Texts()));
        var id = entity.Attribute("id");
        if (id.Length == 0)
        {
            id = $"line-{entity.Line}";
            report.Add("id-missing", ProblemSeverity.Error, file.Path, entity.Line, "id", "a change without a number is kept under its line");
        }

        // Any word but these two, and none, is a correction: it opens and closes nothing.
        var action = entity.Name != "entity" ? "" : entity.Attribute("action");
        report.Count("changes " + (action is "add" or "remove" ? action : "correct"));
        var entry = new OfacEntry(EnhancedEntity.KindOf(entity, report, file.Path));
        var read = new EnhancedEntity(entry, report, file.Path);
        read.Read(entity, isWhole: action is "add" or "remove");
        if (read.Lists.Count == 0 && action is "add" or "remove")
            report.Add("list-missing", ProblemSeverity.Warning, file.Path, entity.Line, "sanctionsLists", "no list is stated; read as the SDN list", id);
        changes.Add(new DeltaChange(id, action, entry, read));
    }
}

/// <summary>One changed entity.</summary>
internal sealed record DeltaChange(string Id, string Action, OfacEntry Entry, EnhancedEntity Read)
{
    /// <summary>The lists it concerns, each with what happened there: the entity's own action, else that of the list inside a correction.</summary>
    public IEnumerable<EnhancedList> Lists
    {
        get
        {
            if (Read.Lists.Count == 0)
                return [new EnhancedList("SDN List", null, Action)];
            var titles = Read.Lists.Select(static list => list.Title).ToList();
            return Read.Lists.Where(list => !OfacLists.IsBeside(list.Title, titles)).Select(list => Action is "add" or "remove" ? list with { Action = Action } : list);
        }
    }
}
