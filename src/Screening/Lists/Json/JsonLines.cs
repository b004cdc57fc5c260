using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Screening.Lists.Json;

/// <summary>Reads a file of one JSON object per line, streamed, one object in memory at a time.</summary>
internal static class JsonLines
{
    private const int LongestLine = 32 << 20;

    /// <summary>Hands over each object with its line, from 1.</summary>
    /// <exception cref="ListReadException">A line is no JSON object, is cut, or is too long; or there is none.</exception>
    public static void Read(DeliveryFile file, Action<JsonElement, int> take)
    {
        using var stream = file.OpenRead();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        var (held, line, taken) = (0, 0, 0);
        try
        {
            for (var isAtEnd = false; !isAtEnd;)
            {
                var read = stream.Read(buffer, held, buffer.Length - held);
                isAtEnd = read == 0;
                var (start, from) = (0, held);
                held += read;
                for (int end; (end = buffer.AsSpan(from, held - from).IndexOf((byte)'\n')) >= 0 || (isAtEnd && start < held);)
                {
                    var stop = end >= 0 ? from + end : held;
                    taken += TakeLine(buffer.AsMemory(start, stop - start), file.Path, ++line, take) ? 1 : 0;
                    start = from = Math.Min(stop + 1, held);
                }

                buffer.AsSpan(start, held - start).CopyTo(buffer);
                held -= start;
                if (held == buffer.Length)
                    buffer = Grown(buffer, file.Path, line + 1);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (taken == 0)
            throw new ListReadException(file.Path, 0, null, "the file holds no object: a list without entries is never taken as one");
    }

    private static bool TakeLine(ReadOnlyMemory<byte> bytes, string file, int line, Action<JsonElement, int> take)
    {
        if (line == 1 && bytes.Span.StartsWith(System.Text.Encoding.UTF8.Preamble))
            bytes = bytes[System.Text.Encoding.UTF8.Preamble.Length..];
        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
            return false;
        if (!Utf8.IsValid(bytes.Span))
            throw new ListReadException(file, line, null, "bytes that are not UTF-8");
        JsonText.Guard(file, line, () =>
        {
            using var document = JsonDocument.Parse(bytes, JsonText.Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ListReadException(file, line, null, "a line is one object");
            take(document.RootElement, line);
        });
        return true;
    }

    private static byte[] Grown(byte[] buffer, string file, int line)
    {
        if (buffer.Length >= LongestLine)
            throw new ListReadException(file, line, null, $"a line longer than {LongestLine >> 20} MiB");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
