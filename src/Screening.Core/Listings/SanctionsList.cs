namespace Screening;

/// <summary>One publication of one authority.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who answers for it: two lists of one authority share this.</param>
public sealed record SanctionsList(ListId Id, string Title, string Authority)
{
    /// <summary>Where it is published; null for a user's own list.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// How many days after its stated date an entry may first appear in the file and still be taken at its word. The default value is 30.
    /// </summary>
    public int PublicationLagDays { get; init; } = 30;

    /// <summary>Hours to add to UTC to turn an instant of this publisher into its day. The default value is 0.</summary>
    public int UtcOffsetHours { get; init; }
}

/// <summary>How much of a list a file holds.</summary>
public enum ListExtent
{
    /// <summary>A part: absence from it says nothing.</summary>
    Extract = 0,

    /// <summary>All of it: absence is evidence.</summary>
    Whole,
}
