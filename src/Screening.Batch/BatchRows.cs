using CsvHelper;

namespace Screening.Batch;

/// <summary>Reads an output again.</summary>
public static class BatchRows
{
    /// <summary>The rows of an output, the header first.</summary>
    /// <param name="output">An output of a run; left open.</param>
    /// <param name="delimiter">Its separator.</param>
    /// <exception cref="CsvFormatException">It is none, or was changed.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(Stream output, char delimiter)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var reader = CsvReader.Create(output, new CsvReaderOptions
        {
            HasHeader = false, Separator = delimiter, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw, IncludeValuesInExceptions = false,
        });
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }
}
