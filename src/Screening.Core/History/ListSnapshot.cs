namespace Screening;

/// <summary>A list as one delivery shows it: the list at the end of one day.</summary>
public sealed class ListSnapshot
{
    /// <summary>The list.</summary>
    public required SanctionsList List { get; init; }

    /// <summary>The day for whose end the delivery speaks.</summary>
    public required DateOnly Day { get; init; }

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

    /// <summary>Its entries, each id once.</summary>
    public required IReadOnlyList<ListEntry> Entries { get; init; }
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
