using System.Security.Cryptography;
using Screening.Deliveries;

namespace Screening.Batch;

/// <summary>Passes on what is read and hashes it on the way.</summary>
internal sealed class HashingStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The hash over them.</summary>
    public string Sha256 => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer) => Told(buffer[..inner.Read(buffer)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Told(buffer.Span[..read]);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }

    private int Told(ReadOnlySpan<byte> read)
    {
        hash.AppendData(read);
        Count += read.Length;
        return read.Length;
    }
}
