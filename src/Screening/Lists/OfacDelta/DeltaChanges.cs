using Screening.Lists.Ofac;
using Screening.Lists.OfacEnhanced;

namespace Screening.Lists.OfacDelta;

/// <summary>The changes of all publications, joined by list and number: what was added and later removed is one stay.</summary>
internal sealed class DeltaChanges
{
    private readonly SortedDictionary<ListId, Dictionary<string, DeltaRecord>> lists = [];

    /// <summary>The entries of each list.</summary>
    public IEnumerable<KeyValuePair<ListId, IReadOnlyList<ListEntry>>> Lists =>
        lists.Select(static list => KeyValuePair.Create(list.Key, (IReadOnlyList<ListEntry>)[.. list.Value.Select(static pair => pair.Value.Build(pair.Key))]));

    /// <summary>Takes a publication; earlier ones come first.</summary>
    public void Add(DeltaPublication publication)
    {
        foreach (var change in publication.Changes)
        {
            // Where two of them are one list here, the earlier day opens it.
            foreach (var list in change.Lists.OrderBy(static list => list.Published))
            {
                var id = OfacLists.Titled(list.Title);
                if (!lists.TryGetValue(id, out var records))
                    lists.Add(id, records = new Dictionary<string, DeltaRecord>(StringComparer.Ordinal));
                if (!records.TryGetValue(change.Id, out var record))
                    records.Add(change.Id, record = new DeltaRecord());
                record.Add(change, list, publication.Day);
            }
        }
    }

    /// <summary>One listing over the publications.</summary>
    private sealed class DeltaRecord
    {
        private readonly List<Measure> measures = [];
        private OfacEntry? entry;

        public void Add(DeltaChange change, EnhancedList list, DateOnly day)
        {
            // Two of the publisher's lists may be one here: then the same change comes twice.
            if (!ReferenceEquals(entry, change.Entry))
                entry = entry is null ? change.Entry : Joined(entry, change);
            var source = $"OFAC, delta file of {IsoDay.Format(day)}";
            var open = measures.FindIndex(static measure => measure.Revoked is null);
            if (list.Action == "add" && open < 0)
            {
                measures.Add(change.Read.MeasureOf(list) with { Announced = day, Effective = day, DateField = OfacPublication.DeltaDay, Source = source, Confidence = Confidence.Verified });
            }
            else if (list.Action == "remove")
            {
                var begun = open >= 0 ? measures[open] : change.Read.MeasureOf(list) with { Confidence = Confidence.Verified };
                if (open >= 0)
                    measures.RemoveAt(open);

                // A listing day on or after the removal cannot be that of the stay that ends.
                measures.Add(begun with { Effective = begun.Effective < day ? begun.Effective : null, Revoked = day, EndedBy = MeasureEnd.Delisting, Source = source });
            }
            else if (measures.Count == 0 && list.Published <= day)
            {
                // A correction tells no change of the listing, but the day on which the list published the entry.
                measures.Add(change.Read.MeasureOf(list) with { Source = source });
            }
        }

        public ListEntry Build(string id) => entry!.BuildInOne(id) with { Measures = measures };

        /// <summary>The entity as last printed whole; a correction only adds to it.</summary>
        private static OfacEntry Joined(OfacEntry before, DeltaChange change)
        {
            // One change may name a list twice: then both are one entry.
            if (change.Action is "add" or "remove" || ReferenceEquals(before, change.Entry))
                return change.Entry;
            foreach (var name in change.Entry.Names)
                before.Facts.AddName(name with { Kind = name.Kind == NameKind.Primary ? NameKind.Alias : name.Kind });
            before.Facts.AddFrom(change.Entry.Facts);
            foreach (var address in change.Entry.Addresses)
                EntryFacts.AddOnce(before.Addresses, address);
            return before;
        }
    }
}
