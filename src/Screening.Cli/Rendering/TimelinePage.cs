using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>The answer of <c>timeline</c>: for each listing its years in a line, then its events, each source once.</summary>
internal static class TimelinePage
{
    public static string Write(IReadOnlyList<Listing> listings, DateOnly today, int? maxListAgeDays, bool colour)
    {
        var page = new Page(colour);
        foreach (var listing in listings)
        {
            page.Line($"{listing.Id}  {listing.NameOn(today)}", new Style(decoration: Decoration.Bold));
            var bar = StatusBar.Of(listing, today, null, maxListAgeDays);
            page.Line("  " + bar.Line);
            page.Line("  " + bar.Pointer);
            var shown = new HashSet<string>(StringComparer.Ordinal);
            foreach (var told in ListingTimeline.Of(listing))
            {
                page.Hanging(told.Day == DateOnly.MinValue ? "(no day)" : IsoDay.Format(told.Day), told.Text);
                if (told.Source is { } source && shown.Add(source))
                    page.Hanging("", "[" + source + "]");
            }

            page.Line();
        }

        page.Line(StatusBar.Legend);
        return page.ToString();
    }
}
