namespace Screening;

/// <summary>A list file cannot be trusted: wrong format, truncated, empty, undecodable. Nothing of it is in use.</summary>
public sealed class ListReadException : IOException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line or entry number, from 1; 0 when it concerns the whole file.</param>
    /// <param name="field">The column or element; null when it concerns the whole line.</param>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="inner">The cause, if another exception was.</param>
    public ListReadException(string file, int line, string? field, string message, Exception? inner = null)
        : base($"{file}{(line > 0 ? $":{line}" : "")}: {(field is null ? "" : field + ": ")}{message}", inner)
    {
        File = file;
        Line = line;
        Field = field;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line or entry number, from 1; 0 when it concerns the whole file.</summary>
    public int Line { get; }

    /// <summary>The column or element; null when it concerns the whole line.</summary>
    public string? Field { get; }
}
