using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Screening.Deliveries;

namespace Screening.Archive;

/// <summary>
/// The bytes of an archive, each file once, named by the sha-256 of the bytes as delivered. What came compressed is stored as it came, the rest
/// as gzip, which any system unpacks.
/// </summary>
internal sealed class FileStore(string folder)
{
    private const string Folder = "files";
    private const string AsDelivered = ".bin";
    private const string Gzipped = ".gz";

    /// <summary>Copies a file into the store; one that is there already is not written again.</summary>
    public StoredFile Add(string path)
    {
        Directory.CreateDirectory(Path.Combine(folder, Folder));
        var part = Path.Combine(folder, Folder, string.Create(CultureInfo.InvariantCulture, $"incoming.{Environment.ProcessId}{DurableFile.Unfinished}"));
        try
        {
            var (sha256, bytes, ending) = Copy(path, part);
            var stored = $"{Folder}/{sha256[..2]}/{sha256}{ending}";
            var place = PathOf(stored);
            if (!File.Exists(place))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                FolderSync.Flush(Path.Combine(folder, Folder));
                DurableFile.Commit(part, place);
            }

            return new StoredFile(Path.GetFileName(path), stored, sha256, bytes);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The bytes as delivered.</summary>
    /// <exception cref="ListReadException">The file is gone.</exception>
    public Stream Open(string stored)
    {
        var file = OpenStored(stored);
        return IsGzipped(stored) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The list itself, also where it was delivered compressed.</summary>
    /// <exception cref="ListReadException">The file is gone.</exception>
    public Stream OpenDecompressed(string stored)
    {
        if (IsGzipped(stored))
            return Open(stored);
        OpenStored(stored).Dispose();
        return Compression.Open(PathOf(stored));
    }

    private FileStream OpenStored(string stored)
    {
        try
        {
            return File.OpenRead(PathOf(stored));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ListReadException(PathOf(stored), 0, null, "the manifest names this file, and it is not there", problem);
        }
    }

    private static bool IsGzipped(string stored) => stored.EndsWith(Gzipped, StringComparison.Ordinal);

    /// <summary>Removes what no line of the manifest names: leftovers of runs that were stopped, and files that were not accepted as lists.</summary>
    public void Sweep(IEnumerable<ArchiveEntry> entries)
    {
        var named = entries.SelectMany(static entry => entry.Files).Select(static file => file.Stored).ToHashSet(StringComparer.Ordinal);
        foreach (var path in All().Where(path => !named.Contains(path)))
            File.Delete(PathOf(path));
    }

    /// <summary>The files in the store, as the manifest names them.</summary>
    public IEnumerable<string> All() => Directory.Exists(Path.Combine(folder, Folder))
        ? Directory.EnumerateFiles(Path.Combine(folder, Folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    public string PathOf(string stored) => Path.Combine([folder, .. stored.Split('/')]);

    private static (string Sha256, long Bytes, string Ending) Copy(string path, string part)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var read = source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var packed = Compression.IsCompressed(buffer.AsSpan(0, read));
        long bytes = 0;
        using var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None);
        using (var gzip = packed ? null : new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (; read > 0; read = source.Read(buffer))
            {
                hash.AppendData(buffer, 0, read);
                (gzip ?? (Stream)file).Write(buffer, 0, read);
                bytes += read;
            }
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, packed ? AsDelivered : Gzipped);
    }
}

/// <summary>A file in the store.</summary>
internal sealed record StoredFile(string Name, string Stored, string Sha256, long Bytes);
