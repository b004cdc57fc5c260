namespace Screening.History;

/// <summary>A measure of a dated list, with what is known of it by a day.</summary>
internal sealed record DatedMeasure(Measure Measure, DatedList Source) : IComparable<DatedMeasure>
{
    public DateOnly? KnownFrom { get; } = Source.KnownFrom(Measure);

    /// <summary>The last day its list can speak about, as known by then; a list that covers no day reaches as far as the fact's own date.</summary>
    public DateOnly CoveredUntil(DateOnly knownAt)
    {
        var until = Source.IsUnbounded ? DateOnly.MaxValue : Source.CoveredUntil ?? KnownFrom ?? DateOnly.MinValue;
        return Source.IsUnbounded || until <= knownAt ? until : knownAt;
    }

    public bool IsKnown(DateOnly knownAt) => !(KnownFrom > knownAt);

    /// <summary>The end as known by then: a revocation is known from its own day, an expiry from the start.</summary>
    public DateOnly? RevokedAsKnown(DateOnly knownAt) =>
        Measure.EndedBy == MeasureEnd.Expiry || !(Measure.Revoked > knownAt) ? Measure.Revoked : null;

    /// <summary>
    /// The days of effect as known by then. No stated start: a designation is in force since ever, anything else since the day its list is known
    /// to carry it.
    /// </summary>
    public ValidityInterval IntervalAsKnown(DateOnly knownAt)
    {
        var from = Measure.Effective ?? (Measure.Kind is MeasureKind.Designation ? null : KnownFrom);
        return ValidityInterval.TryCreate(from, RevokedAsKnown(knownAt), out var interval) ? interval : default;
    }

    /// <summary>
    /// Whether it has effect on the day, as known by then. What eases must be dated soundly: a licence without a first day, or one that ends
    /// before it begins, licenses nothing.
    /// </summary>
    public bool HasEffect(DateOnly day, DateOnly knownAt)
    {
        var interval = IntervalAsKnown(knownAt);
        return IsKnown(knownAt) && interval.Contains(day) && (Measure.Restricts || (interval.From is not null && !Measure.IsCrossed));
    }

    public int CompareTo(DatedMeasure? other)
    {
        if (other is null)
            return 1;
        var byDay = (Measure.Effective ?? Measure.Announced ?? DateOnly.MinValue).CompareTo(other.Measure.Effective ?? other.Measure.Announced ?? DateOnly.MinValue);
        if (byDay != 0)
            return byDay;
        var byKind = Measure.Kind.CompareTo(other.Measure.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Measure.Licence ?? Measure.Programme, other.Measure.Licence ?? other.Measure.Programme);
    }
}
