namespace Screening.Testing;

/// <summary>One query of a <see cref="NameTest"/> and what came of it.</summary>
public sealed record NameTestAnswer
{
    /// <summary>The name as it was asked.</summary>
    public required string Query { get; init; }

    /// <summary>The kind it was asked with: every second query has none.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>The listed name that it was made of; null for a clean name.</summary>
    public string? ListedName { get; init; }

    /// <summary>A listing that bears that name; null for a clean name.</summary>
    public ListingId? Listing { get; init; }

    /// <summary>Whether a listing that bears the name, in whatever order of its words, is among the matches.</summary>
    public bool IsFound { get; init; }

    /// <summary>Whether there are matches, and none of those with the highest score bears the name.</summary>
    public bool IsWrongOnTop { get; init; }

    /// <summary>A match with the highest score; null where nothing matches.</summary>
    public Match? Top { get; init; }
}
