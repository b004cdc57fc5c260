using CsvHelper;

namespace Screening.Lists;

/// <summary>Reads CSV strictly: the parser's own defaults repair what is damaged, and a repaired list is a wrong list.</summary>
internal static class CsvFile
{
    private const int LargestRecord = 1 << 20;

    public static CsvReaderOptions Strict(bool hasHeader) => new()
    {
        Separator = ',',
        HasHeader = hasHeader,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MissingField = CsvMissingFieldHandling.Throw,
        MaxRecordSize = LargestRecord,
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
    };

    /// <summary>Hands every record to <paramref name="take"/>.</summary>
    /// <exception cref="ListReadException">The file is not sound CSV.</exception>
    public static void ReadRecords(DeliveryFile file, bool hasHeader, Action<CsvRow> take) => ReadRecords(file, Strict(hasHeader), take);

    /// <summary>As the other one, for a publisher whose own files break the strict rules.</summary>
    public static void ReadRecords(DeliveryFile file, CsvReaderOptions options, Action<CsvRow> take)
    {
        var content = StrictText.Check(file);
        if (content.Span.TrimEnd("\r\n\u001a"u8).IndexOf((byte)0x1A) is >= 0 and var mark)
            throw new ListReadException(file.Path, StrictText.LineAt(content.Span, mark), null, "a control character 0x1a inside the text: the file is damaged or two files were joined");
        using var reader = CsvReader.Create(content, options);
        try
        {
            if (options.HasHeader)
                reader.ReadHeader();
            var row = new CsvRow(reader, file.Path);
            while (reader.Read())
                take(row);
        }
        catch (Exception problem) when (problem is not (ListReadException or OperationCanceledException))
        {
            throw new ListReadException(file.Path, (int)Math.Max(0, reader.LineNumber), null, "no sound CSV record: " + problem.Message, problem);
        }
    }

    /// <summary>Reports a file that stops without a line end: a cut inside the last cell shows in nothing else.</summary>
    public static void CheckEnd(DeliveryFile file, ReadReport report)
    {
        var content = file.Content.Span;
        if (!content.IsEmpty && content[^1] is not ((byte)'\n' or (byte)'\r'))
            report.Add("end-missing", ProblemSeverity.Warning, file.Path, StrictText.LineAt(content, content.Length), null, "no line end behind the last row: it may be cut");
    }

    /// <summary>The first line as text, without its mark; empty when the bytes are not text.</summary>
    public static string FirstLine(DeliveryFile file)
    {
        var bytes = file.Head.Span;
        if (bytes.StartsWith(System.Text.Encoding.UTF8.Preamble))
            bytes = bytes[System.Text.Encoding.UTF8.Preamble.Length..];
        var end = bytes[..Math.Min(bytes.Length, 1 << 16)].IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? bytes[..Math.Min(bytes.Length, 1 << 16)] : bytes[..end];
        return line.Contains((byte)0) ? "" : System.Text.Encoding.UTF8.GetString(line);
    }
}

/// <summary>The current record of a CSV file with a header.</summary>
internal sealed class CsvRow(CsvReader reader, string file)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public CsvReader Reader { get; } = reader;

    public int Line => (int)Reader.LineNumber;

    /// <summary>The trimmed text of a column; empty when the file lacks it.</summary>
    public string Text(string column)
    {
        if (places.Count == 0)
        {
            for (var i = 0; i < Reader.Headers.Count; i++)
                places.TryAdd(Reader.Headers[i].Trim().ToLowerInvariant(), i);
        }

        return places.TryGetValue(column, out var place) ? Reader.GetString(place).Trim() : "";
    }

    public ListReadException Bad(string column, string message) => new(file, Line, column, message);
}
