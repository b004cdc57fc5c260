namespace Screening;

/// <summary>What reading brought to light: every problem with its place, and counts. Filled by one reader at a time.</summary>
public sealed class ReadReport
{
    private readonly List<ReadProblem> problems = [];
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The problems, in the order met.</summary>
    public IReadOnlyList<ReadProblem> Problems => problems;

    /// <summary>What was counted, by name: entries, names, identifiers, texts kept as attributes.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>Adds a problem.</summary>
    /// <param name="code">A short fixed word for its kind, such as <c>date-unreadable</c>.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line or entry number, from 1; 0 when it concerns the whole file.</param>
    /// <param name="field">The column or element; null when it concerns the whole line.</param>
    /// <param name="message">One line.</param>
    /// <param name="rawValue">The text as found; null when there is none.</param>
    public void Add(string code, ProblemSeverity severity, string file, int line, string? field, string message, string? rawValue = null) =>
        problems.Add(new ReadProblem(code, severity, file, line, field, message, rawValue));

    /// <summary>Adds to a count.</summary>
    public void Count(string what, int number = 1) => counts[what] = counts.GetValueOrDefault(what) + number;
}

/// <summary>One problem of a list file.</summary>
/// <param name="Code">A short fixed word for its kind.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line or entry number, from 1; 0 for the whole file.</param>
/// <param name="Field">The column or element; null for the whole line.</param>
/// <param name="Message">One line.</param>
/// <param name="RawValue">The text as found; null when there is none.</param>
public sealed record ReadProblem(string Code, ProblemSeverity Severity, string File, int Line, string? Field, string Message, string? RawValue)
{
    /// <summary><c>file:line: field: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {(Field is null ? "" : Field + ": ")}{Message}";
}

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>Odd, and kept as it is.</summary>
    Warning = 0,

    /// <summary>A fact could not be read; the entry was read the cautious way.</summary>
    Error,
}
