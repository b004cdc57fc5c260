using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Screening.Lists.UnXml;

/// <summary>Opens the XML so that it can neither fetch nor expand anything.</summary>
internal static class UnXml
{
    private const long LongestDocument = 1L << 28;

    public static XmlReader Open(ReadOnlyMemory<byte> content, DtdProcessing documentType)
    {
        var stream = MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = documentType,
            XmlResolver = null,
            MaxCharactersInDocument = LongestDocument,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };

        // Text, not bytes: what the declaration calls the encoding is no matter, the bytes are UTF-8 or refused before.
        return XmlReader.Create(new StreamReader(stream, Encoding.UTF8), settings);
    }

    public static int Line(this XmlReader reader) => reader is IXmlLineInfo place && place.HasLineInfo() ? place.LineNumber : 0;
}
