using System.Text;

namespace Screening.Cli.Rendering;

/// <summary>The status of a listing over the years, in one line of marks.</summary>
internal sealed record StatusBar(string Line, string Pointer)
{
    /// <summary>What the marks mean.</summary>
    public const string Legend = "■ in force  ▒ licensed  ░ announced  · revoked  ? unknown  ─ not listed";

    private const int Marks = 60;
    private const string Indent = "     ";

    /// <summary>Draws the years from the listing's first event to its last, the day asked about among them.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="asOf">The day pointed at.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for all.</param>
    /// <param name="maxListAgeDays">How many days the newest edition is carried forward; null for no end.</param>
    public static StatusBar Of(Listing listing, DateOnly asOf, DateOnly? knownAt, int? maxListAgeDays)
    {
        var days = ListingTimeline.Of(listing).Select(static told => told.Day).Where(static day => day > DateOnly.MinValue).Append(asOf).ToList();
        var (firstYear, lastYear) = (days.Min().Year, days.Max().Year);
        var first = new DateOnly(firstYear, 1, 1);
        var length = new DateOnly(lastYear, 12, 31).DayNumber - first.DayNumber + 1;
        var marks = new StringBuilder(Marks);
        var pointed = (int)((long)(asOf.DayNumber - first.DayNumber) * Marks / length);
        for (var i = 0; i < Marks; i++)
        {
            // Every mark is read on its middle day; the one that is pointed at, on the day asked about.
            var day = i == pointed ? asOf : first.AddDays((int)(((2L * i) + 1) * length / (2 * Marks)));
            marks.Append(Mark(Register.StatusOf(listing, day, knownAt, maxListAgeDays ?? int.MaxValue).Status));
        }

        return new StatusBar(
            FormattableString.Invariant($"{firstYear:0000} {marks} {lastYear:0000}"),
            $"{Indent}{new string(' ', pointed)}^ {IsoDay.Format(asOf)}");
    }

    private static char Mark(ListingStatus status) => status switch
    {
        ListingStatus.InForce => '■',
        ListingStatus.Licensed => '▒',
        ListingStatus.Announced => '░',
        ListingStatus.Revoked => '·',
        ListingStatus.NotListed => '─',
        _ => '?',
    };
}
