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

    /// <summary>The decompressed stream; the given one when it is not compressed.</summary>
    /// <exception cref="ListReadException">The archive has no entry or more than one.</exception>
    public static Stream Open(Stream stream, ReadOnlySpan<byte> head, string path) => FormatOf(head) switch
    {
        Format.Xz => new XZStream(stream),
        Format.Gzip => new GZipStream(stream, CompressionMode.Decompress),
        Format.Zstd => new DecompressionStream(stream),
        Format.Zip => OnlyEntry(stream, path),
        _ => stream,
    };

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="ListReadException">It is damaged, or larger than <see cref="LargestFile"/>.</exception>
    public static byte[] ReadAll(Stream stream, string path)
    {
        try
        {
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > LargestFile)
                    throw new ListReadException(path, 0, null, $"more than {LargestFile >> 20} MiB when decompressed");
            }

            return content.ToArray();
        }
        catch (Exception problem) when (problem is not (ListReadException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ListReadException(path, 0, null, "cannot be decompressed: " + problem.Message, problem);
        }
    }

    private static Stream OnlyEntry(Stream stream, string path)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException problem)
        {
            throw new ListReadException(path, 0, null, "no readable zip archive", problem);
        }

        return archive.Entries.Count == 1
            ? archive.Entries[0].Open()
            : throw new ListReadException(path, 0, null, $"a zip archive with {archive.Entries.Count} entries; one list is expected");
    }

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
