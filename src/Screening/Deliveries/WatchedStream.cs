using System.Security.Cryptography;

namespace Screening.Deliveries;

/// <summary>A stream to be read once, forward: limited, hashed on the way, and what fails in it is a failure of the file.</summary>
/// <param name="inner">The decompressed bytes; closed with this.</param>
/// <param name="path">The file, for messages.</param>
/// <param name="atEnd">Takes the sha-256 and the number of all bytes when the end is met; null when nobody asks.</param>
internal sealed class WatchedStream(Stream inner, string path, Action<string, long>? atEnd = null) : Stream
{
    private readonly IncrementalHash? hash = atEnd is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = ReadInner(buffer);
        length += read;
        if (length > Compression.LargestFile)
            throw new ListReadException(path, 0, null, $"more than {Compression.LargestFile >> 20} MiB when decompressed");
        hash?.AppendData(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && !ended && hash is not null)
            atEnd!(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        ended |= read == 0 && buffer.Length > 0;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            hash?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception problem) when (problem is not (ListReadException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ListReadException(path, 0, null, "cannot be decompressed: " + problem.Message, problem);
        }
    }
}
