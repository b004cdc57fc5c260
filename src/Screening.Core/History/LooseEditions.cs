namespace Screening.History;

/// <summary>
/// Editions that nothing orders: their day is bounded, and the bound reaches over other editions. One that fits what the others say somewhere
/// inside its bound adds nothing; one that fits nowhere leaves every day of its bound open that has no edition of its own.
/// </summary>
internal static class LooseEditions
{
    /// <summary>The doubt that such an edition casts on a day; null when none does.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="day">The day.</param>
    /// <param name="knownAt">Only editions published by the end of that day count.</param>
    /// <param name="at">What the ordered editions say of a day.</param>
    public static Presence? Doubt(Listing listing, DateOnly day, DateOnly knownAt, Func<DateOnly, Presence> at)
    {
        var history = listing.History;
        for (var i = 0; i < history.Loose.Count; i++)
        {
            var edition = history.Loose[i];
            if (edition.NotAfter > knownAt || day < edition.NotBefore || day > edition.NotAfter || history.Whole.Exists(other => other.IsExact && other.NotAfter == day))
                continue;
            var holds = listing.Loose.Contains(i);
            if (!Fits(edition, holds, at))
            {
                return new Presence(PresenceState.InWindow)
                {
                    Remark = $"an edition of a day between {IsoDay.Format(edition.NotBefore)} and {IsoDay.Format(edition.NotAfter)} {(holds ? "holds" : "lacks")} it, against those around it",
                };
            }
        }

        return null;
    }

    private static bool Fits(SnapshotHead edition, bool holds, Func<DateOnly, Presence> at)
    {
        for (var day = edition.NotBefore; day <= edition.NotAfter; day = day.AddDays(1))
        {
            var said = at(day);
            if (!said.Decides || (said.State is PresenceState.Listed or PresenceState.Published) == holds)
                return true;
        }

        return false;
    }
}
