namespace Screening.Batch;

/// <summary>A customer whose answer changed.</summary>
/// <param name="Before">The answer on the first day, as known then.</param>
/// <param name="After">The answer on the second day, as known then.</param>
/// <param name="Matches">What changed, in the order of the second answer, what is gone behind it.</param>
public sealed record RescreenChange(ScreeningResult Before, ScreeningResult After, IReadOnlyList<MatchChange> Matches);

/// <summary>A match that changed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">The match on the first day; null when there was none.</param>
/// <param name="After">The match on the second day; null when there is none.</param>
public sealed record MatchChange(MatchChangeKind Kind, Match? Before, Match? After)
{
    /// <summary>The listing.</summary>
    public ListingId Listing => (After ?? Before)!.Listing.Id;
}

/// <summary>What happened to a match.</summary>
public enum MatchChangeKind
{
    /// <summary>A date, a name or a score differs; the status is the same.</summary>
    Changed = 0,

    /// <summary>A listing matches that did not before.</summary>
    NewMatch,

    /// <summary>A listing matches no more.</summary>
    MatchGone,

    /// <summary>It was taken off its list, or ran out.</summary>
    Revoked,

    /// <summary>A general licence covers it now.</summary>
    LicenceBegan,

    /// <summary>The general licence that covered it does so no more.</summary>
    LicenceEnded,

    /// <summary>The status changed otherwise.</summary>
    StatusChanged,
}
