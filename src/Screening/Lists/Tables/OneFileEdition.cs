namespace Screening.Lists.Tables;

/// <summary>Makes the one snapshot of a delivery of one file.</summary>
internal static class OneFileEdition
{
    /// <param name="list">The list's name.</param>
    /// <param name="delivery">The delivery, for its day where the file states none.</param>
    /// <param name="stated">The day that the file states; null when it states none that can be read.</param>
    /// <param name="entries">The entries.</param>
    public static ReadResult Of(string list, Delivery delivery, DateOnly? stated, IReadOnlyList<ListEntry> entries)
    {
        var publication = PublishedLists.FindOrOwn(new ListId(list));
        var snapshot = new ListSnapshot
        {
            List = publication,
            Day = stated ?? delivery.DayFor(publication),
            DayKnownBy = stated is null ? delivery.DayKnownBy : DayKnownBy.Stated,
            Instant = delivery.Instant,
            Extent = delivery.Extent,
            Sha256 = delivery.Files[0].Sha256,
            Entries = entries,
        };
        return new ReadResult([snapshot], []);
    }
}
