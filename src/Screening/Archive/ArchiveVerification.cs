using System.Security.Cryptography;

namespace Screening.Archive;

/// <summary>Compares an archive with its manifest, byte by byte and reading by reading.</summary>
internal sealed class ArchiveVerification(string folder)
{
    private readonly FileStore store = new(folder);
    private readonly List<string> differences = [];

    public ArchiveCheck Run(CancellationToken cancellationToken)
    {
        Manifest manifest;
        try
        {
            manifest = Manifest.Read(folder);
        }
        catch (ListReadException problem)
        {
            return new ArchiveCheck(0, 0, [problem.Message], []);
        }

        var files = manifest.Entries.SelectMany(static entry => entry.Files).DistinctBy(static file => file.Stored, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckBytes(file);
        }

        var named = files.Select(static file => file.Stored).ToHashSet(StringComparer.Ordinal);
        if (differences.Count == 0)
            CheckReadings(manifest, cancellationToken);
        if (differences.Count == 0)
            CheckCache(manifest, cancellationToken);
        return new ArchiveCheck(manifest.Entries.Count, files.Count, [.. differences], [.. store.All().Where(stored => !named.Contains(stored))]);
    }

    private void CheckBytes(ArchivedFile file)
    {
        try
        {
            using var stream = store.Open(file.Stored);
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (hash != file.Sha256)
                differences.Add($"{file.Stored}: the bytes have the hash {hash}");
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            differences.Add($"{file.Stored}: {problem.Message}");
        }
    }

    /// <summary>Refused deliveries too: what they hold is evidence.</summary>
    private void CheckReadings(Manifest manifest, CancellationToken cancellationToken)
    {
        var stored = new StoredDeliveries(folder)
        {
            Read = (entry, result) =>
            {
                if (!DeliveredList.Of(result).SequenceEqual(entry.Lists))
                    differences.Add($"{Manifest.FileName}:{entry.Number}: {entry.Files[0].DisplayName} is read otherwise than when it was imported: other lists, days or numbers of entries");
            },
        };
        try
        {
            stored.ReadAll(manifest.Entries, cancellationToken);
        }
        catch (ListReadException problem)
        {
            differences.Add(problem.Message);
        }
    }

    /// <summary>A cache that would be believed must say what the files say.</summary>
    private void CheckCache(Manifest manifest, CancellationToken cancellationToken)
    {
        if (RegisterCache.TryRead(folder, manifest) is not { } cached || !manifest.Entries.Any(static entry => entry.IsAccepted))
            return;
        var read = ArchiveContent.Read(folder, manifest, cancellationToken);
        var register = Register.Build(read.Snapshots, read.DatedLists).Save();
        if (!CachedContent.Write(register, read.Deliveries).AsSpan().SequenceEqual(cached))
            differences.Add($"{RegisterCache.FileName}: it does not hold what the files say; delete it");
    }
}
