using System.Security.Cryptography;

namespace Screening.Batch;

/// <summary>Takes what is written, hashes it, and compares it with a file, line by line as far as it goes.</summary>
/// <param name="file">The file to compare with; null for none.</param>
internal sealed class ComparingStream(Stream? file) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] other = [];
    private long line = 1;

    /// <summary>The hash of what was written.</summary>
    public string Sha256 => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>The line of the file, from 1, in which it first differs; null as long as it does not.</summary>
    public long? FirstDifference { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        var bytes = buffer.AsSpan(offset, count);
        hash.AppendData(bytes);
        if (file is null || FirstDifference is not null)
            return;
        if (other.Length < count)
            other = new byte[count];
        var read = file.ReadAtLeast(other.AsSpan(0, count), count, throwOnEndOfStream: false);
        var same = bytes.CommonPrefixLength(other.AsSpan(0, read));
        line += bytes[..same].Count((byte)'\n');
        if (same < count)
            FirstDifference = line;
    }

    /// <summary>To be called behind the last byte: a file that goes on differs too.</summary>
    public void End()
    {
        if (file is not null && FirstDifference is null && file.ReadByte() >= 0)
            FirstDifference = line;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }
}
