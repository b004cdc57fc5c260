namespace Screening.Lists.Ofac;

/// <summary>Deals the entries of a file that may hold several lists out to snapshots.</summary>
/// <remarks>
/// A file is whole for the list it is published for, and for that one only: a party of the SDN list that stands on another list too is printed
/// in the SDN file with both, and what the file lacks of the other list proves nothing. Of a list that is not the file's own an extract is made,
/// and only when a party stands on that list alone; else the stay is told by an attribute of the listing.
/// </remarks>
internal static class OfacShares
{
    /// <param name="own">The lists the file says it holds; empty when it does not say, and then it is the list most parties are on.</param>
    /// <param name="entries">The entries with their stays.</param>
    /// <param name="file">The file.</param>
    /// <param name="delivery">Its delivery.</param>
    /// <param name="day">The day that the file states; null when it cannot be read.</param>
    /// <param name="report">Takes the counts and problems.</param>
    public static IReadOnlyList<ListSnapshot> Deal(IReadOnlyCollection<ListId> own, IReadOnlyDictionary<string, OfacEntry> entries, DeliveryFile file, Delivery delivery, DateOnly? day, ReadReport report)
    {
        var lists = own.Count > 0 ? own : [Main(entries, file)];
        var main = lists.First();
        ListEntry[] built = [.. entries.Select(static pair => pair.Value.Build(pair.Key))];
        EntryCounts.Write(built, report);

        var snapshots = new List<ListSnapshot>();
        foreach (var id in (ListId[])[OfacLists.Sdn, OfacLists.Consolidated])
        {
            var whole = lists.Contains(id);
            if (!whole && !entries.Values.Any(entry => entry.Stays.ContainsKey(id) && !entry.Stays.Keys.Any(lists.Contains)))
                continue;
            var list = PublishedLists.FindOrOwn(id);
            List<ListEntry> listed = [.. entries.Zip(built)
                .Where(pair => pair.First.Value.Stays.ContainsKey(id) || (id == main && pair.First.Value.Stays.Count == 0))
                .Select(pair => pair.Second with { Measures = pair.First.Value.Stays.GetValueOrDefault(id) ?? [] })];
            if (!whole)
                report.Add("list-in-part", ProblemSeverity.Warning, file.Path, 0, null, $"{listed.Count} entries of {id} in a file of {main}: taken as an extract, which proves no absence");
            snapshots.Add(new ListSnapshot
            {
                List = list,
                Day = day ?? delivery.DayFor(list),
                DayKnownBy = day is null ? delivery.DayKnownBy : DayKnownBy.Stated,
                Instant = delivery.Instant,
                Extent = whole ? delivery.Extent : ListExtent.Extract,
                Sha256 = file.Sha256,
                Entries = listed,
            });
        }

        return snapshots;
    }

    private static ListId Main(IReadOnlyDictionary<string, OfacEntry> entries, DeliveryFile file)
    {
        var sdn = entries.Values.Count(static entry => entry.Stays.ContainsKey(OfacLists.Sdn));
        var others = entries.Values.Count(static entry => entry.Stays.ContainsKey(OfacLists.Consolidated));
        return sdn == others ? OfacLists.OfFile(file) : sdn > others ? OfacLists.Sdn : OfacLists.Consolidated;
    }
}
