namespace Screening.Deliveries;

/// <summary>What a compressed file says about its content, checked when all of it was unpacked: the decompressors at hand do not look.</summary>
internal interface IUnpackedEnding
{
    /// <summary>Whether the content is the one that was packed.</summary>
    /// <param name="crc">The CRC-32 of all bytes.</param>
    /// <param name="length">Their number.</param>
    bool Confirms(uint crc, long length);
}

/// <summary>Unpacked bytes: not many times more than were packed, and whole.</summary>
/// <param name="unpacked">The content; closed with this.</param>
/// <param name="packed">The compressed file; closed with this.</param>
/// <param name="path">The file, for messages.</param>
/// <param name="ending">What the file says about its content; null where the decompressor checks it.</param>
internal sealed class UnpackedStream(Stream unpacked, Stream packed, string path, IUnpackedEnding? ending) : Stream
{
    /// <summary>Genuine lists shrink to a twenty-seventh at most. A tar of hundreds of editions of one list shrinks further, and is read member by member.</summary>
    private const int LargestRatio = 64;

    private const int TarMarkAt = 257;

    /// <summary>So much is unpacked whatever the ratio.</summary>
    private const long Harmless = 32 << 20;

    private readonly byte[] head = new byte[TarMarkAt + 5];
    private uint crc = uint.MaxValue;
    private long length;
    private bool ended;

    private bool IsTar => head.AsSpan(TarMarkAt).SequenceEqual("ustar"u8);

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
        var read = unpacked.Read(buffer);
        if (length < head.Length)
            buffer[..(int)Math.Min(read, head.Length - length)].CopyTo(head.AsSpan((int)length));
        length += read;
        if (!IsTar && length > Harmless && packed.CanSeek && length / LargestRatio > packed.Length)
            throw new ListReadException(path, 0, null, $"it unpacks to more than {LargestRatio} times its size: no list does");
        if (ending is null)
            return read;
        crc = Crc32.Append(crc, buffer[..read]);
        if (read == 0 && buffer.Length > 0 && !ended)
        {
            ended = true;
            if (!ending.Confirms(~crc, length))
                throw new ListReadException(path, 0, null, "cannot be decompressed: it is truncated or damaged, its checksum is not that of its content");
        }

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
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
