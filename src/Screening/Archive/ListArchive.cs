using Screening.Archive;

namespace Screening;

/// <summary>
/// A folder that keeps every edition of every list as it was delivered, with a manifest that proves it. A register loads from it like from any
/// other source.
/// </summary>
/// <remarks>Safe for any number of readers beside one writer, in one process or several; a second writer is refused.</remarks>
public sealed class ListArchive
{
    private const string ReadmeName = "README.txt";

    private ListArchive(string folder) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Whether the path is a folder with a manifest.</summary>
    public static bool IsArchive(string path) => File.Exists(Manifest.PathIn(path));

    /// <summary>An archive that is there.</summary>
    /// <exception cref="FileNotFoundException">The folder has no manifest.</exception>
    public static ListArchive Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return IsArchive(folder) ? new ListArchive(folder) : throw new FileNotFoundException($"no archive: {folder} has no {Manifest.FileName}", folder);
    }

    /// <summary>An archive that is there, or a new one in a folder that is empty or not there yet.</summary>
    /// <exception cref="IOException">The folder holds something else, or another process is writing to it.</exception>
    public static ListArchive OpenOrCreate(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (IsArchive(folder))
            return new ListArchive(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Any(static name => !IsOurs(name!)))
            throw new IOException($"{folder} holds something else than an archive; name a new or an empty folder");
        using var writer = ArchiveLock.Take(folder);
        DurableFile.Replace(Path.Combine(folder, ReadmeName), static stream => stream.Write(ArchiveReadme.Utf8));
        if (!IsArchive(folder))
            Manifest.Empty.WriteTo(folder);
        return new ListArchive(folder);
    }

    /// <summary>Every delivery that was ever judged, refused ones included, in the order of their import.</summary>
    /// <exception cref="ListReadException">The manifest cannot be read, or its chain is broken.</exception>
    public IReadOnlyList<ArchiveEntry> Entries() => Manifest.Read(Folder).Entries;

    /// <summary>
    /// Takes deliveries in. A source is read whole or not at all; a delivery that the archive has already is not taken twice; one that the guards
    /// refuse is recorded and answers nothing. A process that ends at any instant of this leaves the archive as it was before, or as it is after.
    /// </summary>
    /// <param name="sources">Files or folders; at least one.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="overrideReason">Accepts what the guards refuse, and is recorded; null to refuse.</param>
    /// <param name="cancellationToken">Stops between files; nothing is taken in then.</param>
    /// <exception cref="IOException">Another process is writing to the archive, or the disk fails.</exception>
    public Task<ArchiveImportResult> ImportAsync(
        IReadOnlyList<ListSource> sources, TimeProvider clock, string? overrideReason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(clock);
        if (sources.Count == 0)
            throw new ArgumentException("name at least one file or folder to import", nameof(sources));
        return Task.Run(() => new ArchiveImport(Folder, clock, overrideReason).Run(sources, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Proves the archive anew: the manifest's chain, every stored file by its hash, every delivery read again and compared with what was recorded,
    /// and the cache with what the files say.
    /// </summary>
    /// <param name="cancellationToken">Stops between files.</param>
    public Task<ArchiveCheck> VerifyAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => new ArchiveVerification(Folder).Run(cancellationToken), cancellationToken);

    private static bool IsOurs(string name) => name is ReadmeName or ArchiveLock.FileName || name.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal);
}
