namespace Screening;

/// <summary>One question: a counterparty, and the two days it is asked for.</summary>
/// <param name="Name">The counterparty's name, or an identifier on its own; also looked up as an identifier of every kind whose shape it fits.</param>
public sealed record ScreeningRequest(string Name)
{
    /// <summary>The day the law is asked about. <see cref="Screener"/> needs it; services with a clock take today in UTC when it is null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only what had been published by the end of that day counts; null for everything known.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>What the counterparty is, as far as known.</summary>
    public SubjectKind Kind { get; init; }

    /// <summary>Its identifiers.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Its countries, two-letter ISO codes.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Its date of birth, as far as known.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The score from which a name is a match, above 0 to 1; null for the screener's.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether an exact weak alias of a single word makes a hit. The default value is false: it is shown and makes none by itself.</summary>
    public bool WeakAliasesCount { get; init; }
}
