namespace Screening;

/// <summary>The answer to one <see cref="ScreeningRequest"/>. There is no "clear": the best it says is "no match on these lists as of that day".</summary>
/// <remarks>Immutable. It does not repeat the counterparty, so that it can be filed without personal data; answers without a match share one instance.</remarks>
public sealed class ScreeningResult
{
    /// <summary>The outcome.</summary>
    public required ScreeningOutcome Outcome { get; init; }

    /// <summary>The day the law was asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which it had to be published; null for everything known.</summary>
    public required DateOnly? KnownAt { get; init; }

    /// <summary>The version of the register that answered.</summary>
    public required string Register { get; init; }

    /// <summary>The matches: those that make a hit first, then by score, list and listing id.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>Every list that was asked, and how far it reaches; missing ones too. In ordinal order of their names.</summary>
    public required IReadOnlyList<ListCoverage> Lists { get; init; }

    /// <summary>The required lists that prove no absence that day.</summary>
    public IReadOnlyList<ListCoverage> NotScreened { get; init; } = [];
}

/// <summary>The outcome of screening one counterparty, in order of precedence after the zero value.</summary>
public enum ScreeningOutcome
{
    /// <summary>A required list is missing, refused, stale, an extract, or does not cover the day, and nothing matched. Zero: what nobody set is not screened.</summary>
    NotScreened = 0,

    /// <summary>A match is in force, licensed, announced or undetermined.</summary>
    Hit,

    /// <summary>Only revoked matches, and every required list covers the day.</summary>
    PastHit,

    /// <summary>No match on the lists named, as of the day named. Not the same as "not sanctioned".</summary>
    NoHit,
}
