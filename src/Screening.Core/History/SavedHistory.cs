namespace Screening.History;

/// <summary>A list's history, written and read: what editions left behind, and its dated lists whole.</summary>
internal static class SavedHistory
{
    public static void Write(SavedWriter to, ListHistory history)
    {
        Write(to, history.List);
        to.Each(history.Snapshots, head => Write(to, head));
        var places = new Dictionary<SnapshotHead, int>(ReferenceEqualityComparer.Instance);
        foreach (var head in history.Snapshots)
            places.Add(head, places.Count);
        to.Each(history.Whole, head => to.Number(places[head]));
        to.Each(history.Loose, head => to.Number(places[head]));
        to.Each([.. history.Listings.Values.Where(IsOfEditions)], listing => Write(to, listing));
        to.Each([.. history.FormerIds], former =>
        {
            to.Text(former.Key);
            to.Text(former.Value.Id.Value);
        });
        to.Each(history.DatedLists, dated => Write(to, dated));
    }

    public static ListHistory Read(SavedFacts from, List<DatedList> datedLists)
    {
        var reader = from.Reader;
        var history = new ListHistory(ReadList(reader));
        history.Snapshots.AddRange(reader.Each(() => ReadHead(reader)));
        history.Whole.AddRange(reader.Each(() => HeadAt(history, reader.Number())));
        history.Loose.AddRange(reader.Each(() => HeadAt(history, reader.Number())));
        for (var left = reader.Count(); left > 0; left--)
            ReadListing(from, history);
        for (var left = reader.Count(); left > 0; left--)
            history.RestoreFormerId(reader.Needed(), history.Listings.GetValueOrDefault(reader.Needed()) ?? throw SavedReader.Odd("a former id"));
        for (var left = reader.Count(); left > 0; left--)
            datedLists.Add(ReadDated(from, history.List));
        return history;
    }

    private static SnapshotHead HeadAt(ListHistory history, int place) => place < history.Snapshots.Count ? history.Snapshots[place] : throw SavedReader.Odd("an edition");

    private static void Write(SavedWriter to, SnapshotHead head)
    {
        to.Day(head.Day);
        to.Day(head.NotBefore);
        to.Day(head.NotAfter);
        to.Number((int)head.DayKnownBy);
        to.Number((int)head.Extent);
        to.Flag(head.TellsPresence);
        to.Flag(head.IsMembership);
        to.Text(head.Sha256);
        to.Number(head.Entries);
    }

    private static SnapshotHead ReadHead(SavedReader reader) => new(
        ReadDay(reader), ReadDay(reader), ReadDay(reader), reader.Word<DayKnownBy>(), reader.Word<ListExtent>(), reader.Flag(), reader.Flag(), reader.Needed(), reader.Number());

    /// <summary>A listing that only dated lists know comes back with them.</summary>
    private static bool IsOfEditions(Listing listing) =>
        listing.Runs.Count + listing.ExtractDays.Count + listing.Loose.Count + listing.FormerIds.Count + listing.Contradictions.Count > 0
        || listing.Main.Versions.Count + listing.CompanionNames.Versions.Count + listing.CompanionAddresses.Versions.Count > 0 || listing.Outline is not null;

    private static void Write(SavedWriter to, Listing listing)
    {
        to.Text(listing.Id.Value);
        var at = 0;
        to.Each(listing.Runs, run =>
        {
            to.Number(run.First - at);
            to.Number(run.End - run.First);
            at = run.End;
        });
        to.Each(listing.ExtractDays, day => to.Day(day));
        to.Each(listing.Loose, to.Number);
        to.Each(listing.FormerIds, former =>
        {
            to.Text(former.Id.Value);
            to.Day(former.Until);
        });
        WriteVersions(to, listing);
        to.Flag(listing.Outline is not null);
        if (listing.Outline is { } outline)
        {
            to.Day(outline.Day);
            SavedEntry.Write(to, outline.Details);
        }

        to.Each(listing.Contradictions, told =>
        {
            to.Day(told.Day);
            to.Text(told.Text);
        });
    }

    private static void WriteVersions(SavedWriter to, Listing listing)
    {
        ListEntry? before = null;
        to.Each(listing.Main.Versions, version =>
        {
            to.Day(version.Day);
            to.Text(version.Value.Id == listing.Id.Value ? null : version.Value.Id);
            SavedEntry.Write(to, version.Value, before);
            before = version.Value;
        });
        to.Each(listing.CompanionNames.Versions, version =>
        {
            to.Day(version.Day);
            to.Each(version.Value, name => SavedFacts.Write(to, name));
        });
        to.Each(listing.CompanionAddresses.Versions, version =>
        {
            to.Day(version.Day);
            to.Each(version.Value, to.Text);
        });
    }

    private static void ReadListing(SavedFacts from, ListHistory history)
    {
        var reader = from.Reader;
        var id = new ListingId(history.List.Id, reader.Needed());
        var listing = new Listing(id, history);
        if (!history.Listings.TryAdd(id.Value, listing))
            throw SavedReader.Odd("a listing's id");
        var at = 0;
        listing.Restore(
            reader.Each(() =>
            {
                var first = at + reader.Number();
                at = first + reader.Number();
                return at > first && at <= history.Whole.Count ? new PresenceRun(first, at) : throw SavedReader.Odd("a run of editions");
            }),
            reader.Each(() => ReadDay(reader)),
            reader.Each(() => reader.Number() is var place && place < history.Loose.Count ? place : throw SavedReader.Odd("an edition")),
            reader.Each(() => new FormerId(new ListingId(history.List.Id, reader.Needed()), ReadDay(reader))));
        ReadVersions(from, listing);
        if (reader.Flag())
            listing.SeenInOutline(ReadDay(reader), SavedEntry.ReadDetails(from));
        listing.Contradictions.AddRange(reader.Each(() => (ReadDay(reader), reader.Needed())));
    }

    private static void ReadVersions(SavedFacts from, Listing listing)
    {
        var reader = from.Reader;
        ListEntry? before = null;
        for (var left = reader.Count(); left > 0; left--)
            listing.Main.Restore(ReadDay(reader), before = SavedEntry.Read(from, reader.Text() ?? listing.Id.Value, before));
        for (var left = reader.Count(); left > 0; left--)
            listing.CompanionNames.Restore(ReadDay(reader), reader.Each(from.Name));
        for (var left = reader.Count(); left > 0; left--)
            listing.CompanionAddresses.Restore(ReadDay(reader), reader.Each(reader.Needed));
    }

    private static DateOnly ReadDay(SavedReader reader) => reader.Day() ?? throw SavedReader.Odd("a version's day");

    private static void Write(SavedWriter to, SanctionsList list)
    {
        to.Text(list.Id.Value);
        to.Text(list.Title);
        to.Text(list.Authority);
        to.Text(list.Url);
        to.Number(list.PublicationLagDays);
        // Hours west of Greenwich are below zero.
        to.Number(list.UtcOffsetHours + 24);
    }

    private static SanctionsList ReadList(SavedReader reader)
    {
        var id = ListId.TryParse(reader.Needed(), out var known) ? known : throw SavedReader.Odd("a list's name");
        return new SanctionsList(id, reader.Needed(), reader.Needed()) { Url = reader.Text(), PublicationLagDays = reader.Number(), UtcOffsetHours = reader.Number() - 24 };
    }

    private static void Write(SavedWriter to, DatedList dated)
    {
        Write(to, dated.List);
        to.Number((int)dated.Extent);
        to.Day(dated.CoveredFrom);
        to.Day(dated.CoveredUntil);
        to.Flag(dated.IsUnbounded);
        to.Text(dated.Sha256);
        to.Each(dated.Entries, entry =>
        {
            to.Text(entry.Id);
            SavedEntry.Write(to, entry, null);
        });
    }

    private static DatedList ReadDated(SavedFacts from, SanctionsList history)
    {
        var reader = from.Reader;
        var list = ReadList(reader);
        return new DatedList
        {
            List = list == history ? history : list, Extent = reader.Word<ListExtent>(), CoveredFrom = reader.Day(), CoveredUntil = reader.Day(), IsUnbounded = reader.Flag(),
            Sha256 = reader.Needed(), Entries = reader.Each(() => SavedEntry.Read(from, reader.Needed(), null)),
        };
    }
}
