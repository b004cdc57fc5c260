namespace Screening.Lists.Ofac;

/// <summary>Two days as a date that is known in part: the publisher's XML states a year as its first and last day.</summary>
internal static class OfacPeriod
{
    /// <summary>The day, month, year or span of years that the two days bound; null when they are in the wrong order.</summary>
    /// <param name="first">The earliest day.</param>
    /// <param name="last">The latest day, inclusive.</param>
    /// <param name="isApproximate">Whether the publisher calls it so.</param>
    /// <param name="isWidened">Whether the days say more than the date can hold.</param>
    public static PartialDate? Of(DateOnly first, DateOnly last, bool isApproximate, out bool isWidened)
    {
        isWidened = false;
        if (last < first)
            return null;
        if (first == last)
            return PartialDate.OfDay(first, isApproximate);
        var date = first.Year == last.Year && first.Month == last.Month
            ? PartialDate.OfMonth(first.Year, first.Month, isApproximate)
            : PartialDate.OfYears(first.Year, last.Year, isApproximate);
        isWidened = date.Earliest != first || date.Latest != last;
        return date;
    }
}
