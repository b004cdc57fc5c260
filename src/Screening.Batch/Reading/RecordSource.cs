namespace Screening.Batch;

/// <summary>One record as it stood in the file.</summary>
/// <param name="Bytes">Its UTF-8 bytes, without the line end; they are the holder's own.</param>
/// <param name="Fault">What is wrong with its shape; null when it keeps to RFC 4180.</param>
internal readonly record struct RawRecord(byte[] Bytes, string? Fault);

/// <summary>Cuts the input into records, one at a time; holds no more than the longest record.</summary>
internal sealed class RecordSource(Utf8Input input, int longestRecord = RecordSource.LongestRecord)
{
    /// <summary>The longest record read whole, in bytes.</summary>
    public const int LongestRecord = 8 * 1024 * 1024;

    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private bool isFinal;

    /// <summary>The separator; guessed from the first line until set.</summary>
    public byte Delimiter { get; set; } = (byte)',';

    /// <summary>The bytes of the input read so far.</summary>
    public long BytesRead => input.BytesRead;

    /// <summary>How many fields the header has; 0 before it is read.</summary>
    public int Columns { get; set; }

    private ReadOnlySpan<byte> Held => buffer.AsSpan(start, end - start);

    /// <summary>Reads ahead to the end of the first line without taking it.</summary>
    public async Task<byte[]> PeekLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (RecordScan.TryLine(Held, isFinal, "", out var line))
                return Held[..line.Length].ToArray();
            if (Held.Length >= longestRecord)
                throw new BatchFileException("line 1: no end of the header in sight");
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The next record; null at the end of the input.</summary>
    public ValueTask<RawRecord?> NextAsync(CancellationToken cancellationToken) =>
        TryTake(out var taken) ? ValueTask.FromResult<RawRecord?>(taken) : FillAndTakeAsync(cancellationToken);

    private async ValueTask<RawRecord?> FillAndTakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (isFinal && start == end)
                return null;
            if (TryTake(out var taken))
                return taken;
            if (Held.Length >= longestRecord)
                return await CutAsync(cancellationToken).ConfigureAwait(false);
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryTake(out RawRecord taken)
    {
        taken = default;
        if (start == end || !RecordScan.TryNext(Held, isFinal, Delimiter, Columns, out var record))
            return false;
        taken = Take(record);
        return true;
    }

    /// <summary>A record past the limit: its first line if that ends, else its head, and the rest of that line is passed over.</summary>
    private async Task<RawRecord> CutAsync(CancellationToken cancellationToken)
    {
        if (RecordScan.TryLine(Held, isFinal, "a quote is opened and not closed within the longest record allowed", out var line))
            return Take(line);

        var head = Held[..longestRecord].ToArray();
        start += longestRecord;
        while (!RecordScan.TryLine(Held, isFinal, "", out line))
        {
            // A carriage return at the very end stays: whether a line feed follows decides where the next record begins.
            start = end > start && buffer[end - 1] == (byte)'\r' ? end - 1 : end;
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        start += line.Consumed;
        return new RawRecord(head, "the line is longer than the longest record allowed and was cut");
    }

    private RawRecord Take(RecordScan record)
    {
        var bytes = Held[..record.Length].ToArray();
        start += record.Consumed;
        return new RawRecord(bytes, record.Fault);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Held.CopyTo(buffer);
        (start, end) = (0, end - start);
        if (buffer.Length - end < 64 * 1024)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await input.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        isFinal = read == 0;
    }
}
