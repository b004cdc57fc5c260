namespace Screening;

/// <summary>How a <see cref="Screener"/> screens. Every default is here.</summary>
public sealed record ScreeningOptions
{
    /// <summary>How many days the newest edition of a list answers for after its own day, when nothing else is said: 7.</summary>
    public const int DefaultMaxListAgeDays = 7;

    /// <summary>How names are scored. The default value is <see cref="ScoringProfile.Default"/>.</summary>
    public ScoringProfile Profile { get; init; } = ScoringProfile.Default;

    /// <summary>The score from which a name is a match, 0 to 1. The default value, null, is the profile's own threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>How many days the newest edition of a list answers for after its own day. The default value is 7; null carries it without end.</summary>
    public int? MaxListAgeDays { get; init; } = DefaultMaxListAgeDays;

    /// <summary>The lists that must be whole and cover the day before a name may come out without a match. The default value, null, is all of the register's.</summary>
    public IReadOnlyList<ListId>? RequiredLists { get; init; }

    internal int MaxAge => MaxListAgeDays ?? int.MaxValue;

    internal void Check()
    {
        if (Threshold is { } threshold && !(threshold is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Threshold), threshold, "a threshold lies above 0 and not above 1");
        if (MaxListAgeDays < 0)
            throw new ArgumentOutOfRangeException(nameof(MaxListAgeDays), MaxListAgeDays, "a list's age is 0 days or more");
    }
}
