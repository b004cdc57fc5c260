using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ZstdSharp;

namespace Screening.Archive;

/// <summary>
/// The folded register of an archive in one file, to load in a moment what takes seconds to fold. It is believed only when it was written by this
/// very program for this very manifest and not one bit has changed; in any doubt it is as if it were not there.
/// </summary>
/// <remarks>Layout: a mark of eight bytes, the key, the sha-256 of the rest, the rest packed with zstd.</remarks>
internal static class RegisterCache
{
    public const string FileName = "register.cache";

    /// <summary>A packed register larger than this, unpacked, is none of ours.</summary>
    private const long Largest = 1L << 30;

    private const int Level = 12;
    private const int HashLength = 32;
    private const int HeadLength = 8 + HashLength + HashLength;

    private static ReadOnlySpan<byte> Mark => "SCRNREG1"u8;

    /// <summary>What was written for that manifest; null when nothing was, or in doubt.</summary>
    public static byte[]? TryRead(string folder, Manifest manifest)
    {
        try
        {
            var file = File.ReadAllBytes(Path.Combine(folder, FileName));
            if (file.Length < HeadLength || !file.AsSpan(0, 8).SequenceEqual(Mark)
                || !file.AsSpan(8, HashLength).SequenceEqual(KeyOf(manifest))
                || !file.AsSpan(8 + HashLength, HashLength).SequenceEqual(SHA256.HashData(file.AsSpan(HeadLength))))
            {
                return null;
            }

            using var unpacker = new Decompressor();
            var packed = file.AsSpan(HeadLength);
            return Decompressor.GetDecompressedSize(packed) <= (ulong)Largest ? unpacker.Unwrap(packed).ToArray() : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ZstdException)
        {
            return null;
        }
    }

    /// <summary>Writes the file, unless another process is writing to the archive or the folder cannot be written to: then it is not needed either.</summary>
    public static void TryWrite(string folder, Manifest manifest, ReadOnlySpan<byte> content)
    {
        try
        {
            using var writer = ArchiveLock.Take(folder);
            using var packer = new Compressor(Level);
            var packed = packer.Wrap(content).ToArray();
            var key = KeyOf(manifest);
            DurableFile.Replace(Path.Combine(folder, FileName), stream =>
            {
                stream.Write(Mark);
                stream.Write(key);
                stream.Write(SHA256.HashData(packed));
                stream.Write(packed);
            });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A read-only archive is loaded from its files each time.
        }
    }

    /// <summary>The manifest, the program to the last bit, and the machine's kind.</summary>
    private static byte[] KeyOf(Manifest manifest)
    {
        var parts = string.Join('\n',
            manifest.Sha256, typeof(Register).Module.ModuleVersionId, typeof(RegisterCache).Module.ModuleVersionId, RuntimeInformation.ProcessArchitecture, BitConverter.IsLittleEndian);
        return SHA256.HashData(Encoding.UTF8.GetBytes(parts));
    }
}
