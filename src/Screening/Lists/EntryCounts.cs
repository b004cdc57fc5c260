namespace Screening.Lists;

/// <summary>Counts of one edition, gathered before they are written to the report.</summary>
internal sealed class EntryCounts
{
    private readonly Dictionary<string, int> identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> attributes = new(StringComparer.Ordinal);
    private int entries;
    private int unreadable;
    private int names;
    private int weakNames;
    private int aliases;
    private int addresses;
    private int invalidIdentifiers;
    private int birthDates;
    private int measures;

    /// <summary>Counts the entries of one edition into a report.</summary>
    public static void Write(IEnumerable<ListEntry> entries, ReadReport report)
    {
        var counts = new EntryCounts();
        foreach (var entry in entries)
            counts.Add(entry);
        counts.WriteTo(report);
    }

    public void Add(ListEntry entry)
    {
        entries++;
        aliases += entry.CompanionNames?.Count ?? 0;
        addresses += entry.CompanionAddresses?.Count ?? 0;
        measures += entry.Measures.Count;
        if (entry.Details is not { } details)
            return;
        names += details.Names.Count;
        addresses += details.Addresses.Count;
        birthDates += details.BirthDates.Count;
        foreach (var name in details.Names)
            weakNames += name.IsWeak ? 1 : 0;
        unreadable += details.IsUnreadable ? 1 : 0;
        foreach (var identifier in details.Identifiers)
        {
            identifiers[identifier.Kind.Name] = identifiers.GetValueOrDefault(identifier.Kind.Name) + 1;
            invalidIdentifiers += identifier.IsValid ? 0 : 1;
        }

        foreach (var attribute in details.Attributes)
            attributes[attribute.Label] = attributes.GetValueOrDefault(attribute.Label) + 1;
    }

    public void WriteTo(ReadReport report)
    {
        report.Count("entries", entries);
        report.Count("entries unreadable", unreadable);
        report.Count("names", names + aliases);
        report.Count("names weak", weakNames);
        report.Count("names from companion", aliases);
        report.Count("addresses", addresses);
        report.Count("birth dates", birthDates);
        report.Count("measures", measures);
        report.Count("identifiers invalid", invalidIdentifiers);
        foreach (var (kind, count) in identifiers)
            report.Count("identifier " + kind, count);
        foreach (var (label, count) in attributes)
            report.Count("attribute " + label, count);
    }
}
