using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>The entities of one file, XML or CSV, each once; their ids are known only when all of them are.</summary>
/// <param name="file">The file's path.</param>
/// <param name="report">Takes the problems.</param>
internal sealed class EuEdition(string file, ReadReport report)
{
    private readonly Dictionary<(string Reference, string LogicalId), EuEntity> entities = [];

    /// <summary>When the publisher made the file; null when that is not stated to the second or cannot be read.</summary>
    public DateTimeOffset? Generated { get; set; }

    /// <summary>The day that the publisher states, where it states no more than that.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The entity for an element, with a problem when it stood in the file already.</summary>
    public EuEntity EntityOf(string reference, string logicalId, XmlPiece element)
    {
        if (Find(reference, logicalId) is { } known)
        {
            report.Add("id-repeated", ProblemSeverity.Error, file, element.Line, "euReferenceNumber", "the entity stands above already: kept as one entry with the names of both", reference);
            return known;
        }

        return Add(reference, logicalId, element.Line);
    }

    /// <summary>The entity that was added under both numbers; null when none was.</summary>
    public EuEntity? Find(string reference, string logicalId) => entities.GetValueOrDefault((reference, logicalId));

    /// <summary>A new entity, with a problem when it lacks a number.</summary>
    public EuEntity Add(string reference, string logicalId, int line)
    {
        var entity = new EuEntity(report, file, line);
        if (reference.Length + logicalId.Length == 0)
        {
            report.Add("id-missing", ProblemSeverity.Error, file, line, "euReferenceNumber", "an entity without any number is kept under its line");
            // The whole file may be one line.
            logicalId = entities.ContainsKey((reference, $"line-{line}")) ? $"line-{line}-{entities.Count}" : $"line-{line}";
            entity.Facts.IsUnreadable = true;
        }
        else if (reference.Length == 0)
        {
            report.Add("reference-missing", ProblemSeverity.Warning, file, line, "euReferenceNumber", "an entity without a reference is kept under its logical id", logicalId);
        }

        entities.Add((reference, logicalId), entity);
        return entity;
    }

    /// <exception cref="ListReadException">There is no entity.</exception>
    public ListSnapshot Close(Delivery delivery, DeliveryFile source)
    {
        if (entities.Count == 0)
            throw new ListReadException(file, 0, null, "the file holds no entity: a list without entries is never taken as one");
        var doubled = entities.Keys.GroupBy(static key => key.Reference).Where(static group => group.Key.Length > 0 && group.Count() > 1).Select(static group => group.Key).ToHashSet();
        foreach (var reference in doubled)
            report.Add("reference-shared", ProblemSeverity.Warning, file, 0, "euReferenceNumber", "the reference stands on several entities: the logical id is added to each", reference);
        var entries = new List<ListEntry>(entities.Count);
        foreach (var ((reference, logicalId), entity) in entities)
        {
            entity.Finish();
            entity.Facts.CountIn(report);
            entries.Add(entity.Facts.Build(reference.Length == 0 ? logicalId : doubled.Contains(reference) ? $"{reference}/{logicalId}" : reference));
        }

        var list = PublishedLists.FindOrOwn(new ListId("eu-fsf"));
        var day = Generated is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(list.UtcOffsetHours)) : Day;
        return new ListSnapshot
        {
            List = list,
            Day = day ?? delivery.DayFor(list),
            DayKnownBy = day is null ? delivery.DayKnownBy : DayKnownBy.Stated,
            Instant = Generated ?? delivery.Instant,
            Extent = delivery.Extent,
            Sha256 = source.Sha256,
            Entries = entries,
        };
    }
}
