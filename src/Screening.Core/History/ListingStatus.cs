namespace Screening;

/// <summary>The legal status of one listing on one day, as one authority's list tells it. Never folded over authorities.</summary>
public enum ListingStatus
{
    /// <summary>Cannot say: a gap in coverage, a list too old, sources that do not decide. Zero, so that what nobody set reads as this.</summary>
    Undetermined = 0,

    /// <summary>Not on the list on that day, nor before as far as the list is known.</summary>
    NotListed,

    /// <summary>The designation is published and takes effect on a later day.</summary>
    Announced,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>In force, and a general licence covers it that day: read its scope.</summary>
    Licensed,

    /// <summary>Was in force on an earlier day and no longer is. The day of revocation counts as revoked.</summary>
    Revoked,
}

/// <summary>What a status rests on.</summary>
public enum StatusBasis
{
    /// <summary>Nothing that decides.</summary>
    None = 0,

    /// <summary>Editions of the list on or around the day.</summary>
    Snapshot,

    /// <summary>A date that the list, or a dated supplement, states.</summary>
    Stated,

    /// <summary>The last known state, carried a few days past the newest edition.</summary>
    Carried,
}
