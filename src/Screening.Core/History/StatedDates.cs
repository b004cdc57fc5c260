namespace Screening.History;

/// <summary>The dates that a list's own files and its dated supplements state for the beginnings and ends of a listing.</summary>
internal sealed record StatedDates(IReadOnlyList<(DateOnly Day, Confidence Confidence)> Starts, IReadOnlyList<(DateOnly Day, Confidence Confidence)> Ends)
{
    public static StatedDates Of(Listing listing, DateOnly knownAt)
    {
        var starts = new List<(DateOnly, Confidence)>();
        var ends = new List<(DateOnly, Confidence)>();
        foreach (var (seen, entry) in listing.Main.Versions)
        {
            if (seen > knownAt)
                break;
            foreach (var measure in entry.Measures)
                Add(measure, measure.Revoked);
        }

        foreach (var dated in listing.DatedMeasures)
        {
            if (dated.IsKnown(knownAt))
                Add(dated.Measure, dated.RevokedAsKnown(knownAt));
        }

        return new StatedDates(starts, ends);

        void Add(Measure measure, DateOnly? revoked)
        {
            if (!measure.Restricts || measure.IsCrossed)
                return;
            if (measure.Effective is { } effective)
                starts.Add((effective, measure.Confidence ?? Confidence.Verified));
            if (revoked is { } end)
                ends.Add((end, measure.Confidence ?? Confidence.Verified));
        }
    }
}
