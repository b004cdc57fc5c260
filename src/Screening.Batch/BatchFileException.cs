namespace Screening.Batch;

/// <summary>A file that cannot be screened as a whole: empty, without a column to screen, with two columns of one meaning, wrongly mapped.</summary>
/// <remarks>Thrown before anything is written. The message names the column or line, never the content of a row.</remarks>
public sealed class BatchFileException : IOException
{
    internal BatchFileException(string message) : base(message)
    {
    }
}
