using System.Text;
using System.Xml;

namespace Screening.Lists.Xml;

/// <summary>One XML list file, streamed: it can neither fetch nor expand anything, and is read to its end or refused.</summary>
internal static class XmlList
{
    private const long LongestDocument = 1L << 30;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The local name of the file's root element; null when the file does not begin like XML.</summary>
    public static string? RootOf(DeliveryFile file)
    {
        if (!file.Head.Span.TrimStart("\uFEFF \r\n\t"u8).StartsWith((byte)'<'))
            return null;
        try
        {
            // A document type is passed over here, so that it is the format's reader that refuses it and says why.
            using var reader = Open(new MemoryStream(file.Head.ToArray(), writable: false), Encoding.UTF8, DtdProcessing.Ignore);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Which of these elements the file's beginning holds first; null when it holds none, or is no XML.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Local names.</param>
    public static string? FirstOf(DeliveryFile file, params string[] names)
    {
        try
        {
            using var reader = Open(new MemoryStream(file.Head.ToArray(), writable: false), Encoding.UTF8, DtdProcessing.Ignore);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                    return reader.LocalName;
            }
        }
        catch (XmlException)
        {
            // The beginning of a longer file ends in the middle.
        }

        return null;
    }

    /// <summary>Hands over the reader on the root element; <paramref name="read"/> leaves it on the root's end.</summary>
    /// <exception cref="ListReadException">The file is empty, no sound XML, not UTF-8, too large, or of another root.</exception>
    public static void Read(DeliveryFile file, string root, Action<XmlReader> read)
    {
        XmlReader? reader = null;
        try
        {
            reader = Open(file.OpenRead(), Strict, DtdProcessing.Prohibit);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != root)
                throw new ListReadException(file.Path, reader.Line(), reader.LocalName, $"expected the element {root}");
            read(reader);

            // To the end: what stands behind the root is damage.
            while (reader.Read())
            {
            }
        }
        catch (XmlException problem)
        {
            throw new ListReadException(file.Path, LineOf(problem, file), null, "no sound XML: " + problem.Message, problem);
        }
        catch (DecoderFallbackException problem)
        {
            // The text is decoded by the buffer, so the parser's line is at most one buffer early.
            throw new ListReadException(file.Path, reader?.Line() ?? 1, null, "bytes that are not UTF-8, at this line or soon behind it", problem);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Hands over each element one level below the one the reader stands on; text between them belongs to nothing and is reported.</summary>
    /// <param name="reader">Stands on the parent; is left on its end.</param>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="report">Takes stray text.</param>
    /// <param name="take">Reads one element and leaves the reader on its end.</param>
    public static void ReadChildren(XmlReader reader, string file, ReadReport report, Action<XmlReader> take)
    {
        if (reader.IsEmptyElement)
            return;
        var parent = reader.LocalName;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                take(reader);
            else if (!string.IsNullOrWhiteSpace(reader.Value))
                report.Add("text-unexpected", ProblemSeverity.Error, file, reader.Line(), parent, "text between the entries: it belongs to none", reader.Value.Trim());
        }
    }

    /// <summary>Reads the element the reader stands on, and reports elements beside the text of a value: no value of these formats has any.</summary>
    /// <exception cref="ListReadException">Too deep, too long, or a control character.</exception>
    public static XmlPiece Piece(XmlReader reader, string file, ReadReport report)
    {
        var piece = XmlPiece.Read(reader, file);
        ReportMixed(piece, file, report);
        return piece;
    }

    private static void ReportMixed(XmlPiece piece, string file, ReadReport report)
    {
        foreach (var child in piece.Children)
        {
            if (piece.HasText && child.Name[0] != '@')
                report.Add("element-unknown", ProblemSeverity.Warning, file, child.Line, $"{piece.Name}/{child.Name}", "an element beside the text of a value", string.Join(' ', child.Texts()));
            if (child.Children.Count > 0)
                ReportMixed(child, file, report);
        }
    }

    /// <summary>Reports the elements whose text nobody took, when all that is known has been taken.</summary>
    /// <param name="piece">The parent.</param>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="report">Takes the problems.</param>
    /// <param name="spare">Names of elements that say nothing, or say again what another says.</param>
    public static void ReportUnread(XmlPiece piece, string file, ReadReport report, params string[] spare)
    {
        foreach (var child in piece.Children.Where(static child => child.Name[0] != '@'))
        {
            if (child is { HasText: true, IsRead: false } && !spare.Contains(child.Name))
            {
                report.Count($"unread {piece.Name}/{child.Name}");
                report.Add("element-unread", ProblemSeverity.Warning, file, child.Line, $"{piece.Name}/{child.Name}", "an element that is not known", child.Text);
            }

            ReportUnread(child, file, report, spare);
        }
    }

    /// <summary>Reports what a head of a file holds beside the texts that were read: it belongs to no entry, so it has no other place.</summary>
    /// <param name="head">The element.</param>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="report">Takes the problems.</param>
    /// <param name="read">The names of its children that hold one text each and were read.</param>
    public static void ReportRest(XmlPiece head, string file, ReadReport report, params ReadOnlySpan<string> read)
    {
        foreach (var child in head.Children)
        {
            if (!read.Contains(child.Name))
                report.Add("element-unknown", ProblemSeverity.Warning, file, child.Line, $"{head.Name}/{child.Name}", "an element that is not known, in the head of the file", string.Join(' ', child.Texts()));
            else if (child.HasText)
                ReportRest(child, file, report);
        }
    }

    /// <summary>The reader's line, from 1; 0 when it has none.</summary>
    public static int Line(this XmlReader reader) => reader is IXmlLineInfo place && place.HasLineInfo() ? place.LineNumber : 0;

    // Text, not bytes: what the declaration calls the encoding is no matter, the bytes are UTF-8 or refused.
    private static XmlReader Open(Stream stream, Encoding encoding, DtdProcessing documentType) => XmlReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16), new XmlReaderSettings
    {
        DtdProcessing = documentType,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    /// <summary>The parser tells no line for a document type, which it refuses to look at.</summary>
    private static int LineOf(XmlException problem, DeliveryFile file) =>
        problem.LineNumber == 0 && file.Head.Span.IndexOf("<!DOCTYPE"u8) is >= 0 and var at ? StrictText.LineAt(file.Head.Span, at) : problem.LineNumber;
}
