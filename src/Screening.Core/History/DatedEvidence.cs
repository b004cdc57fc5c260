namespace Screening.History;

/// <summary>What the dated lists say about a listing, within the days that they cover.</summary>
internal static class DatedEvidence
{
    public static Presence On(Listing listing, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var restricting = listing.DatedMeasures.Where(dated => dated.Measure.Restricts && dated.IsKnown(knownAt)).ToList();
        if (restricting.Count == 0)
        {
            // A record of authorisations and announcements alone restricts nothing; a licence without its designation is a gap in the record.
            return listing.DatedMeasures.Count > 0 && listing.DatedMeasures.All(static dated => dated.Measure.Kind is MeasureKind.Authorisation or MeasureKind.Announcement)
                ? new Presence(PresenceState.NotYet) { Basis = StatusBasis.Stated, Confidence = Confidence.Verified, Remark = "the record holds no restriction" }
                : new Presence(PresenceState.Silent);
        }

        var (from, until) = Covered(listing, restricting, knownAt);
        if (day > until.PlusDays(maxAge))
            return new Presence(PresenceState.Stale) { LastKnown = new LastKnownStatus(At(restricting, until, from, knownAt).Status, until) };
        var presence = At(restricting, day, from, knownAt);
        return presence.Decides && day > until ? presence with { Basis = StatusBasis.Carried } : presence;
    }

    /// <summary>The days a listing's dated lists can speak about.</summary>
    private static (DateOnly From, DateOnly Until) Covered(Listing listing, List<DatedMeasure> measures, DateOnly knownAt)
    {
        var from = listing.DatedEntries.Min(static dated => dated.Source.IsUnbounded ? DateOnly.MinValue : dated.Source.CoveredFrom ?? DateOnly.MaxValue);
        return (from, measures.Max(measure => measure.CoveredUntil(knownAt)));
    }

    private static Presence At(List<DatedMeasure> restricting, DateOnly day, DateOnly from, DateOnly knownAt)
    {
        DatedMeasure? active = null, upcoming = null, ended = null, unknownStart = null;
        DateOnly? next = null;
        foreach (var dated in restricting)
        {
            var interval = dated.IntervalAsKnown(knownAt);
            if (interval.Contains(day))
            {
                if (active is null || interval.From < active.IntervalAsKnown(knownAt).From)
                    active = dated;
            }
            else if (interval.From > day)
            {
                if (dated.Measure.Effective is null)
                    unknownStart = dated;
                else if (dated.Measure.Announced <= day)
                    upcoming ??= dated;
                if (!(interval.From >= next))
                    next = interval.From;
            }
            else if (ended is null || interval.Until > ended.RevokedAsKnown(knownAt))
            {
                ended = dated;
            }
        }

        if (active is not null)
        {
            var interval = active.IntervalAsKnown(knownAt);
            var last = restricting.Select(dated => dated.IntervalAsKnown(knownAt)).Where(other => other.Contains(day))
                .Select(static other => other.Until ?? DateOnly.MaxValue).Max();
            return Stated(PresenceState.Listed, active) with { Since = interval.From, Until = last == DateOnly.MaxValue ? null : last };
        }

        if (upcoming is not null)
            return Stated(PresenceState.Published, upcoming) with { Since = upcoming.Measure.Announced, Until = upcoming.Measure.Effective };
        if (unknownStart is not null)
            return new Presence(PresenceState.InWindow) { Remark = $"the source states no first day; known to be in force on {IsoDay.Format(unknownStart.KnownFrom!.Value)}" };
        if (ended is not null)
            return Stated(PresenceState.Ended, ended) with { Since = ended.RevokedAsKnown(knownAt), Until = next };
        return day >= from || next is not null
            ? Stated(PresenceState.NotYet, restricting[0]) with { Until = next }
            : new Presence(PresenceState.BeforeCoverage);
    }

    private static Presence Stated(PresenceState state, DatedMeasure by) =>
        new(state) { Basis = StatusBasis.Stated, Confidence = by.Measure.Confidence ?? Confidence.Verified };
}
