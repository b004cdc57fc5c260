using Screening.Lists.Xml;

namespace Screening.Lists.CaXml;

/// <summary>One file, read whole or refused.</summary>
internal sealed class CaEdition
{
    private readonly string file;
    private readonly ReadReport report;
    private readonly Dictionary<string, EntryFacts> entries = new(StringComparer.Ordinal);
    private readonly List<int> undated = [];

    private CaEdition(string file, ReadReport report) => (this.file, this.report) = (file, report);

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    /// <summary>The newest listing day in the file; null when it states none.</summary>
    public DateOnly? Newest { get; private set; }

    /// <exception cref="ListReadException">The file is no sound XML, no such list, or holds no record.</exception>
    public static CaEdition Read(DeliveryFile file, ReadReport report)
    {
        var edition = new CaEdition(file.Path, report);
        XmlList.Read(file, CaXmlReader.Root, reader => XmlList.ReadChildren(reader, file.Path, report, entry => edition.Take(XmlPiece.Read(entry, file.Path))));
        edition.Close();
        return edition;
    }

    private void Take(XmlPiece record)
    {
        var (country, schedule, item) = (record.TextOf("Country"), record.TextOf("Schedule"), record.TextOf("Item"));
        var hasId = country.Length > 0 && item.Length > 0;
        var id = hasId ? $"{country}/{schedule}/{item}" : $"line-{record.Line}";
        if (!hasId)
            report.Add("id-missing", ProblemSeverity.Error, file, record.Line, country.Length == 0 ? "Country" : "Item", "a record without regulation or item is kept under its line");

        var isNew = !entries.TryGetValue(id, out var facts);
        if (isNew)
            entries.Add(id, facts = new EntryFacts(SubjectKind.Unknown));
        else if (hasId)
            report.Add("id-repeated", ProblemSeverity.Error, file, record.Line, "Item", "the item stands above already: kept as one entry with the names of both", id);
        else
            entries.Add(id += $"-{entries.Count}", facts = new EntryFacts(SubjectKind.Unknown));

        facts!.IsUnreadable |= !hasId || record.Name != "record";
        if (record.Name != "record")
            report.Add("entry-unknown", ProblemSeverity.Error, file, record.Line, record.Name, "no known kind of entry; kept as an unreadable entry");
        var entry = new CaEntry(facts, new PieceNotes(facts, report, file));
        var kind = entry.Read(record);
        facts.Kind = isNew || facts.Kind == kind ? kind : SubjectKind.Unknown;
        if (entry.Listed is { } day && !(day <= Newest))
            Newest = day;
        if (!entry.HasListingDay)
            undated.Add(record.Line);
    }

    private void Close()
    {
        if (entries.Count == 0)
            throw new ListReadException(file, 0, null, "the file holds no record: a list without entries is never taken as one");

        // The form of before 2024 had no such element at all.
        if (Newest is null && undated.Count > 0)
            report.Add("dates-missing", ProblemSeverity.Warning, file, 0, "DateOfListing", $"{undated.Count} records and not one listing day: the older form; all are read as in force");
        else
        {
            foreach (var line in undated)
                report.Add("date-missing", ProblemSeverity.Error, file, line, "DateOfListing", "a record without a listing day is read as in force");
        }

        foreach (var facts in entries.Values)
            facts.CountIn(report);
        Entries = [.. entries.Select(static entry => entry.Value.Build(entry.Key))];
    }
}
