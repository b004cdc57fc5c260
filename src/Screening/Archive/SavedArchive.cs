using System.Text;

namespace Screening.Archive;

/// <summary>A register out of an archive's cache, or folded anew and then cached, with other lists beside it.</summary>
/// <param name="Register">The register.</param>
/// <param name="Deliveries">The archive's deliveries in force, as they were read.</param>
/// <param name="Guarded">What the guard says of the editions beside the archive; the archive's own were judged when they were imported.</param>
internal sealed record SavedArchive(Register Register, IReadOnlyList<LoadedDelivery> Deliveries, GuardedEditions Guarded)
{
    /// <summary>Loads an archive and others beside it; null when they cannot be joined and must be folded together.</summary>
    /// <exception cref="ListReadException">The manifest or stored bytes are damaged, or the archive holds nothing in force.</exception>
    public static SavedArchive? TryLoad(
        string folder, IReadOnlyList<ListSnapshot> snapshots, IReadOnlyList<GuardOverride>? overrides, Func<IReadOnlySet<ListId>, IEnumerable<DatedList>> datedLists,
        CancellationToken cancellationToken)
    {
        var manifest = Manifest.Read(folder);
        HashSet<ListId> editions = [.. manifest.Entries.Where(static entry => entry.IsAccepted).SelectMany(static entry => entry.Lists).Where(static list => !list.IsDated).Select(static list => list.Id)];
        if (snapshots.Any(snapshot => editions.Contains(snapshot.List.Id)))
            return null;

        var guarded = GuardedEditions.Judge(snapshots, overrides);
        if (RegisterCache.TryRead(folder, manifest) is { } cached)
        {
            try
            {
                return Restore(CachedContent.Read(cached));
            }
            catch (InvalidDataException)
            {
                // In doubt it is folded anew.
            }
        }

        return FoldAnew(folder, manifest, cancellationToken) is { } content ? Restore(content) : null;

        SavedArchive Restore(CachedContent content) => new(
            Register.Restore(content.Register, guarded.Accepted, datedLists(editions), [.. ArchiveContent.RefusedBy(manifest), .. guarded.Refused]), content.Deliveries, guarded);
    }

    /// <summary>Null when the register holds a text that cannot be saved.</summary>
    private static CachedContent? FoldAnew(string folder, Manifest manifest, CancellationToken cancellationToken)
    {
        var read = ArchiveContent.Read(folder, manifest, cancellationToken);
        try
        {
            var register = Register.Build(read.Snapshots, read.DatedLists).Save();
            RegisterCache.TryWrite(folder, manifest, CachedContent.Write(register, read.Deliveries));
            return new CachedContent(register, read.Deliveries);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
