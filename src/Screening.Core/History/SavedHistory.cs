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
            to.Number((int)head.DayKnownBy);
            to.Number((int)head.Extent);
            to.Flag(head.TellsPresence);
            to.Text(head.Sha256);
            to.Number(head.Entries);
        });
        to.Each(history.WholeDays, day => to.Day(day));
        to.Each([.. history.Listings.Values.Where(IsOfEditions)], listing => Write(to, listing));
        to.Each(history.DatedLists, dated => Write(to, dated));
    }

    public static ListHistory Read(SavedFacts from, List<DatedList> datedLists)
    {
        var reader = from.Reader;
        var history = new ListHistory(ReadList(reader));
        for (var left = reader.Count(); left > 0; left--)
        {
            history.Snapshots.Add(new SnapshotHead(
                reader.Day() ?? throw SavedReader.Odd("an edition's day"), reader.Word<DayKnownBy>(), reader.Word<ListExtent>(), reader.Flag(), reader.Needed(), reader.Number()));
        }

        for (var left = reader.Count(); left > 0; left--)
            history.WholeDays.Add(reader.Day() ?? throw SavedReader.Odd("an edition's day"));
        for (var left = reader.Count(); left > 0; left--)
            ReadListing(from, history);
        for (var left = reader.Count(); left > 0; left--)
            datedLists.Add(ReadDated(from, history.List));
        return history;
    }

    /// <summary>A listing that only dated lists know comes back with them.</summary>
    private static bool IsOfEditions(Listing listing) =>
        listing.Runs.Count + listing.ExtractDays.Count + listing.Main.Versions.Count + listing.CompanionNames.Versions.Count + listing.CompanionAddresses.Versions.Count > 0;

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
        var at = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            var first = at + reader.Number();
            at = first + reader.Number();
            if (at > history.WholeDays.Count || at <= first)
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
