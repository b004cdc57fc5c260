using System.Buffers;

namespace Screening.Lists.OfacCsv;

/// <summary>The fields of a row, <c>-0-</c> turned into null; one object for all editions that print the row alike.</summary>
internal sealed class OfacRow(string[] printed)
{
    /// <summary>The fields as printed, blanks kept.</summary>
    public string[] Printed { get; } = printed;

    /// <summary>A field without blanks around it; null when it is the publisher's null or empty.</summary>
    public string? this[int index] => Printed[index].Trim() is { Length: > 0 } text && text != "-0-" ? text : null;
}

/// <summary>A row and where it stands in this edition.</summary>
internal readonly record struct OfacLine(OfacRow Row, int Number);

/// <summary>Reads the rows of one flat file, all or none.</summary>
internal static class OfacTable
{
    private const byte EndMark = 0x1a;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static code => code is not ('\t' or '\r' or '\n')).Append(0x7f).Select(static code => (byte)code)]);

    /// <exception cref="ListReadException">The file is damaged, truncated or of another shape.</exception>
    public static List<OfacLine> Read(OfacFile file, ReadReport report, OfacRowCache? cache)
    {
        var path = file.File.Path;
        var content = Content(file.File, report);
        var lines = new List<OfacLine>();
        var header = file.HasHeader;
        file.Layout.ReadRows(content, file, cache, line =>
        {
            if (header)
                report.Add("header-row", ProblemSeverity.Warning, path, line.Number, null, "a header row, which the publisher does not print: the file was saved again by other software");
            else
                lines.Add(line);
            header = false;
        });
        if (lines.Count == 0)
            throw new ListReadException(path, 0, null, "the file holds no row: a list without entries is never taken as one");
        return lines;
    }

    /// <summary>The text without byte order mark and end mark. The publisher ends a file by 0x1A; anywhere else that byte is damage.</summary>
    private static ReadOnlyMemory<byte> Content(DeliveryFile file, ReadReport report)
    {
        var content = StrictText.Check(file);
        // A spreadsheet gives the mark a row of its own, with empty fields after it.
        var end = content.Span.TrimEnd(" \r\n,"u8).Length;
        var marked = end > 0 && content.Span[end - 1] == EndMark;
        if (marked)
            content = content[..(end - 1)];

        var bytes = content.Span;
        var control = bytes.IndexOfAny(Controls);
        if (control >= 0)
            throw new ListReadException(file.Path, StrictText.LineAt(bytes, control), null, $"a control character 0x{bytes[control]:x2} inside the text: the file is damaged or two files were joined");

        if (marked)
            return content;
        if (bytes[^1] is not ((byte)'\r' or (byte)'\n'))
            throw new ListReadException(file.Path, StrictText.LineAt(bytes, bytes.Length - 1), null, "the last line does not end: the file is truncated");
        report.Add("end-mark-missing", ProblemSeverity.Warning, file.Path, 0, null, "no end mark 0x1A: the file may be cut at a line end, or was saved again by other software");
        return content;
    }
}
