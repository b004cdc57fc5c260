using System.Globalization;
using System.Text;

namespace Screening.Batch;

/// <summary>The status of a listing over the years as a drawing, which also says in words what it shows.</summary>
internal static class TimelineSvg
{
    private const int Width = 640;
    private const int BarTop = 4;
    private const int BarHeight = 16;

    /// <summary>Draws it, from the year of the listing's first event to that of its last, the day asked about among them.</summary>
    public static string Draw(Listing listing, DateOnly asOf, DateOnly? knownAt, int? maxListAgeDays)
    {
        var events = ListingTimeline.Of(listing).Select(static told => told.Day).Where(static day => day > DateOnly.MinValue).ToList();
        var first = new DateOnly(events.Append(asOf).Min().Year, 1, 1);
        var last = new DateOnly(events.Append(asOf).Max().Year, 12, 31);
        var days = last.DayNumber - first.DayNumber + 1;
        double X(DateOnly day) => Width * (double)(day.DayNumber - first.DayNumber) / days;

        var (svg, words) = (new StringBuilder(), new List<string>());
        foreach (var (from, until, status) in Spans(listing, events, first, last, asOf, knownAt, maxListAgeDays))
        {
            var end = until is { } known ? X(known) : Width;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{Class(status)}\" x=\"{X(from):0.#}\" y=\"{BarTop}\" width=\"{Math.Max(end - X(from), 1):0.#}\" height=\"{BarHeight}\"/>");
            words.Add($"{Word(status)} from {IsoDay.Format(from)}{(until is { } to ? " until " + IsoDay.Format(to) : "")}");
        }

        var step = Math.Max(1, (last.Year - first.Year + 1) / 12);
        for (var year = first.Year; year <= last.Year; year += step)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(new DateOnly(year, 1, 1)):0.#}\" y=\"{BarTop + BarHeight + 13}\">{year}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"asof\" x1=\"{X(asOf):0.#}\" x2=\"{X(asOf):0.#}\" y1=\"0\" y2=\"{BarTop + BarHeight + 4}\"/>");
        var told = HtmlText.Escape($"Timeline of {listing.Id}: {string.Join("; ", words)}. The day asked about is {IsoDay.Format(asOf)}.");
        return $"<svg class=\"timeline\" role=\"img\" aria-label=\"{told}\" viewBox=\"0 0 {Width} {BarTop + BarHeight + 16}\"><title>{told}</title>{svg}</svg>";
    }

    /// <summary>The status changes on days of events, on the days behind them, and where an edition no longer answers; alike neighbours are joined.</summary>
    private static List<(DateOnly From, DateOnly? Until, ListingStatus Status)> Spans(
        Listing listing, List<DateOnly> events, DateOnly first, DateOnly last, DateOnly asOf, DateOnly? knownAt, int? maxListAgeDays)
    {
        var age = maxListAgeDays ?? int.MaxValue;
        var borders = events.SelectMany(day => new[] { day, Later(day, 1), Later(day, Math.Min(age, 100_000) + 1) })
            .Concat([first, asOf, Later(asOf, 1)]).Where(day => day >= first && day <= last).Distinct().Order();
        var spans = new List<(DateOnly From, DateOnly? Until, ListingStatus Status)>();
        foreach (var day in borders)
        {
            var status = Register.StatusOf(listing, day, knownAt, age).Status;
            if (spans.Count > 0 && spans[^1].Status == status)
                continue;
            if (spans.Count > 0)
                spans[^1] = spans[^1] with { Until = day };
            spans.Add((day, null, status));
        }

        return spans;
    }

    private static DateOnly Later(DateOnly day, int days) => days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    public static string Class(ListingStatus status) => status switch
    {
        ListingStatus.InForce => "inforce",
        ListingStatus.Licensed => "licensed",
        ListingStatus.Announced => "announced",
        ListingStatus.Revoked => "revoked",
        ListingStatus.NotListed => "notlisted",
        _ => "undetermined",
    };

    public static string Word(ListingStatus status) => status switch
    {
        ListingStatus.InForce => "in force",
        ListingStatus.NotListed => "not listed",
        _ => status.ToString().ToLowerInvariant(),
    };
}
