namespace Screening;

/// <summary>A list as one delivery shows it: the list at the end of one day.</summary>
public sealed class ListSnapshot
{
    /// <summary>The list.</summary>
    public required SanctionsList List { get; init; }

    /// <summary>The day for whose end the delivery speaks.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The first day for whose end it may speak, where its day is only bounded; null for <see cref="Day"/>.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The last day for whose end it may speak, and by whose end it was surely published; null for <see cref="Day"/>.</summary>
    public DateOnly? NotAfter { get; init; }

    /// <summary>How that day is known.</summary>
    public required DayKnownBy DayKnownBy { get; init; }

    /// <summary>The instant of the delivery within its day, in UTC; null when unknown. It orders deliveries of one day.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Whether absence from it is evidence.</summary>
    public ListExtent Extent { get; init; } = ListExtent.Whole;

    /// <summary>Whether its ids are all the ids of the list; false for a delivery of aliases or comments alone.</summary>
    public bool TellsPresence { get; init; } = true;

    /// <summary>The sha-256 of the delivery's files, lower-case hex; the snapshot's version.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// Whether it is a record of the ids that others saw on the list, not a delivery of the publisher's: it gives way to a delivery of the same
    /// day, and what the two say differently is kept and shown.
    /// </summary>
    public bool IsMembership { get; init; }

    /// <summary>The listings that it says bear another id than in the delivery before it.</summary>
    public IReadOnlyList<Renumbering> Renumberings { get; init; } = [];

    /// <summary>How many entries the delivery itself says it holds; null when it says nothing.</summary>
    public int? StatedEntries { get; init; }

    /// <summary>What its files say against each other, one line each: ids that one file holds and another lacks. Empty when they agree.</summary>
    public IReadOnlyList<string> Mismatches { get; init; } = [];

    /// <summary>Whether its primary file lacks the mark with which the publisher ends a file; false where the format has none.</summary>
    public bool LacksEndMark { get; init; }

    /// <summary>Its entries, each id once.</summary>
    public required IReadOnlyList<ListEntry> Entries { get; init; }

    /// <summary>The same edition, of which absence is no evidence.</summary>
    internal ListSnapshot AsExtract() => new()
    {
        List = List, Day = Day, NotBefore = NotBefore, NotAfter = NotAfter, DayKnownBy = DayKnownBy, Instant = Instant, Extent = ListExtent.Extract, TellsPresence = TellsPresence,
        Sha256 = Sha256, IsMembership = IsMembership, Renumberings = Renumberings, StatedEntries = StatedEntries, Mismatches = Mismatches, LacksEndMark = LacksEndMark, Entries = Entries,
    };
}

/// <summary>How the day of a delivery is known, the surest first.</summary>
public enum DayKnownBy
{
    /// <summary>The file states it.</summary>
    Stated = 0,

    /// <summary>The user gave it.</summary>
    Given,

    /// <summary>A parent folder, or the name of an archive's member, bears it.</summary>
    Folder,

    /// <summary>Taken from the file's last change: assumed, and warned of.</summary>
    Assumed,
}
