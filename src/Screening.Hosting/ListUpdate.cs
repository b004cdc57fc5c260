namespace Screening.Hosting;

/// <summary>What one look at a publisher brought.</summary>
/// <param name="List">The list.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ListUpdate(ListId List, UpdateOutcome Outcome, DateTimeOffset At)
{
    /// <summary>Why nothing new is in force, in one line; null unless refused or unavailable.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the edition taken into force; null when none was, or for a dated list.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many entries the list taken into force holds; 0 when none was.</summary>
    public int Entries { get; init; }

    /// <summary>Whether the edition before stays in force although it was to be looked for a newer one.</summary>
    public bool IsFault => Outcome is UpdateOutcome.Unavailable or UpdateOutcome.Refused;
}

/// <summary>What a look at a publisher ended with. In every case the last good edition stays until a better one is in force.</summary>
public enum UpdateOutcome
{
    /// <summary>The publisher gave no file: no connection, a refusal, a cut or endless answer; or it could not be stored.</summary>
    Unavailable = 0,

    /// <summary>What came is no edition of the list, or the guards refuse it.</summary>
    Refused,

    /// <summary>The publisher has what the archive has.</summary>
    Unchanged,

    /// <summary>A new edition is in the archive.</summary>
    Updated,
}
