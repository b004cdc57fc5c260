namespace Screening.Cli.Rendering;

/// <summary>Why a list proves no absence on the day asked about, and what to do.</summary>
internal static class NotScreenedReason
{
    public static string Of(ListCoverage list, int? maxListAgeDays) => list.State switch
    {
        ListState.Missing => "asked for and not there: name its file with --lists",
        ListState.Refused => $"refused ({list.Refusal}): fetch the file again",
        ListState.Outside when list.CoverageFrom is { } from && list.CoverageTo is { } to =>
            $"outside its coverage, {IsoDay.Format(from)} to {IsoDay.Format(to)}: add an edition of that day or before with --lists",
        ListState.Outside => "covers no day by itself: name the whole list with --lists",
        ListState.Stale => Stale(list, maxListAgeDays),
        _ => "an extract, absence from it says nothing: name the whole list with --lists",
    };

    private static string Stale(ListCoverage list, int? maxListAgeDays)
    {
        var since = list.CoverageTo is { } to && maxListAgeDays is { } age && age < DateOnly.MaxValue.DayNumber - to.DayNumber
            ? $" since {IsoDay.Format(to.AddDays(age + 1))}"
            : "";
        var cure = list.Extent == ListExtent.Whole ? "add a newer edition with --lists, or allow more with --max-list-age" : "an extract besides: name the whole list with --lists";
        return $"stale{since}, known until {Words.Day(list.CoverageTo)}: {cure}";
    }
}
