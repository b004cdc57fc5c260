namespace Screening.Lists.DatedCsv;

/// <summary>What <c>lists.csv</c> says of the lists beside it: title, authority, extent and the days covered.</summary>
internal sealed class ListDescriptions
{
    private readonly Dictionary<ListId, (SanctionsList List, ListExtent Extent, DateOnly? From, DateOnly? Until)> rows = [];

    public static ListDescriptions Read(DeliveryFile? file)
    {
        var descriptions = new ListDescriptions();
        if (file is null)
            return descriptions;
        CsvFile.ReadRecords(file, hasHeader: true, row =>
        {
            if (!ListId.TryParse(row.Text("list"), out var id))
                throw row.Bad("list", "no list's name");
            var extent = row.Text("extent").ToLowerInvariant() switch
            {
                "whole" => ListExtent.Whole,
                "extract" => ListExtent.Extract,
                _ => throw row.Bad("extent", "whole or extract"),
            };
            var known = PublishedLists.FindOrOwn(id);
            var list = known with
            {
                Title = row.Text("title") is { Length: > 0 } title ? title : known.Title,
                Authority = row.Text("authority") is { Length: > 0 } authority ? authority : known.Authority,
                Url = row.Text("url") is { Length: > 0 } url ? url : known.Url,
            };
            if (!descriptions.rows.TryAdd(id, (list, extent, Day(row, "covered_from"), Day(row, "covered_until"))))
                throw row.Bad("list", "the list stands twice");
        });
        return descriptions;
    }

    /// <summary>
    /// The dated list of that id. One that is not described is the user's own, whole and unbounded; under a publisher's id it is an extract
    /// that covers no day.
    /// </summary>
    public DatedList Describe(ListId id, string sha256, IReadOnlyList<ListEntry> entries)
    {
        if (rows.TryGetValue(id, out var row))
        {
            return new DatedList
            {
                List = row.List, Extent = row.Extent, CoveredFrom = row.From, CoveredUntil = row.Until, Sha256 = sha256, Entries = entries,
                IsUnbounded = row.Extent == ListExtent.Whole && row.From is null && row.Until is null,
            };
        }

        var published = PublishedLists.TryFind(id, out _);
        return new DatedList
        {
            List = PublishedLists.FindOrOwn(id), Extent = published ? ListExtent.Extract : ListExtent.Whole, IsUnbounded = !published,
            Sha256 = sha256, Entries = entries,
        };
    }

    private static DateOnly? Day(CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
            return null;
        return IsoDay.TryParse(text, out var day) ? day : throw row.Bad(column, "a day is written yyyy-MM-dd");
    }
}
