namespace Screening.Batch;

/// <summary>How a file is screened. Every default is here.</summary>
public sealed record BatchOptions
{
    /// <summary>
    /// Field to input column, for headers that do not speak for themselves. Fields: <c>id name schema country birth_date as_of</c> and the name of
    /// any identifier kind. A column is told by its header, as printed or without regard to case, blanks, hyphens and underscores.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();

    /// <summary>The day the law is asked about, for rows that state none of their own.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only what had been published by the end of that day counts; null for everything known.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>Whether a row goes out once for each of its matches. The default value is false: one row out per row in.</summary>
    public bool AllMatches { get; init; }

    /// <summary>How many chunks of rows are screened at once, 1 or more. The default value is the number of processors. The output does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
