using System.IO.Compression;
using SharpCompress.Compressors.Xz;
using ZstdSharp;

namespace Screening.Deliveries;

/// <summary>Opens compressed files by their first bytes: xz, gzip, zstd, and zip with one entry.</summary>
internal static class Compression
{
    /// <summary>The largest file that is read, decompressed: a list of more bytes is a bomb or no list.</summary>
    public const long LargestFile = 512L << 20;

    public static bool IsCompressed(ReadOnlySpan<byte> head) => FormatOf(head) != Format.None;

    /// <summary>Opens a file, decompressed.</summary>
    /// <exception cref="ListReadException">The archive has no entry or more than one.</exception>
    public static Stream Open(string path)
    {
        var raw = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        var length = raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        raw.Position = 0;
        return Open(raw, head[..length], path);
    }

    /// <summary>The decompressed stream; the given one when it is not compressed.</summary>
    /// <exception cref="ListReadException">The archive has no entry or more than one.</exception>
    public static Stream Open(Stream stream, ReadOnlySpan<byte> head, string path) => FormatOf(head) switch
    {
        Format.Xz => Checked(new XZStream(stream), stream, path),
        Format.Gzip => Checked(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), stream, path, GzipEnding.Of(stream)),
        Format.Zstd => Checked(new DecompressionStream(stream), stream, path),
        Format.Zip => OnlyEntry(stream, path),
        _ => stream,
    };

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="path">Where it comes from, for messages.</param>
    /// <param name="expected">How many bytes it is said to hold; 0 when that is not known. It need not be true.</param>
    /// <exception cref="ListReadException">It is damaged, or larger than <see cref="LargestFile"/>.</exception>
    public static byte[] ReadAll(Stream stream, string path, long expected = 0)
    {
        using var watched = new WatchedStream(stream, path);
        using var content = new MemoryStream((int)Math.Clamp(expected, 0, 1 << 26));
        watched.CopyTo(content, 1 << 16);
        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }

    private static Stream OnlyEntry(Stream stream, string path)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException problem)
        {
            throw new ListReadException(path, 0, null, "no readable zip archive", problem);
        }

        // A workbook is a zip archive too, and a format of its own.
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            stream.Position = 0;
            return stream;
        }

        if (archive.Entries is [{ IsEncrypted: true }])
            throw new ListReadException(path, 0, null, "the zip archive is encrypted");
        return archive.Entries is [var only]
            ? Checked(OpenEntry(only, path), stream, path, new ZipEnding(only))
            : throw new ListReadException(path, 0, null, $"a zip archive with {archive.Entries.Count} entries; one list is expected");
    }

    public static Stream OpenEntry(ZipArchiveEntry entry, string path)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException problem)
        {
            throw new ListReadException(path, 0, null, "no readable zip archive: " + problem.Message, problem);
        }
    }

    private static UnpackedStream Checked(Stream unpacked, Stream packed, string path, IUnpackedEnding? ending = null) => new(unpacked, packed, path, ending);

    private static Format FormatOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) ? Format.Xz
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Format.Gzip
        : head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? Format.Zstd
        : head.StartsWith("PK\x03\x04"u8) ? Format.Zip
        : Format.None;

    private enum Format
    {
        None,
        Xz,
        Gzip,
        Zstd,
        Zip,
    }
}
