using System.Text;

namespace Screening.Archive;

/// <summary>An archive's register, from its cache or folded anew and then cached.</summary>
/// <param name="Content">The saved register and the reports.</param>
/// <param name="Refused">Lists whose newest delivery was refused.</param>
/// <param name="Editions">The lists of which the archive has editions in force.</param>
internal sealed record SavedArchive(CachedContent Content, IReadOnlyList<(SanctionsList List, string Reason)> Refused, IReadOnlySet<ListId> Editions)
{
    /// <summary>The archive's own lists and others beside them as one register; null when they cannot be joined and must be folded together.</summary>
    /// <exception cref="ListReadException">The manifest or stored bytes are damaged, or the archive holds nothing in force.</exception>
    public static (SavedArchive Archive, Register Register)? TryLoad(
        string folder, IReadOnlyList<ListSnapshot> snapshots, Func<IReadOnlySet<ListId>, IEnumerable<DatedList>> datedLists, CancellationToken cancellationToken)
    {
        var manifest = Manifest.Read(folder);
        HashSet<ListId> editions = [.. manifest.Entries.Where(static entry => entry.IsAccepted).SelectMany(static entry => entry.Lists).Where(static list => !list.IsDated).Select(static list => list.Id)];
        if (snapshots.Any(snapshot => editions.Contains(snapshot.List.Id)))
            return null;

        var refused = ArchiveContent.RefusedBy(manifest);
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

        (SavedArchive, Register) Restore(CachedContent content) =>
            (new SavedArchive(content, refused, editions), Register.Restore(content.Register, snapshots, datedLists(editions), refused));
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
