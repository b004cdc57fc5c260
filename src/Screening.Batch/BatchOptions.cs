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

    /// <summary>
    /// The decisions of reviewers, which mark the hits they are about; the file then needs a column with the customer's id. The default value,
    /// null, adds no column for them.
    /// </summary>
    public DecisionBook? Decisions { get; init; }

    /// <summary>How the input is written. The default value, null, tells it from the file's first bytes, and refuses a file that does not tell.</summary>
    public InputEncoding? Encoding { get; init; }

    /// <summary>The field separator: comma, semicolon, tab or bar. The default value, null, tells it from the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// How many answers are kept for rows that ask the same, about; 0 keeps none. The default value is 400,000. The output does not depend on it.
    /// </summary>
    public int AnswersKept { get; init; } = 400_000;

    /// <summary>How many chunks of rows are screened at once, 1 or more. The default value is the number of processors. The output does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1, nameof(Parallelism));
        ArgumentOutOfRangeException.ThrowIfNegative(AnswersKept, nameof(AnswersKept));
        if (Delimiter is { } delimiter && !Separator.Known.Contains(delimiter))
            throw new ArgumentOutOfRangeException(nameof(Delimiter), delimiter, "a separator is a comma, a semicolon, a tab or a bar");
    }
}
