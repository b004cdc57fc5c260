using Screening.Deliveries;

namespace Screening.Archive;

/// <summary>Reads the deliveries of an archive from their stored bytes, each proven by its hash.</summary>
internal sealed class StoredDeliveries
{
    private readonly FileStore store;
    private readonly Dictionary<string, string> storedByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArchiveEntry> entryByPath = new(StringComparer.Ordinal);

    public StoredDeliveries(string folder)
    {
        store = new FileStore(folder);
        Reader = new DeliveryReader(path => store.OpenDecompressed(storedByPath[path])) { Taken = Prove };
    }

    /// <summary>Holds what was read.</summary>
    public DeliveryReader Reader { get; }

    /// <summary>Told of each delivery once it is read and proven.</summary>
    public Action<ArchiveEntry, ReadResult>? Read { get; init; }

    /// <summary>Reads entries, in their order; a stored archive of editions is passed through once for all its neighbours.</summary>
    /// <exception cref="ListReadException">Stored bytes are gone, damaged, or other than the manifest says.</exception>
    public void ReadAll(IEnumerable<ArchiveEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var run in Runs(entries))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (run[0].Files[0].Member is null)
                ReadFiles(run[0]);
            else
                ReadMembers(run, cancellationToken);
        }
    }

    /// <summary>Neighbours that are members of one stored file belong together; every other entry stands alone.</summary>
    private static IEnumerable<List<ArchiveEntry>> Runs(IEnumerable<ArchiveEntry> entries)
    {
        var run = new List<ArchiveEntry>();
        foreach (var entry in entries)
        {
            if (run.Count > 0 && (entry.Files[0].Member is null || entry.Files[0].Stored != run[0].Files[0].Stored))
            {
                yield return run;
                run = [];
            }

            run.Add(entry);
        }

        if (run.Count > 0)
            yield return run;
    }

    private void ReadFiles(ArchiveEntry entry)
    {
        var files = new List<DeliveryFile>();
        foreach (var file in entry.Files)
        {
            var path = PathOf(entry, file);
            storedByPath[path] = file.Stored;
            files.Add(Reader.Open(path));
        }

        ReadEntry(entry, files);
    }

    private void ReadMembers(List<ArchiveEntry> run, CancellationToken cancellationToken)
    {
        var wanted = run.ToDictionary(static entry => entry.Files[0].Member!, StringComparer.Ordinal);
        foreach (var entry in run)
            entryByPath[PathOf(entry, entry.Files[0])] = entry;
        var path = store.PathOf(run[0].Files[0].Stored);
        using (var stream = store.OpenDecompressed(run[0].Files[0].Stored))
        {
            Reader.ReadArchive(
                path, stream, member => wanted.Remove(member, out var entry) ? (PathOf(entry, entry.Files[0]), DayOf(entry)) : null, cancellationToken);
        }

        if (wanted.Count > 0)
            throw new ListReadException(path, 0, null, $"the manifest names a member that is not in it: {wanted.Keys.First()}");
    }

    private void ReadEntry(ArchiveEntry entry, List<DeliveryFile> files)
    {
        foreach (var file in files)
            entryByPath[file.Path] = entry;
        Reader.Read(files, DayOf(entry));
        foreach (var file in files)
            entryByPath.Remove(file.Path);
    }

    private static DeliveryDay DayOf(ArchiveEntry entry) => new(entry.Day, entry.DayKnownBy, entry.Extent, entry.Instant);

    private void Prove(Delivery delivery, LoadedDelivery loaded, ReadResult result)
    {
        var entry = entryByPath[delivery.Files[0].Path];
        foreach (var file in delivery.Files)
        {
            var recorded = entry.Files.First(recorded => PathOf(entry, recorded) == file.Path);
            if (file.Sha256 != recorded.ContentSha256)
                throw new ListReadException(file.Path, 0, null, $"the stored bytes have the hash {file.Sha256}, the manifest says {recorded.ContentSha256}");
        }

        Read?.Invoke(entry, result);
    }

    /// <summary>How the file is called in messages, wherever the archive lies: the day, and the name it was delivered under.</summary>
    private static string PathOf(ArchiveEntry entry, ArchivedFile file) => $"archive/{IsoDay.Format(entry.Day)}/{file.DisplayName}";
}
