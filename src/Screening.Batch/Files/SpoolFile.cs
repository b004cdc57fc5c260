using System.Security.Cryptography;

namespace Screening.Batch;

/// <summary>A file that grows beside the place where it will stand, and takes its name once it is complete.</summary>
internal sealed class SpoolFile : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string path;
    private FileStream? stream;

    /// <param name="path">The name that it will take.</param>
    public SpoolFile(string path) => this.path = path;

    /// <summary>Its name while it is unfinished.</summary>
    public string PartialPath => path + ".partial";

    /// <summary>What is written so far; certain only after <see cref="Flush"/>.</summary>
    public SpoolMark Mark => new(stream!.Position, Convert.ToHexStringLower(hash.GetCurrentHash()));

    /// <summary>Begins anew.</summary>
    public void Create() => stream = new FileStream(PartialPath, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);

    /// <summary>Goes on behind the mark; false when the file does not hold what the mark says.</summary>
    public bool TryReopen(SpoolMark mark)
    {
        if (!File.Exists(PartialPath))
            return false;
        stream?.Dispose();
        stream = new FileStream(PartialPath, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);
        _ = hash.GetHashAndReset();
        var buffer = new byte[1 << 16];
        for (var left = mark.Length; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                return false;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        stream.SetLength(mark.Length);
        stream.Position = mark.Length;
        return Mark == mark;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        hash.AppendData(bytes.Span);
        await stream!.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns once everything written is on the disk.</summary>
    public void Flush() => stream!.Flush(flushToDisk: true);

    /// <summary>Takes its name; what bore it before is gone.</summary>
    public void Finish()
    {
        stream?.Dispose();
        if (File.Exists(PartialPath))
            File.Move(PartialPath, path, overwrite: true);
    }

    /// <summary>Whether the finished file is the one of the mark.</summary>
    public bool IsFinishedAs(SpoolMark mark)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != mark.Length)
            return false;
        using var finished = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(finished)) == mark.Sha256;
    }

    public void Delete()
    {
        stream?.Dispose();
        File.Delete(PartialPath);
    }

    public void Dispose()
    {
        stream?.Dispose();
        hash.Dispose();
    }
}
