namespace Screening.History;

/// <summary>
/// One stay of a listing on its list: surely from <see cref="From"/> to before <see cref="Until"/>, perhaps after
/// <see cref="MaybeFrom"/> already and until <see cref="MaybeUntil"/> still.
/// </summary>
internal readonly record struct PresenceSpan
{
    /// <summary>The last day of an edition without it, or the first day when the edges meet.</summary>
    public DateOnly MaybeFrom { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private init; }

    public DateOnly? MaybeUntil { get; private init; }

    /// <summary>How sure the stated beginning is; null when the editions decide it.</summary>
    public Confidence? StartStated { get; private init; }

    /// <summary>How sure the stated end is; null when the editions decide it.</summary>
    public Confidence? EndStated { get; private init; }

    /// <summary>Before this day the stay rests on its stated date alone; the default when no edition lacks it after that date.</summary>
    public DateOnly LagStated { get; private init; }

    public bool Holds(DateOnly day) => day >= From && !(day >= Until);

    public bool MayHold(DateOnly day) => (day < From && day > MaybeFrom) || (day >= Until && day < MaybeUntil);

    public static PresenceSpan Of(
        StatedDates stated, DateOnly firstSeen, DateOnly? lastMissing, DateOnly? previousEnd, DateOnly lastSeen, DateOnly? firstGone, int lag)
    {
        var (from, startStated) = Start(stated, firstSeen, lastMissing, previousEnd, lag);
        var maybeFrom = startStated is null ? lastMissing ?? DateOnly.MinValue : from;

        (DateOnly Day, Confidence Confidence)? end = null;
        foreach (var stay in stated.Stays)
        {
            if (stay.Until is { } until && until > lastSeen && !(until > firstGone) && until > from && !(stay.From > lastSeen) && !(until >= end?.Day))
                end = (until, stay.Confidence);
        }

        return new PresenceSpan
        {
            From = from,
            MaybeFrom = maybeFrom,
            Until = end?.Day ?? (firstGone is null ? null : lastSeen.AddDays(1)),
            MaybeUntil = end?.Day ?? firstGone,
            StartStated = startStated,
            EndStated = end?.Confidence,
            LagStated = startStated is null ? default : firstSeen,
        };
    }

    /// <summary>
    /// The stays of a listing that the first edition lacks and a later one prints: where it is stated to have begun long before the first edition,
    /// that edition closes the stay, unless its own end came before.
    /// </summary>
    public static List<PresenceSpan> BeforeEditions(StatedDates stated, DateOnly firstEdition, int lag)
    {
        var spans = new List<PresenceSpan>();
        foreach (var stay in stated.Stays.Where(stay => stay.From?.PlusDays(lag) < firstEdition).OrderBy(static stay => stay.From))
        {
            var from = stay.From!.Value;
            var ends = stay.Until < firstEdition;
            var until = ends ? stay.Until!.Value : firstEdition;
            if (spans.Count == 0 || from > spans[^1].Until)
                spans.Add(new PresenceSpan { From = from, MaybeFrom = from, Until = until, MaybeUntil = until, StartStated = stay.Confidence, EndStated = ends ? stay.Confidence : null, LagStated = firstEdition });
            else if (until > spans[^1].Until)
                spans[^1] = spans[^1] with { Until = until, MaybeUntil = until, EndStated = ends ? stay.Confidence : null };
        }

        return spans;
    }

    /// <summary>
    /// The first edition that shows it, or an earlier stated date: any, when no edition lacks it before; one after the last edition that
    /// lacks it; or one that the file follows within the publication lag. Older dates open nothing that an edition denies.
    /// </summary>
    private static (DateOnly From, Confidence? Stated) Start(StatedDates stated, DateOnly firstSeen, DateOnly? lastMissing, DateOnly? previousEnd, int lag)
    {
        (DateOnly From, Confidence? Stated) best = (firstSeen, null);
        foreach (var stay in stated.Stays)
        {
            // A stay that ended before the editions show the listing is an earlier one.
            if (stay.From is not { } day || stay.Until <= firstSeen)
                continue;
            var believable = lastMissing is null
                || day > lastMissing
                || (firstSeen.DayNumber - day.DayNumber <= lag && !(day < previousEnd));
            if (day <= firstSeen && believable && (best.Stated is null || day < best.From))
                best = (day, stay.Confidence);
        }

        return best;
    }
}
