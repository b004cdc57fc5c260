namespace Screening.History;

/// <summary>
/// Stays that ended before the first edition: a file that keeps what it has delisted states them, and no edition can deny them.
/// </summary>
internal static class EarlierStays
{
    /// <summary>What the file itself states about a day before its first edition; null when it states no stay that has ended.</summary>
    public static Presence? On(Listing listing, DateOnly day, DateOnly first, DateOnly knownAt)
    {
        var own = listing.Main.Versions.LastOrDefault(version => version.Day <= knownAt).Value?.Measures.Where(static measure => measure.Restricts).ToList() ?? [];
        if (!own.Exists(measure => measure.Revoked < first))
            return null;
        if (own.Find(measure => measure.Interval.Contains(day)) is { } active)
            return Stated(PresenceState.Listed) with { Since = active.Interval.From, Until = active.Interval.Until };
        var ended = own.Where(measure => measure.Revoked <= day).Select(static measure => measure.Revoked).Max();
        var next = own.Where(measure => measure.Effective > day).Select(static measure => measure.Effective).Min();
        return Stated(ended is null ? PresenceState.NotYet : PresenceState.Ended) with { Since = ended, Until = next };
    }

    private static Presence Stated(PresenceState state) => new(state) { Basis = StatusBasis.Stated, Confidence = Confidence.Verified };
}
