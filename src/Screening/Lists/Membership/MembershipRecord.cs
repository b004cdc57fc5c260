using System.Globalization;

namespace Screening.Lists.Membership;

/// <summary>The stays of a membership history, held together and turned into editions of ids: the last look of each day.</summary>
internal sealed class MembershipRecord
{
    private readonly DeliveryFile file;
    private readonly List<Stay> stays = [];
    private readonly Dictionary<string, ListEntry> entries = new(StringComparer.Ordinal);
    private readonly SortedSet<DateTimeOffset> looks = [];
    private readonly Dictionary<DateTimeOffset, int> counts = [];
    private readonly List<(DateTimeOffset At, Renumbering Pair)> replacements = [];

    private MembershipRecord(DeliveryFile file) => this.file = file;

    public int Ids => entries.Count;

    public int Stays => stays.Count;

    public string FirstId => stays[0].Entry.Id;

    /// <exception cref="ListReadException">A row is unsound, or the rows do not fit together: a record with holes proves no absence.</exception>
    public static MembershipRecord Read(DeliveryFile file, ReadReport report)
    {
        var record = new MembershipRecord(file);
        CsvFile.ReadRecords(file, hasHeader: true, row => record.Add(row, report));
        if (record.stays.Count == 0)
            throw new ListReadException(file.Path, 1, null, "a header and not one row");
        CsvFile.CheckEnd(file, report);
        record.Close();
        return record;
    }

    /// <summary>How many ids each look saw. The editions of those looks state it.</summary>
    public void ReadCounts(DeliveryFile source, ReadReport report)
    {
        CsvFile.ReadRecords(source, hasHeader: true, ReadCount);
        CsvFile.CheckEnd(source, report);
    }

    private void ReadCount(CsvRow row)
    {
        var at = MembershipFile.Instant(row, "scrape_utc") ?? throw row.Bad("scrape_utc", "a look without its instant");
        if (!int.TryParse(row.Text("listings"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw row.Bad("listings", "no number");
        counts[at] = number;
        looks.Add(at);
    }

    /// <summary>The ids that took another's place within one look. Others came later: between the two the listing was gone.</summary>
    public void ReadReplacements(DeliveryFile source, ReadReport report)
    {
        CsvFile.ReadRecords(source, hasHeader: true, row => ReadReplacement(row, report));
        CsvFile.CheckEnd(source, report);
    }

    private void ReadReplacement(CsvRow row, ReadReport report)
    {
        var (former, id) = (row.Text("old_listing_id"), row.Text("new_listing_id"));
        if (former.Length == 0 || id.Length == 0)
            throw row.Bad("new_listing_id", "a replacement without both ids");
        var (gone, came) = (MembershipFile.Instant(row, "old_absent_from"), MembershipFile.Instant(row, "new_present_from"));
        if (gone is not null && gone == came)
            replacements.Add((came!.Value, new Renumbering(former, id)));
        else
            report.Count("replacements after a gap");
    }

    public IReadOnlyList<ListSnapshot> Editions(SanctionsList list, ListExtent extent)
    {
        var days = looks.GroupBy(look => DayOf(look, list)).ToList();
        return [.. days.Select(day => Edition(list, extent, day.Key, day.Max()))];
    }

    private ListSnapshot Edition(SanctionsList list, ListExtent extent, DateOnly day, DateTimeOffset look)
    {
        return new ListSnapshot
        {
            List = list,
            Day = day,
            DayKnownBy = DayKnownBy.Stated,
            Instant = look,
            Extent = extent,
            IsMembership = true,
            Sha256 = file.Sha256,
            StatedEntries = counts.TryGetValue(look, out var number) ? number : null,
            Renumberings = [.. replacements.Where(replaced => DayOf(replaced.At, list) == day).Select(static replaced => replaced.Pair)],
            Entries = [.. stays.Where(stay => stay.Holds(look)).Select(static stay => stay.Entry)],
        };
    }

    private static DateOnly DayOf(DateTimeOffset instant, SanctionsList list) => DateOnly.FromDateTime(instant.UtcDateTime.AddHours(list.UtcOffsetHours));

    private void Add(CsvRow row, ReadReport report)
    {
        var id = row.Text("listing_id");
        if (id.Length == 0)
            throw row.Bad("listing_id", "a stay without an id");
        var stay = new Stay(
            EntryOf(id, row, report), row.Line, MembershipFile.Instant(row, "absent_at"), MembershipFile.Instant(row, "present_from") ?? throw row.Bad("present_from", "a stay without its first look"),
            MembershipFile.Instant(row, "present_until") ?? throw row.Bad("present_until", "a stay without its last look"), MembershipFile.Instant(row, "absent_from"));
        if (stay.AbsentAt >= stay.PresentFrom || stay.PresentFrom > stay.PresentUntil || stay.PresentUntil >= stay.AbsentFrom)
            throw row.Bad("present_from", "the looks without, with and without it again are not in order");
        stays.Add(stay);
        foreach (var look in (DateTimeOffset?[])[stay.AbsentAt, stay.PresentFrom, stay.PresentUntil, stay.AbsentFrom])
        {
            if (look is { } at)
                looks.Add(at);
        }
    }

    private ListEntry EntryOf(string id, CsvRow row, ReadReport report)
    {
        if (entries.TryGetValue(id, out var known))
            return known;
        var name = row.Text("name");
        if (!SubjectKinds.TryParse(row.Text("type"), out var kind) && row.Text("type").Length > 0)
            report.Add("type-unknown", ProblemSeverity.Warning, file.Path, row.Line, "type", "no known kind; kept as unknown", row.Text("type"));
        var entry = new ListEntry(id) { Outline = name.Length == 0 ? null : new ListingDetails { Kind = kind, Names = [new ListedName(name)] } };
        entries.Add(id, entry);
        return entry;
    }

    /// <summary>Every stay is open only at the ends of the record, and two stays of one id do not overlap.</summary>
    private void Close()
    {
        foreach (var stay in stays)
        {
            if (stay.AbsentAt is null && stay.PresentFrom != looks.Min)
                throw new ListReadException(file.Path, stay.Line, "absent_at", "the record begins earlier, and no look without it is told");
            if (stay.AbsentFrom is null && stay.PresentUntil != looks.Max)
                throw new ListReadException(file.Path, stay.Line, "absent_from", "the record goes on, and no look without it is told");
        }

        foreach (var ofOne in stays.GroupBy(static stay => stay.Entry.Id).Where(static group => group.Count() > 1))
        {
            var ordered = ofOne.OrderBy(static stay => stay.PresentFrom).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                if (!(ordered[i - 1].AbsentFrom <= ordered[i].AbsentAt))
                    throw new ListReadException(file.Path, ordered[i].Line, "listing_id", "two stays of one id overlap");
            }
        }
    }

    private sealed record Stay(ListEntry Entry, int Line, DateTimeOffset? AbsentAt, DateTimeOffset PresentFrom, DateTimeOffset PresentUntil, DateTimeOffset? AbsentFrom)
    {
        /// <summary>In the file from the first look with it to before the first without it.</summary>
        public bool Holds(DateTimeOffset look) => look >= PresentFrom && !(look >= AbsentFrom);
    }
}
