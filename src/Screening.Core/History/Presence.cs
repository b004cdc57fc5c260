namespace Screening.History;

/// <summary>What one kind of evidence says about a listing on a day.</summary>
internal readonly record struct Presence(PresenceState State)
{
    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public StatusBasis Basis { get; init; }

    public Confidence? Confidence { get; init; }

    public LastKnownStatus? LastKnown { get; init; }

    /// <summary>For the report: why it cannot be said, or what contradicts.</summary>
    public string? Remark { get; init; }

    public bool Decides => State is PresenceState.Listed or PresenceState.Published or PresenceState.Ended or PresenceState.NotYet;

    public ListingStatus Status => State switch
    {
        PresenceState.Listed => ListingStatus.InForce,
        PresenceState.Published => ListingStatus.Announced,
        PresenceState.Ended => ListingStatus.Revoked,
        PresenceState.NotYet => ListingStatus.NotListed,
        _ => ListingStatus.Undetermined,
    };
}

internal enum PresenceState
{
    /// <summary>No evidence of this kind at all.</summary>
    Silent = 0,

    /// <summary>Between two editions that differ, with no date to decide.</summary>
    InWindow,

    /// <summary>Past the newest edition and what may be carried.</summary>
    Stale,

    /// <summary>Before the first edition.</summary>
    BeforeCoverage,

    Listed,

    /// <summary>Published, not yet effective.</summary>
    Published,

    Ended,

    /// <summary>Not on the list that day nor before, on a later day.</summary>
    NotYet,
}
