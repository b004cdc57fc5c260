namespace Screening.History;

/// <summary>A list's history, written and read: what editions left behind, and its dated lists whole.</summary>
internal static class SavedHistory
{
    public static void Write(SavedWriter to, ListHistory history)
    {
        Write(to, history.List);
        to.Each(history.Snapshots, head =>
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
        });
        to.Each(PlacesOf(history.Whole, history.Snapshots), to.Number);
        to.Each(PlacesOf(history.Loose, history.Snapshots), to.Number);
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
        for (var left = reader.Count(); left > 0; left--)
        {
            history.Snapshots.Add(new SnapshotHead(
                ReadDay(reader), ReadDay(reader), ReadDay(reader), reader.Word<DayKnownBy>(), reader.Word<ListExtent>(), reader.Flag(), reader.Flag(), reader.Needed(), reader.Number()));
        }

        history.Whole.AddRange(reader.Each(() => ReadEdition(reader, history.Snapshots)));
        history.Loose.AddRange(reader.Each(() => ReadEdition(reader, history.Snapshots)));
        for (var left = reader.Count(); left > 0; left--)
            ReadListing(from, history);
        for (var left = reader.Count(); left > 0; left--)
            history.RestoreFormerId(reader.Needed(), history.Listings.GetValueOrDefault(reader.Needed()) ?? throw SavedReader.Odd("a former id"));
        for (var left = reader.Count(); left > 0; left--)
            datedLists.Add(ReadDated(from, history.List));
        return history;
    }

    /// <summary>A listing that only dated lists know comes back with them.</summary>
    private static bool IsOfEditions(Listing listing) =>
        listing.Runs.Count + listing.ExtractDays.Count + listing.Loose.Count + listing.FormerIds.Count + listing.Contradictions.Count + listing.Main.Versions.Count + listing.CompanionNames.Versions.Count + listing.CompanionAddresses.Versions.Count > 0
        || listing.Outline is not null;

    /// <summary>Where editions stand among all of the list; both are in the order in which they were folded.</summary>
    private static List<int> PlacesOf(List<SnapshotHead> some, List<SnapshotHead> all)
    {
        var places = new List<int>(some.Count);
        var at = 0;
        foreach (var head in some)
        {
            at = all.FindIndex(at, other => ReferenceEquals(other, head));
            places.Add(at++);
        }

        return places;
    }

    private static SnapshotHead ReadEdition(SavedReader reader, List<SnapshotHead> all) =>
        reader.Number() is var place && place < all.Count ? all[place] : throw SavedReader.Odd("an edition's place");

    private static void Write(SavedWriter to, Listing listing)
    {
        to.Text(listing.Id.Value);
        to.Each(listing.FormerIds, former =>
        {
            to.Text(former.Id.Value);
            to.Day(former.Until);
        });
        to.Each(listing.Contradictions, contradiction =>
        {
            to.Day(contradiction.Day);
            to.Text(contradiction.Text);
        });
        to.Each(listing.Loose, to.Number);
        to.Flag(listing.Outline is not null);
        if (listing.Outline is { } outline)
        {
            to.Day(outline.Day);
            SavedEntry.Write(to, new ListEntry(listing.Id.Value) { Details = outline.Details }, null);
        }

        var at = 0;
        to.Each(listing.Runs, run =>
        {
            to.Number(run.First - at);
            to.Number(run.End - run.First);
            at = run.End;
        });
        to.Each(listing.ExtractDays, day => to.Day(day));
        ListEntry? before = null;
        to.Each(listing.Main.Versions, version =>
        {
            to.Day(version.Day);
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
        var listing = history.Listing(reader.Needed());
        for (var left = reader.Count(); left > 0; left--)
            listing.Restore(new FormerId(new ListingId(history.List.Id, reader.Needed()), ReadDay(reader)));
        for (var left = reader.Count(); left > 0; left--)
            listing.Contradictions.Add((ReadDay(reader), reader.Needed()));
        for (var left = reader.Count(); left > 0; left--)
            listing.SeenInLoose(reader.Number() is var edition && edition < history.Loose.Count ? edition : throw SavedReader.Odd("an edition's place"));
        if (reader.Flag())
            listing.SeenInOutline(ReadDay(reader), SavedEntry.Read(from, listing.Id.Value, null).Details ?? throw SavedReader.Odd("an outline"));
        var at = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            var first = at + reader.Number();
            at = first + reader.Number();
            if (at > history.Whole.Count || at <= first)
                throw SavedReader.Odd("a run of editions");
            listing.Restore(new PresenceRun(first, at));
        }

        for (var left = reader.Count(); left > 0; left--)
            listing.SeenInExtract(reader.Day() ?? throw SavedReader.Odd("an extract's day"));
        ListEntry? before = null;
        for (var left = reader.Count(); left > 0; left--)
            listing.Main.Restore(ReadDay(reader), before = SavedEntry.Read(from, listing.Id.Value, before));
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
