namespace Screening.History;

/// <summary>
/// What the whole editions of a list say about a listing. An edition speaks for the end of its day; two neighbours that agree speak for the
/// days between; where they differ, a stated date decides, else nothing does.
/// </summary>
internal static class SnapshotEvidence
{
    public static Presence On(Listing listing, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var days = listing.History.Whole;
        var count = listing.History.WholeEditionsBy(knownAt);
        if (count == 0 || listing.Runs.Count == 0 || listing.Runs[0].First >= count)
            return FromExtracts(listing, day, knownAt, maxAge, count);

        if (NewerExtract(listing, days, count, day, knownAt, maxAge) is { } extract)
            return extract;

        var spans = Spans(listing, count, knownAt);
        var (first, newest) = (days[0].NotAfter, days[count - 1].NotBefore);
        if (day > newest.PlusDays(maxAge))
            return new Presence(PresenceState.Stale) { LastKnown = new LastKnownStatus(At(listing, spans, newest, first, knownAt).Status, newest) };

        var presence = At(listing, spans, day, first, knownAt);
        if (listing.History.Loose.Count > 0 && LooseEditions.Doubt(listing, day, knownAt, other => At(listing, spans, other, first, knownAt)) is { } doubt)
            return doubt with { LastKnown = presence.LastKnown };
        return presence.Decides && day > newest && presence.Basis == StatusBasis.Snapshot
            ? presence with { Basis = StatusBasis.Carried }
            : presence;
    }

    /// <summary>The state inside what the editions cover.</summary>
    private static Presence At(Listing listing, List<PresenceSpan> spans, DateOnly day, DateOnly first, DateOnly knownAt)
    {
        PresenceSpan? before = null;
        if (day < first && day < spans[0].From && EarlierStays.On(listing, day, first, knownAt) is { } earlier)
            return earlier;
        foreach (var span in spans)
        {
            if (span.Holds(day))
                return Printed(listing, span, day, first, knownAt);
            if (span.MayHold(day))
            {
                var opening = day < span.From;
                var known = opening ? span.MaybeFrom : span.Until!.Value.AddDays(-1);
                return new Presence(day < first ? PresenceState.BeforeCoverage : PresenceState.InWindow)
                {
                    LastKnown = day < first ? null : new LastKnownStatus(opening ? (before is null ? ListingStatus.NotListed : ListingStatus.Revoked) : ListingStatus.InForce, known),
                    Remark = opening
                        ? $"first printed between {IsoDay.Format(span.MaybeFrom)} and {IsoDay.Format(span.From)}; no stated date decides"
                        : $"last printed {IsoDay.Format(known)}, gone by {IsoDay.Format(span.MaybeUntil!.Value)}; no stated date decides",
                };
            }

            if (day < span.From)
                return Absent(before, span, day, first);
            before = span;
        }

        return Absent(before, null, day, first);
    }

    private static Presence Absent(PresenceSpan? before, PresenceSpan? after, DateOnly day, DateOnly first)
    {
        if (before is { } ended)
        {
            return new Presence(PresenceState.Ended)
            {
                Since = ended.MaybeUntil, Until = after?.From, Basis = ended.EndStated is null ? StatusBasis.Snapshot : StatusBasis.Stated,
                Confidence = ended.EndStated ?? Confidence.Verified,
            };
        }

        // A listing's own stated beginning decides before the first edition; about other names those days stay uncovered.
        if (day < first && after?.StartStated is { } stated)
            return new Presence(PresenceState.NotYet) { Until = after?.From, Basis = StatusBasis.Stated, Confidence = stated };
        return day < first
            ? new Presence(PresenceState.BeforeCoverage)
            : new Presence(PresenceState.NotYet) { Until = after?.From, Basis = StatusBasis.Snapshot, Confidence = Confidence.Verified };
    }

    /// <summary>Printed on that day, or stated to have begun: in force unless the file's own dates say that it has ended or not begun.</summary>
    private static Presence Printed(Listing listing, PresenceSpan span, DateOnly day, DateOnly first, DateOnly knownAt)
    {
        var own = listing.Main.On(day, knownAt)?.Measures.Where(static measure => measure.Restricts).ToList() ?? [];
        if (own.Count > 0 && !own.Exists(measure => measure.Interval.Contains(day)))
        {
            var ended = own.Where(measure => measure.Revoked <= day).Select(static measure => measure.Revoked).Max();
            var next = own.Where(measure => measure.Effective > day).Select(static measure => measure.Effective).Min();
            if (ended is not null)
                return new Presence(PresenceState.Ended) { Since = ended, Until = next, Basis = StatusBasis.Stated, Confidence = Confidence.Verified };
            if (next is not null)
                return new Presence(day < first ? PresenceState.BeforeCoverage : PresenceState.Published) { Since = span.From, Until = next, Basis = StatusBasis.Stated, Confidence = Confidence.Verified };
        }

        var stated = day < first || span.LagStated > day;
        return new Presence(PresenceState.Listed)
        {
            Since = span.From,
            Until = span.MaybeUntil ?? own.Where(measure => measure.Interval.Contains(day)).Select(static measure => measure.Revoked).DefaultIfEmpty().Min(),
            Basis = stated ? StatusBasis.Stated : StatusBasis.Snapshot,
            Confidence = stated ? span.StartStated ?? Confidence.Verified : Confidence.Verified,
            Remark = span.LagStated > day && day >= first ? "by stated date, not yet in the file" : null,
        };
    }

    /// <summary>What an extract says that holds the listing and is newer, on that day, than every whole edition; null when there is none.</summary>
    private static Presence? NewerExtract(Listing listing, List<SnapshotHead> days, int count, DateOnly day, DateOnly knownAt, int maxAge)
    {
        DateOnly? found = null;
        foreach (var candidate in listing.ExtractDays)
        {
            if (candidate <= day && candidate <= knownAt)
                found = candidate;
        }

        var before = Math.Min(listing.History.WholeEditionsBy(day), count);
        if (found is not { } seen || (before > 0 && days[before - 1].NotBefore >= seen))
            return null;
        var printed = new Presence(PresenceState.Listed) { Since = seen, Basis = StatusBasis.Snapshot, Confidence = Confidence.Verified, Remark = $"printed in an extract of {IsoDay.Format(seen)}, newer than the whole editions" };
        if (day == seen || (before < count && listing.Runs.Any(run => run.First <= before && before < run.End)))
            return printed;
        if (before < count)
            return new Presence(PresenceState.InWindow) { LastKnown = new LastKnownStatus(ListingStatus.InForce, seen), Remark = $"printed {IsoDay.Format(seen)}, gone by {IsoDay.Format(days[before].NotAfter)}; no stated date decides" };
        return day <= seen.PlusDays(maxAge)
            ? printed with { Basis = StatusBasis.Carried }
            : new Presence(PresenceState.Stale) { LastKnown = new LastKnownStatus(ListingStatus.InForce, seen) };
    }

    private static Presence FromExtracts(Listing listing, DateOnly day, DateOnly knownAt, int maxAge, int wholeEditions)
    {
        if (wholeEditions > 0 && listing.ExtractDays.Count == 0)
            return new Presence(PresenceState.Silent);
        var seen = listing.ExtractDays.Where(seen => seen <= knownAt).ToList();
        if (seen.Count == 0)
            return new Presence(PresenceState.Silent);
        if (day < seen[0])
            return new Presence(PresenceState.BeforeCoverage);
        var listed = new Presence(PresenceState.Listed) { Since = seen[0], Basis = day > seen[^1] ? StatusBasis.Carried : StatusBasis.Snapshot, Confidence = Confidence.Verified };
        return day <= seen[^1].PlusDays(maxAge)
            ? listed
            : new Presence(PresenceState.Stale) { LastKnown = new LastKnownStatus(ListingStatus.InForce, seen[^1]) };
    }

    private static List<PresenceSpan> Spans(Listing listing, int count, DateOnly knownAt)
    {
        var days = listing.History.Whole;
        var stated = StatedDates.Of(listing, knownAt);
        var spans = listing.Runs[0].First == 0 ? [] : PresenceSpan.BeforeEditions(stated, days[0].NotBefore, listing.List.PublicationLagDays);
        foreach (var run in listing.Runs)
        {
            if (run.First >= count)
                break;
            var end = Math.Min(run.End, count);
            spans.Add(PresenceSpan.Of(
                stated,
                firstSeen: days[run.First].NotAfter,
                lastMissing: run.First > 0 ? days[run.First - 1].NotBefore : null,
                previousEnd: spans.Count > 0 ? spans[^1].Until : null,
                lastSeen: days[end - 1].NotBefore,
                firstGone: end < count ? days[end].NotAfter : null,
                lag: listing.List.PublicationLagDays));
        }

        return spans;
    }
}
