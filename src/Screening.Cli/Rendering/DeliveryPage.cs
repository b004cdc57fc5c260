using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>What was understood of list files, for people: format, lists and days, hashes, counts, problems, what was kept as it stands.</summary>
internal static class DeliveryPage
{
    private const int ProblemsShown = 20;

    /// <summary>Counts that begin so tell of text without a field of its own.</summary>
    private static readonly string[] Kept = ["attribute ", "unknown "];

    public static string Write(IReadOnlyList<LoadedDelivery> deliveries, bool colour)
    {
        var page = new Page(colour);
        foreach (var delivery in deliveries)
        {
            page.Line($"{delivery.Path}  {delivery.Format}", new Style(decoration: Decoration.Bold));
            foreach (var list in delivery.Lists)
                page.Hanging("list", $"{list.Id}: {Told(list)}, {Words.Count(list.Listings, "entry", "entries")}, version {list.Sha256[..12]}");
            foreach (var file in delivery.Files)
                page.Hanging("file", FormattableString.Invariant($"{file.Name}, {file.Bytes} bytes, sha-256 {file.Sha256}"));
            page.Hanging("counts", Joined(delivery.Report.Counts.Where(static count => !IsKept(count.Key))));
            page.Hanging("kept", Joined(delivery.Report.Counts.Where(static count => IsKept(count.Key))));
            Problems(page, delivery.Report.Problems);
            page.Line();
        }

        return page.ToString();
    }

    private static void Problems(Page page, IReadOnlyList<ReadProblem> problems)
    {
        var errors = problems.Count(static problem => problem.Severity == ProblemSeverity.Error);
        page.Hanging("problems", problems.Count == 0 ? "none" : $"{Words.Count(errors, "error", "errors")}, {Words.Count(problems.Count - errors, "warning", "warnings")}");
        foreach (var problem in problems.OrderByDescending(static problem => problem.Severity).Take(ProblemsShown))
            page.Hanging("  " + Words.Lower(problem.Severity), problem + (problem.RawValue is null ? "" : $" (printed: '{problem.RawValue}')"));
        if (problems.Count > ProblemsShown)
            page.Hanging("", $"and {problems.Count - ProblemsShown} more; --json has all");
    }

    private static string Told(DeliveredList list)
    {
        var extent = list.TellsNoPresence ? "names or remarks alone, which tell no presence on the list"
            : list.Extent == ListExtent.Whole ? "whole"
            : "an extract";
        return list.Day is { } day
            ? $"edition of {IsoDay.Format(day)} (day {(list.DayKnownBy is { } known ? Word(known) : "unknown")}), {extent}"
            : $"dated list, {extent}" + (list.CoveredFrom is null && list.CoveredUntil is null ? "" : $", covers {Words.Day(list.CoveredFrom)}..{Words.Day(list.CoveredUntil)}");
    }

    private static string Word(DayKnownBy known) => known switch
    {
        DayKnownBy.Stated => "stated in the file",
        DayKnownBy.Given => "given",
        DayKnownBy.Folder => "from the name of its folder or member",
        _ => "assumed from the last change",
    };

    private static bool IsKept(string count) => Kept.Any(start => count.StartsWith(start, StringComparison.Ordinal));

    private static string Joined(IEnumerable<KeyValuePair<string, int>> counts)
    {
        var text = string.Join(", ", counts.Select(static count => FormattableString.Invariant($"{count.Key} {count.Value}")));
        return text.Length == 0 ? "none" : text;
    }
}
