namespace Screening.Batch;

/// <summary>What became of the rows. The four outcomes add up to the rows.</summary>
public sealed record BatchSummary
{
    /// <summary>How the input was read.</summary>
    public required BatchInput Input { get; init; }

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
/// <param name="Bytes">Bytes of the input read so far, which runs a little ahead of the rows.</param>
public readonly record struct BatchProgress(long Rows, long Hits, long Bytes);

/// <summary>How an input was read.</summary>
/// <param name="Encoding">Its encoding.</param>
/// <param name="HasMark">Whether it began with a byte order mark.</param>
/// <param name="Delimiter">Its field separator.</param>
/// <param name="Columns">The columns that are read, in their order.</param>
public sealed record BatchInput(InputEncoding Encoding, bool HasMark, char Delimiter, IReadOnlyList<BatchColumn> Columns);

/// <summary>A column that is read.</summary>
/// <param name="Field">What it means, such as <c>name</c>.</param>
/// <param name="Header">Its header, as printed.</param>
/// <param name="Place">Its place, from 1.</param>
public sealed record BatchColumn(string Field, string Header, int Place);
