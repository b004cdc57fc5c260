using System.Text;
using System.Text.Unicode;

namespace Screening.Lists;

/// <summary>Checks that bytes are text that can be trusted, before a parser that would repair them sees them.</summary>
internal static class StrictText
{
    /// <summary>The content without its byte order mark.</summary>
    /// <exception cref="ListReadException">Empty, not UTF-8, or with a NUL.</exception>
    public static ReadOnlyMemory<byte> Check(DeliveryFile file)
    {
        var content = file.Content.Span.StartsWith(Encoding.UTF8.Preamble) ? file.Content[Encoding.UTF8.Preamble.Length..] : file.Content;
        if (content.Span.Trim(" \r\n\t\x1a"u8).IsEmpty)
            throw new ListReadException(file.Path, 0, null, "the file is empty: a list without entries is never taken as one");
        var nul = content.Span.IndexOf((byte)0);
        if (nul >= 0)
            throw new ListReadException(file.Path, LineAt(content.Span, nul), null, "a NUL byte: the file is damaged or not UTF-8");
        if (!Utf8.IsValid(content.Span))
            throw new ListReadException(file.Path, LineAt(content.Span, FirstInvalid(content.Span)), null, "bytes that are not UTF-8");
        return content;
    }

    /// <summary>The number of the line, from 1, that holds the byte.</summary>
    public static int LineAt(ReadOnlySpan<byte> content, int position) => content[..position].Count((byte)'\n') + 1;

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var position = 0;
        while (position < content.Length && Rune.DecodeFromUtf8(content[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }
}
