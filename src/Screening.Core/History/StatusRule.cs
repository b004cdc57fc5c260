namespace Screening.History;

/// <summary>
/// The one rule that turns evidence into a status: editions first; where they cannot say, the dated lists within their coverage; then the
/// licences of the day. An announcement changes nothing.
/// </summary>
internal static class StatusRule
{
    public static StatusFinding On(Listing listing, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var printed = SnapshotEvidence.On(listing, day, knownAt, maxAge);
        var dated = DatedEvidence.On(listing, day, knownAt, maxAge);
        var notices = new List<Notice>();
        var presence = Merge(listing, printed, dated, day, knownAt, notices);
        if (presence.Remark is { } remark)
            notices.Add(new Notice(NoticeKind.Coverage, null, remark));

        var inEffect = InEffect(listing, presence, day, knownAt);
        var licence = presence.State == PresenceState.Listed ? Licence(listing, inEffect, day, knownAt, maxAge, notices) : null;
        Announcements(listing, day, knownAt, notices);
        DatesAndDoubts(listing, day, knownAt, notices);

        return new StatusFinding
        {
            Status = licence is null ? presence.Status : ListingStatus.Licensed,
            Since = licence?.Effective ?? presence.Since,
            Until = licence?.Revoked is { } end && !(presence.Until < end) ? end : presence.Until,
            Basis = presence.Decides ? presence.Basis : StatusBasis.None,
            Confidence = presence.Decides ? presence.Confidence : null,
            Licence = licence,
            LastKnown = presence.Decides ? null : presence.LastKnown,
            Notices = [.. notices.Distinct()],
            Measures = inEffect,
        };
    }

    private static Presence Merge(Listing listing, Presence printed, Presence dated, DateOnly day, DateOnly knownAt, List<Notice> notices)
    {
        if (printed.State == PresenceState.Silent)
        {
            var count = listing.History.WholeEditionsBy(knownAt);
            if (count == 0 || !CouldBePrinted(listing) || dated.State != PresenceState.Listed)
                return dated;
            return BesideEditions(listing, dated, day, knownAt, count, notices);
        }

        // Before the first edition only stated dates speak, and the dated record states more of them than the file.
        if (printed is { State: PresenceState.NotYet, Basis: StatusBasis.Stated } && dated.Decides)
            return dated;
        if (printed.Decides)
        {
            if (dated.Decides && dated.State != printed.State && printed.Basis != StatusBasis.Carried)
                notices.Add(new Notice(NoticeKind.Contradiction, null, $"the list's editions say {Word(printed)}, the dated record says {Word(dated)}; the editions decide"));
            return printed;
        }

        if (printed.State is PresenceState.Stale or PresenceState.BeforeCoverage && dated.Decides)
            return dated;
        if (printed.State == PresenceState.Stale && dated.LastKnown is { } known && !(known.Day < printed.LastKnown?.Day))
            return printed with { LastKnown = known };
        return printed;
    }

    /// <summary>
    /// A dated designation that no edition holds. An edition denies it only when it was published after the publication lag and before the
    /// stated end; one that stands before the day decides, one that stands after it leaves the day open.
    /// </summary>
    private static Presence BesideEditions(Listing listing, Presence dated, DateOnly day, DateOnly knownAt, int count, List<Notice> notices)
    {
        var days = listing.History.Whole;
        var stay = StatedDates.Of(listing, knownAt).Stays.FirstOrDefault(stay => stay.Holds(day));
        var credible = (stay.From ?? DateOnly.MinValue).PlusDays(listing.List.PublicationLagDays);
        var denying = days.Take(count).Where(edition => edition.NotBefore > credible && !(edition.NotAfter >= stay.Until)).ToList();
        if (denying.Count == 0)
            return dated with { Remark = "by stated date, in no edition held" };

        notices.Add(new Notice(NoticeKind.Contradiction, stay.From, $"the dated record says in force{(stay.From is { } from ? " since " + IsoDay.Format(from) : "")}, the edition of {IsoDay.Format(denying[0].NotAfter)} does not hold it"));
        return new Presence(denying[0].NotAfter <= day && day <= days[count - 1].NotBefore ? PresenceState.NotYet : PresenceState.InWindow) { Basis = StatusBasis.Snapshot, Confidence = Confidence.Verified };
    }

    /// <summary>Whether the official file would print it: it has an id of the publisher's, and a designation.</summary>
    private static bool CouldBePrinted(Listing listing) =>
        listing.DatedMeasures.Any(static dated => dated.Measure.Kind is MeasureKind.Designation or MeasureKind.Redesignation)
        && !listing.DatedEntries.Exists(static dated => dated.Entry.Details?.Attributes.Contains(OwnId) == true);

    /// <summary>Marks a listing whose id is ours because the publisher gives none.</summary>
    private static readonly ListingAttribute OwnId = new("id_ours", "true");

    private static List<Measure> InEffect(Listing listing, Presence presence, DateOnly day, DateOnly knownAt)
    {
        var measures = listing.DatedMeasures
            .Where(dated => dated.Measure.Kind != MeasureKind.Announcement && dated.HasEffect(day, knownAt))
            .Select(static dated => dated.Measure).ToList();
        if (presence.State is not (PresenceState.Listed or PresenceState.Published))
            return presence.State is PresenceState.Ended or PresenceState.NotYet ? [.. measures.Where(static measure => !measure.Restricts)] : measures;

        var entry = listing.Main.On(day, knownAt);
        foreach (var own in entry?.Measures ?? [])
        {
            if (own.Kind != MeasureKind.Announcement && own.Interval.Contains(day) && !measures.Contains(own))
                measures.Add(own);
        }

        if (entry is not null && !measures.Exists(static measure => measure.Restricts))
        {
            measures.Insert(0, new Measure
            {
                Programme = entry.Details!.Programmes.Count == 0 ? null : string.Join(';', entry.Details.Programmes),
                LegalBasis = entry.Details.LegalBasis,
                Effective = presence.Since,
            });
        }

        return measures;
    }

    /// <summary>
    /// The licence in effect, newest first. One whose list is no longer known on that day licenses nothing: silence is no evidence that it
    /// still stands.
    /// </summary>
    private static Measure? Licence(Listing listing, List<Measure> inEffect, DateOnly day, DateOnly knownAt, int maxAge, List<Notice> notices)
    {
        Measure? licence = null;
        foreach (var dated in listing.DatedMeasures)
        {
            if (dated.Measure.Kind is not (MeasureKind.GeneralLicence or MeasureKind.Authorisation) || !inEffect.Contains(dated.Measure))
                continue;
            var until = dated.CoveredUntil(knownAt);
            if (dated.Measure.Kind == MeasureKind.Authorisation)
                notices.Add(new Notice(NoticeKind.Licence, dated.Measure.Effective, $"authorised in part: {dated.Measure.Licence}"));
            else if (day > until.PlusDays(maxAge))
                notices.Add(new Notice(NoticeKind.Licence, until, $"{dated.Measure.Licence}: last known in effect on {IsoDay.Format(until)}"));
            else
                licence = dated.Measure;
        }

        return licence;
    }

    private static void Announcements(Listing listing, DateOnly day, DateOnly knownAt, List<Notice> notices)
    {
        foreach (var dated in listing.DatedMeasures)
        {
            if (dated.Measure.Kind == MeasureKind.Announcement && dated.Measure.Announced is { } announced && announced <= day && announced <= knownAt)
                notices.Add(new Notice(NoticeKind.Announcement, announced, $"announced {IsoDay.Format(announced)}, no legal effect"));
        }
    }

    private static void DatesAndDoubts(Listing listing, DateOnly day, DateOnly knownAt, List<Notice> notices)
    {
        foreach (var (told, text) in listing.Contradictions)
        {
            if (told <= knownAt)
                notices.Add(new Notice(NoticeKind.Contradiction, told, text));
        }

        foreach (var dated in listing.DatedMeasures)
        {
            if (!dated.IsKnown(knownAt))
                continue;
            var measure = dated.Measure;
            if (measure.IsCrossed)
                notices.Add(new Notice(NoticeKind.Date, measure.Effective, $"revoked {IsoDay.Format(measure.Revoked!.Value)} is not after effective {IsoDay.Format(measure.Effective!.Value)}: read as {(measure.Restricts ? "in force" : "without effect")}"));
            if (measure.Doubt is { Length: > 0 } doubt && !((measure.Announced ?? measure.Effective) > day))
                notices.Add(new Notice(NoticeKind.Date, measure.Effective ?? measure.Announced, doubt));
        }
    }

    private static string Word(Presence presence) => presence.State switch
    {
        PresenceState.Listed => "listed",
        PresenceState.Published => "published, not yet effective",
        PresenceState.Ended => "ended",
        _ => "not listed",
    };
}
