namespace Screening.History;

/// <summary>
/// The one order in which editions are judged and folded: by the day by which they were published, then so that the one that counts comes
/// last: a bounded day before a certain one, a record of ids before a delivery, and the instants.
/// </summary>
internal static class SnapshotOrder
{
    public static IEnumerable<ListSnapshot> Sort(IEnumerable<ListSnapshot> snapshots) =>
        snapshots.OrderBy(static snapshot => snapshot.NotAfter ?? snapshot.Day).ThenBy(static snapshot => snapshot.NotBefore ?? snapshot.Day)
            .ThenByDescending(static snapshot => snapshot.IsMembership).ThenBy(static snapshot => snapshot.Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(static snapshot => snapshot.TellsPresence);
}
