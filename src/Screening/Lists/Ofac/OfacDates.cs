using System.Globalization;

namespace Screening.Lists.Ofac;

/// <summary>Birth dates as the publisher writes them: a day, a month, a year, spans of these, each perhaps with "circa".</summary>
internal static class OfacDates
{
    private static readonly string[] DayForms = ["d MMM yyyy", "dd MMM yyyy"];

    /// <param name="text">The text after the label.</param>
    /// <param name="date">The date; a span of days or months becomes its years.</param>
    /// <param name="isWidened">Whether the text says more than the date can hold.</param>
    public static bool TryRead(string text, out PartialDate? date, out bool isWidened)
    {
        isWidened = false;
        if (PartialDate.TryParse(text, out date))
            return true;
        var approximate = text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        var rest = approximate ? text["circa ".Length..].Trim() : text.Trim();
        if (TryOne(rest, approximate, out date))
            return true;

        var ends = rest.Split(" to ", StringSplitOptions.TrimEntries);
        if (ends.Length == 1)
            ends = rest.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryOne(ends[0], approximate, out var first) || !TryOne(ends[1], approximate, out var last) || last!.Latest < first!.Earliest)
            return false;
        date = PartialDate.OfYears(first.Earliest.Year, last.Latest.Year, approximate);
        isWidened = date.Earliest != first.Earliest || date.Latest != last.Latest;
        return true;
    }

    private static bool TryOne(string text, bool approximate, out PartialDate? date)
    {
        date = null;
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            date = PartialDate.OfDay(day, approximate);
        else if (DateOnly.TryParseExact(text, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            date = PartialDate.OfMonth(month.Year, month.Month, approximate);
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            date = PartialDate.OfYear(year.Year, approximate);
        return date is not null;
    }
}
