using System.Text;

namespace Screening.Batch;

/// <summary>The input as UTF-8 bytes, its encoding told and its byte order mark taken off: UTF-8 passes as it is, the rest is transcoded.</summary>
/// <param name="input">The bytes.</param>
/// <param name="given">The encoding; null to tell it from the head.</param>
internal sealed class Utf8Input(Stream input, InputEncoding? given = null)
{
    private const int HeadLength = 64 * 1024;

    /// <summary>As many bytes as become at most 48 KiB of UTF-8.</summary>
    private const int Portion = 16 * 1024;

    private readonly byte[] raw = new byte[HeadLength];
    private readonly char[] chars = new char[Portion + 4];
    private int start;
    private int end;
    private Decoder? decoder;

    /// <summary>Whether the input began with a byte order mark.</summary>
    public bool HasMark { get; private set; }

    /// <summary>The encoding read.</summary>
    public InputEncoding Encoding { get; private set; }

    /// <summary>The bytes of the input read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Tells the encoding; to be called once, before <see cref="ReadAsync"/>.</summary>
    /// <exception cref="BatchFileException">The encoding is none of ours or cannot be told.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        end = await input.ReadAtLeastAsync(raw, HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        BytesRead = end;
        var guess = given is { } named
            ? new EncodingGuess(named, EncodingGuess.MarkOf(raw.AsSpan(0, end), named))
            : EncodingGuess.Of(raw.AsSpan(0, end));
        (Encoding, start, HasMark) = (guess.Encoding, guess.MarkLength, guess.MarkLength > 0);
        decoder = guess.Encoding switch
        {
            InputEncoding.Utf16LittleEndian => System.Text.Encoding.Unicode.GetDecoder(),
            InputEncoding.Utf16BigEndian => System.Text.Encoding.BigEndianUnicode.GetDecoder(),
            InputEncoding.Windows1251 => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetDecoder(),
            InputEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetDecoder(),
            _ => null,
        };
    }

    /// <summary>Fills as much of <paramref name="destination"/> as the input holds.</summary>
    /// <param name="destination">At least 64 KiB.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes written; 0 at the end.</returns>
    public async Task<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        if (decoder is not null)
            return await TranscodeAsync(decoder, destination, cancellationToken).ConfigureAwait(false);
        var held = Math.Min(end - start, destination.Length);
        raw.AsMemory(start, held).CopyTo(destination);
        start += held;
        var read = await input.ReadAtLeastAsync(
            destination[held..], destination.Length - held, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        BytesRead += read;
        return held + read;
    }

    private async Task<int> TranscodeAsync(Decoder from, Memory<byte> destination, CancellationToken cancellationToken)
    {
        // A broken pair becomes U+FFFD, which no name passes with. Two surrogates may meet over the border of two portions: the decoder keeps the first.
        var written = 0;
        while (destination.Length - written >= 3 * chars.Length)
        {
            var isLast = false;
            if (start == end)
            {
                (start, end) = (0, await input.ReadAsync(raw, cancellationToken).ConfigureAwait(false));
                isLast = end == 0;
                BytesRead += end;
            }

            var portion = Math.Min(end - start, Portion);
            var count = from.GetChars(raw, start, portion, chars, 0, flush: isLast);
            start += portion;
            written += System.Text.Encoding.UTF8.GetBytes(chars.AsSpan(0, count), destination.Span[written..]);
            if (isLast)
                break;
        }

        return written;
    }
}
