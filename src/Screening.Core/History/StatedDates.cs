namespace Screening.History;

/// <summary>The stays on a list that its own files and its dated supplements state.</summary>
internal sealed record StatedDates(IReadOnlyList<StatedStay> Stays)
{
    public static StatedDates Of(Listing listing, DateOnly knownAt)
    {
        var stays = new List<StatedStay>();
        foreach (var (seen, entry) in listing.Main.Versions)
        {
            if (seen > knownAt)
                break;
            // Each version by itself: a later one may state a later beginning after a gap.
            stays.AddRange(Joined(entry.Measures.Where(static measure => measure.Restricts && !measure.IsCrossed)
                .Select(static measure => new StatedStay(measure.Effective, measure.Revoked, measure.Confidence ?? Confidence.Verified))));
        }

        stays.AddRange(Joined(listing.DatedMeasures.Where(dated => dated.Measure.Restricts && !dated.Measure.IsCrossed && dated.IsKnown(knownAt))
            .Select(dated => new StatedStay(dated.Measure.Effective, dated.RevokedAsKnown(knownAt), dated.Measure.Confidence ?? Confidence.Verified))));
        return new StatedDates(stays);
    }

    /// <summary>Measures that meet or overlap are one stay: it ends when the last of them does.</summary>
    private static List<StatedStay> Joined(IEnumerable<StatedStay> measures)
    {
        var stays = new List<StatedStay>();
        foreach (var measure in measures.OrderBy(static stay => stay.From ?? DateOnly.MinValue))
        {
            if (stays.Count > 0 && !((measure.From ?? DateOnly.MinValue) > stays[^1].Until))
            {
                var last = stays[^1];
                if (last.Until is not null && !(measure.Until <= last.Until))
                    stays[^1] = last with { Until = measure.Until, Confidence = last.Confidence > measure.Confidence ? last.Confidence : measure.Confidence };
            }
            else
            {
                stays.Add(measure);
            }
        }

        return stays;
    }
}

/// <summary>A stay as stated: from its first day, where one is stated, to before its end, where one is known.</summary>
internal readonly record struct StatedStay(DateOnly? From, DateOnly? Until, Confidence Confidence)
{
    public bool Holds(DateOnly day) => !(day < From) && !(day >= Until);
}
