namespace Screening.Batch;

/// <summary>What became of the rows. The four outcomes add up to the rows.</summary>
public sealed record BatchSummary
{
    /// <summary>Rows read, the header aside.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows whose outcome is <see cref="ScreeningOutcome.Hit"/>.</summary>
    public required long Hits { get; init; }

    /// <summary>Rows whose outcome is <see cref="ScreeningOutcome.PastHit"/>.</summary>
    public required long PastHits { get; init; }

    /// <summary>Rows whose outcome is <see cref="ScreeningOutcome.NoHit"/>.</summary>
    public required long NoHits { get; init; }

    /// <summary>Rows that could not be screened, or not against every required list: the output says why, row by row.</summary>
    public required long NotScreened { get; init; }
}

/// <summary>How far a batch has come: what stands in the output.</summary>
/// <param name="Rows">Input rows written so far.</param>
/// <param name="Hits">How many of them are hits.</param>
public readonly record struct BatchProgress(long Rows, long Hits);
