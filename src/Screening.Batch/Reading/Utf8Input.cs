using System.Text;

namespace Screening.Batch;

/// <summary>The input as UTF-8 bytes, its byte order mark told and taken off: UTF-8 passes as it is, UTF-16 with a mark is transcoded.</summary>
internal sealed class Utf8Input(Stream input)
{
    private readonly byte[] raw = new byte[16 * 1024];
    private int start;
    private int end;
    private Decoder? utf16;

    /// <summary>Whether the input began with a byte order mark.</summary>
    public bool HasMark { get; private set; }

    /// <summary>Reads the mark; to be called once, before <see cref="ReadAsync"/>.</summary>
    /// <exception cref="BatchFileException">The mark is that of UTF-32.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        end = await input.ReadAtLeastAsync(raw, 4, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var head = raw.AsMemory(0, end);
        if (head.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.Span.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new BatchFileException("line 1: the file is UTF-32; save it as UTF-8");
        if (head.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            (utf16, start) = (Encoding.Unicode.GetDecoder(), 2);
        else if (head.Span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            (utf16, start) = (Encoding.BigEndianUnicode.GetDecoder(), 2);
        while (utf16 is null && end - start >= 3 && head.Span[start..].StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start += 3;
        HasMark = start > 0;
    }

    /// <summary>Fills as much of <paramref name="destination"/> as the input holds.</summary>
    /// <param name="destination">At least 64 KiB.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes written; 0 at the end.</returns>
    public async Task<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        if (utf16 is not null)
            return await TranscodeAsync(destination, cancellationToken).ConfigureAwait(false);
        var held = Math.Min(end - start, destination.Length);
        raw.AsMemory(start, held).CopyTo(destination);
        start += held;
        return held + await input.ReadAtLeastAsync(
            destination[held..], destination.Length - held, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> TranscodeAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        // Two bytes of UTF-16 become at most three of UTF-8; a broken pair becomes U+FFFD, which no name passes with.
        var chars = new char[raw.Length];
        var written = 0;
        while (destination.Length - written >= 2 * raw.Length)
        {
            var isLast = false;
            if (start == end)
            {
                (start, end) = (0, await input.ReadAsync(raw, cancellationToken).ConfigureAwait(false));
                isLast = end == 0;
            }

            var count = utf16!.GetChars(raw, start, end - start, chars, 0, flush: isLast);
            start = end;
            written += Encoding.UTF8.GetBytes(chars.AsSpan(0, count), destination.Span[written..]);
            if (isLast)
                break;
        }

        return written;
    }
}
