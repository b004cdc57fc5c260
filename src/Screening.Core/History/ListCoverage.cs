namespace Screening;

/// <summary>How far a register can speak about one list, seen from one day.</summary>
/// <param name="List">The list.</param>
/// <param name="State">Whether it can speak about the day.</param>
public sealed record ListCoverage(SanctionsList List, ListState State)
{
    /// <summary>Whether absence from it is evidence.</summary>
    public ListExtent Extent { get; init; }

    /// <summary>The first day covered; null for no bound or no day.</summary>
    public DateOnly? CoverageFrom { get; init; }

    /// <summary>The last day covered, without what may be carried; null for no bound or no day.</summary>
    public DateOnly? CoverageTo { get; init; }

    /// <summary>The day of the newest edition not after the day asked about; null when there is none.</summary>
    public DateOnly? LastSnapshot { get; init; }

    /// <summary>How the day of that edition is known; null when there is none.</summary>
    public DayKnownBy? DayKnownBy { get; init; }

    /// <summary>The sha-256 of that edition, or of the dated list; null when there is neither.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The first twelve digits of <see cref="Sha256"/>: the edition's short name.</summary>
    public string? Version => Sha256?[..Math.Min(12, Sha256.Length)];

    /// <summary>How many listings the register holds of it, former ones included.</summary>
    public int Listings { get; init; }

    /// <summary>Why a delivery was refused; null when none was.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether a name without a match is known not to be on it that day.</summary>
    public bool ProvesAbsence => Extent == ListExtent.Whole && State is (ListState.Fresh or ListState.Carried);
}

/// <summary>Whether a list can speak about a day.</summary>
public enum ListState
{
    /// <summary>Asked for and not there.</summary>
    Missing = 0,

    /// <summary>A delivery was refused, and no earlier one is in force.</summary>
    Refused,

    /// <summary>The day lies before all that is known of it.</summary>
    Outside,

    /// <summary>The newest edition is too old for the day.</summary>
    Stale,

    /// <summary>The newest edition is a few days older than the day, and is carried forward.</summary>
    Carried,

    /// <summary>Covered.</summary>
    Fresh,
}
