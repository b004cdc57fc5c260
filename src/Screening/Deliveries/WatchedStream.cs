using System.Security.Cryptography;

namespace Screening.Deliveries;

/// <summary>A stream to be read once, forward: limited, hashed on the way, and what fails in it is a failure of the file.</summary>
/// <param name="inner">The decompressed bytes; closed with this.</param>
/// <param name="path">The file, for messages.</param>
/// <param name="atEnd">Takes the sha-256 and the number of all bytes when the end is met; null when nobody asks.</param>
internal sealed class WatchedStream(Stream inner, string path, Action<string, long>? atEnd = null) : ForwardStream
{
    private readonly IncrementalHash? hash = atEnd is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;
    private bool ended;

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
