using System.Buffers.Binary;
using System.IO.Compression;

namespace Screening.Deliveries;

/// <summary>The last eight bytes of a gzip file: the checksum and the length of its last member. A file cut right before them unpacks without a complaint.</summary>
internal sealed class GzipEnding(Stream packed, uint crc, uint size) : IUnpackedEnding
{
    private const int Trailer = 8;

    public static GzipEnding Of(Stream packed)
    {
        Span<byte> trailer = stackalloc byte[Trailer];
        trailer.Clear();
        packed.Position = Math.Max(0, packed.Length - Trailer);
        packed.ReadAtLeast(trailer, Trailer, throwOnEndOfStream: false);
        packed.Position = 0;
        return new GzipEnding(packed, BinaryPrimitives.ReadUInt32LittleEndian(trailer), BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]));
    }

    public bool Confirms(uint found, long length) => length == size ? found == crc : length > size && LastMemberIsWhole(length);

    /// <summary>A gzip file may be several, one behind the other; each is checked when the next begins, and so the last remains.</summary>
    private bool LastMemberIsWhole(long length)
    {
        packed.Position = 0;
        using var again = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var (buffer, at, last) = (new byte[1 << 16], 0L, uint.MaxValue);
        for (int read; (read = again.Read(buffer)) > 0; at += read)
            last = Crc32.Append(last, buffer.AsSpan((int)Math.Clamp(length - size - at, 0, read), read - (int)Math.Clamp(length - size - at, 0, read)));
        return ~last == crc;
    }
}

/// <summary>What a zip archive says of its entry.</summary>
internal sealed class ZipEnding(ZipArchiveEntry entry) : IUnpackedEnding
{
    public bool Confirms(uint crc, long length) => crc == entry.Crc32 && length == entry.Length;
}
