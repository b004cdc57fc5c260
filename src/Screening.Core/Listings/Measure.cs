namespace Screening;

/// <summary>
/// One dated legal fact about a listing: a designation, a sectoral restriction, a general licence, an announcement.
/// </summary>
/// <remarks>
/// In force on day d when <c>Effective &lt;= d &lt; Revoked</c>. A measure whose two dates cross is held as both: it keeps the two
/// days and reads as in force on every day (see <see cref="Interval"/>).
/// </remarks>
public sealed record Measure
{
    /// <summary>What the fact is.</summary>
    public MeasureKind Kind { get; init; } = MeasureKind.Designation;

    /// <summary>The kind as the source words it, where it is none of ours; else null.</summary>
    public string? KindAsPrinted { get; init; }

    /// <summary>The legal heading it stands under, as the publisher tags it; null when not stated.</summary>
    public string? Programme { get; init; }

    /// <summary>The act it rests on; null when not stated.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The day it was made public; null when not stated.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>The first day of effect; null when not stated.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The first day without effect; null when no end is known.</summary>
    public DateOnly? Revoked { get; init; }

    /// <summary>How it ended; null while no end is known or the source does not say.</summary>
    public MeasureEnd? EndedBy { get; init; }

    /// <summary>For a licence: its number and scope in one line.</summary>
    public string? Licence { get; init; }

    /// <summary>Publisher, act and day, or press with its day; null where the list itself is the source.</summary>
    public string? Source { get; init; }

    /// <summary>How sure the dates are; null where the list itself states them.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The field of the list that states <see cref="Effective"/>, such as <c>LISTED_ON</c>; null for a dated list.</summary>
    public string? DateField { get; init; }

    /// <summary>What is doubtful about this fact, in a line; null when nothing is known to be.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether the fact restricts dealings (makes a listing in force): all but licences, authorisations and announcements.</summary>
    public bool Restricts => Kind is not (MeasureKind.GeneralLicence or MeasureKind.Authorisation or MeasureKind.Announcement);

    /// <summary>
    /// The days of effect. A crossed pair has no honest interval: it is open at both ends, so that nothing is cleared by a typing error.
    /// </summary>
    public ValidityInterval Interval => ValidityInterval.TryCreate(Effective, Revoked, out var interval) ? interval : default;

    /// <summary>Whether the two dates are equal or in the wrong order.</summary>
    public bool IsCrossed => Effective >= Revoked;
}

/// <summary>What a <see cref="Measure"/> is.</summary>
public enum MeasureKind
{
    /// <summary>A listing proper, such as an asset freeze.</summary>
    Designation = 0,

    /// <summary>A second legal ground, or an amended record, for a party that stayed listed.</summary>
    Redesignation,

    /// <summary>A restriction short of a freeze: debt, messaging, airspace.</summary>
    Sectoral,

    /// <summary>A bar on exports.</summary>
    ExportControl,

    /// <summary>A ban on entry.</summary>
    TravelBan,

    /// <summary>A restriction the source names and we have no word for; it restricts.</summary>
    OtherRestriction,

    /// <summary>A general licence: dealings within its scope are allowed while the listing stands.</summary>
    GeneralLicence,

    /// <summary>An authorisation of another kind, such as a letter for named goods.</summary>
    Authorisation,

    /// <summary>Words without legal effect.</summary>
    Announcement,
}

/// <summary>How a <see cref="Measure"/> ended.</summary>
public enum MeasureEnd
{
    /// <summary>The party was taken off the list.</summary>
    Delisting,

    /// <summary>It ran out on a day known from the start.</summary>
    Expiry,

    /// <summary>Another act took its place.</summary>
    Superseded,

    /// <summary>A court struck it out.</summary>
    Annulment,
}

/// <summary>How sure the dates of a restated fact are.</summary>
public enum Confidence
{
    /// <summary>Every date is in the publisher's own text.</summary>
    Verified = 0,

    /// <summary>At least one date rests on press, law-firm or court text.</summary>
    Reported,

    /// <summary>At least one date is reasoning; the source says which.</summary>
    Inferred,
}
