namespace Screening.Archive;

/// <summary>Which deliveries of an import the archive has already, each with its line.</summary>
internal sealed class KnownDeliveries(Manifest manifest, IReadOnlyList<ImportCandidate> candidates)
{
    /// <summary>The line of the same delivery; null when there is none that still stands for it.</summary>
    public ArchiveEntry? Find(ArchiveEntry delivery) =>
        manifest.Entries.LastOrDefault(entry => entry.IsSameDeliveryAs(delivery)) is { } known && !IsReplaced(known) ? known : null;

    public bool IsAccepted(ArchiveEntry delivery) => Find(delivery) is { IsAccepted: true };

    /// <summary>
    /// A dated list that another version has replaced answers no more: delivered again it is a return to it, unless the import brings both.
    /// </summary>
    private bool IsReplaced(ArchiveEntry known) => known.IsAccepted && known.Lists.Where(static list => list.IsDated).Any(list =>
        manifest.Entries.Last(entry => entry.IsAccepted && entry.Lists.Any(other => other.IsDated && other.Id == list.Id)) is var last
        && last != known && !candidates.Any(candidate => last.IsSameDeliveryAs(candidate.Entry)));
}
