namespace Screening;

/// <summary>The status of a listing on a day, and what it rests on.</summary>
public sealed record StatusFinding
{
    /// <summary>The status.</summary>
    public required ListingStatus Status { get; init; }

    /// <summary>The first day of that status as far as known; null when open or not decided.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The first day no longer of that status; null when none is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What decides.</summary>
    public StatusBasis Basis { get; init; }

    /// <summary>How sure the deciding dates are; null when nothing decides.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The general licence in effect that day, when <see cref="Status"/> is <see cref="ListingStatus.Licensed"/>; else null.</summary>
    public Measure? Licence { get; init; }

    /// <summary>For <see cref="ListingStatus.Undetermined"/>: the status last known and its day; null when none was.</summary>
    public LastKnownStatus? LastKnown { get; init; }

    /// <summary>What a reader must know besides: announcements, contradictions, limits of what is known. In a fixed order.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The restricting measures and licences in effect that day, as far as known.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];
}

/// <summary>A status that was known on an earlier day.</summary>
/// <param name="Status">The status.</param>
/// <param name="Day">The last day on which it was known.</param>
public sealed record LastKnownStatus(ListingStatus Status, DateOnly Day);

/// <summary>A remark beside a status. It changes no status.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Day">The day it speaks of; null when it speaks of none.</param>
/// <param name="Text">One line.</param>
public sealed record Notice(NoticeKind Kind, DateOnly? Day, string Text);

/// <summary>What a <see cref="Notice"/> is about.</summary>
public enum NoticeKind
{
    /// <summary>Words without legal effect.</summary>
    Announcement = 0,

    /// <summary>Two sources, or two dates, disagree.</summary>
    Contradiction,

    /// <summary>How far the list is known.</summary>
    Coverage,

    /// <summary>A licence whose effect that day is not known, or an authorisation of another kind.</summary>
    Licence,

    /// <summary>A date that is missing, unreadable or doubtful.</summary>
    Date,

    /// <summary>The name: not printed that day, weak, or the entry could not be read whole.</summary>
    Name,
}
