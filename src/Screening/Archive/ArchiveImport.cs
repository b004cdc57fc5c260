using Screening.Deliveries;

namespace Screening.Archive;

/// <summary>
/// One run of an import. Files are stored before they are read, and read from the store, so that what was judged is what is kept. The manifest
/// is replaced last: until then the archive is what it was before.
/// </summary>
internal sealed class ArchiveImport(string folder, TimeProvider clock, string? overrideReason)
{
    /// <summary>Counts that begin so are many, and are told by every loading again.</summary>
    private static readonly string[] Details = ["attribute ", "identifier ", "unknown "];

    private readonly FileStore store = new(folder);
    private readonly Dictionary<string, StoredFile> storedByPath = new(StringComparer.Ordinal);
    private readonly List<ImportCandidate> candidates = [];
    private readonly List<string> unreadable = [];

    public ArchiveImportResult Run(IReadOnlyList<ListSource> sources, CancellationToken cancellationToken)
    {
        using var writer = ArchiveLock.Take(folder);
        var manifest = Manifest.Read(folder);
        foreach (var source in sources)
            Read(source, cancellationToken);

        var had = new KnownDeliveries(manifest, candidates);
        var added = new List<ArchiveEntry>();
        var imported = new List<ImportedDelivery>();
        foreach (var judged in new ImportGuard(folder, manifest, had, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), overrideReason).Judge(candidates, cancellationToken))
        {
            var known = added.LastOrDefault(entry => entry.IsSameDeliveryAs(judged)) ?? had.Find(judged);
            if (known is not null && (known.IsAccepted || !judged.IsAccepted))
            {
                imported.Add(new ImportedDelivery(known, known.IsAccepted ? ImportOutcome.AlreadyThere : ImportOutcome.Refused));
                continue;
            }

            var entry = judged with { Number = manifest.Entries.Count + added.Count + 1 };
            added.Add(entry);
            imported.Add(new ImportedDelivery(entry, entry.IsAccepted ? ImportOutcome.Imported : ImportOutcome.Refused));
        }

        if (added.Count > 0)
        {
            manifest = manifest.With(added);
            manifest.WriteTo(folder);
        }

        store.Sweep(manifest.Entries);
        return new ArchiveImportResult(imported, unreadable);
    }

    private void Read(ListSource source, CancellationToken cancellationToken)
    {
        var before = candidates.Count;
        var reader = new DeliveryReader(Store) { Taken = Take };
        try
        {
            if (ListArchive.IsArchive(source.Path))
                throw new ListReadException(source.Path, 0, null, "an archive is no delivery; import what its publishers sent");
            reader.Read(source, cancellationToken);
        }
        catch (Exception problem) when (problem is ListReadException or FileNotFoundException)
        {
            // A source is taken whole or not at all.
            candidates.RemoveRange(before, candidates.Count - before);
            unreadable.Add(problem.Message);
        }
    }

    private Stream Store(string path)
    {
        if (!storedByPath.TryGetValue(path, out var stored))
            storedByPath.Add(path, stored = store.Add(path));
        return store.OpenDecompressed(stored.Stored);
    }

    private void Take(Delivery delivery, LoadedDelivery loaded, ReadResult result)
    {
        var counts = new SortedDictionary<string, int>(
            loaded.Report.Counts.Where(static count => !Details.Any(start => count.Key.StartsWith(start, StringComparison.Ordinal))).ToDictionary(), StringComparer.Ordinal)
        {
            ["problems, errors"] = loaded.Report.Problems.Count(static problem => problem.Severity == ProblemSeverity.Error),
            ["problems, warnings"] = loaded.Report.Problems.Count(static problem => problem.Severity == ProblemSeverity.Warning),
        };
        var entry = new ArchiveEntry
        {
            Number = 0, Imported = clock.GetUtcNow().ToUniversalTime(), IsAccepted = true, Format = loaded.Format,
            Day = delivery.Day, DayKnownBy = delivery.DayKnownBy, Instant = delivery.Instant, Extent = delivery.Extent,
            Files = [.. delivery.Files.Select(FileOf)], Lists = loaded.Lists, Counts = counts,
        };
        candidates.Add(new ImportCandidate(entry, result.Snapshots, result.DatedLists));
    }

    private ArchivedFile FileOf(DeliveryFile file)
    {
        var member = storedByPath.TryGetValue(file.Path, out var stored) ? null : MemberOf(file.Path, out stored);
        return new ArchivedFile(stored.Name, stored.Stored, stored.Sha256, stored.Bytes, file.Sha256, file.Length) { Member = member };
    }

    /// <summary>A member bears the path of its archive before its own name.</summary>
    private string MemberOf(string path, out StoredFile stored)
    {
        var (archive, found) = storedByPath.Where(pair => path.StartsWith(pair.Key + "/", StringComparison.Ordinal)).MaxBy(static pair => pair.Key.Length);
        stored = found;
        return path[(archive.Length + 1)..];
    }
}
