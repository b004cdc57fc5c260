namespace Screening.Lists.DatedCsv;

/// <summary>The dated CSV: one row per listing and measure, with the days announced, effective and revoked.</summary>
internal sealed class DatedCsvReader : IListReader
{
    public string Name => "dated-csv";

    public string Title => "Dated CSV: a list whose rows carry their own dates";

    public bool Recognises(DeliveryFile file)
    {
        var header = CsvFile.FirstLine(file);
        return DatedCsvColumns.AreIn(header) || DatedCsvColumns.DescribeLists(header);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var descriptions = ListDescriptions.Read(delivery.Files.FirstOrDefault(static file => DatedCsvColumns.DescribeLists(CsvFile.FirstLine(file))));
        var lists = new List<DatedList>();
        foreach (var file in delivery.Files.Where(static file => !DatedCsvColumns.DescribeLists(CsvFile.FirstLine(file))))
            lists.AddRange(Read(file, descriptions, report));
        return new ReadResult([], lists);
    }

    private static List<DatedList> Read(DeliveryFile file, ListDescriptions descriptions, ReadReport report)
    {
        var entries = new Dictionary<ListId, Dictionary<string, DatedCsvEntry>>();
        DatedCsvColumns? columns = null;
        CsvFile.ReadRecords(file, hasHeader: true, row =>
        {
            columns ??= new DatedCsvColumns(row.Reader.Headers, file.Path);
            if (!ListId.TryParse(columns.Text(row.Reader, "list"), out var list))
                throw row.Bad("list", "no list's name: 1 to 64 letters a-z, digits or hyphens");
            var id = columns.Text(row.Reader, "listing_id");
            if (id.Length == 0)
            {
                id = $"line-{row.Line}";
                report.Add("id-missing", ProblemSeverity.Error, file.Path, row.Line, "listing_id", "a row without an id is kept under its line");
            }

            if (!entries.TryGetValue(list, out var ofList))
                entries.Add(list, ofList = new Dictionary<string, DatedCsvEntry>(StringComparer.Ordinal));
            if (!ofList.TryGetValue(id, out var entry))
                ofList.Add(id, entry = new DatedCsvEntry(id));
            if (!entry.Add(new DatedCsvRow(row.Reader, columns, file.Path, row.Line, report)))
                report.Add("row-twice", ProblemSeverity.Warning, file.Path, row.Line, null, "the row says nothing that a row above does not say", id);
            report.Count("rows");
        });
        if (columns is null)
            throw new ListReadException(file.Path, 1, null, "a header and not one row");
        CsvFile.CheckEnd(file, report);
        var lists = entries.OrderBy(static pair => pair.Key).Select(pair => descriptions.Describe(pair.Key, file.Sha256, [.. pair.Value.Values.Select(static entry => entry.Build())])).ToList();
        EntryCounts.Write(lists.SelectMany(static list => list.Entries), report);
        return lists;
    }
}
