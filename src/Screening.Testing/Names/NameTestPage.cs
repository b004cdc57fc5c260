using System.Globalization;
using System.Text;

namespace Screening.Testing.Names;

/// <summary>A report as one page of Markdown.</summary>
internal static class NameTestPage
{
    private const int Shown = 20;

    public static string Of(NameTestReport report)
    {
        var page = new StringBuilder("# Test of listed, manipulated and clean names\n\n");
        Append(page, $"Register {report.Register}, as of {IsoDay.Format(report.AsOf)}; a name matches from a score of {report.Threshold:0.00###}; {report.Options.Queries} queries a row, seed {report.Options.Seed}. Every query and its answer stand in `name-test.csv`.\n\n");
        AppendLists(page, report);
        AppendListed(page, report.Listed);
        AppendManipulated(page, report.Manipulated);
        AppendClean(page, report.Clean);
        return page.ToString();
    }

    private static void AppendLists(StringBuilder page, NameTestReport report)
    {
        page.Append("| list | state | listings | newest edition | sha-256 |\n|---|---|---|---|---|\n");
        foreach (var list in report.Lists)
            Append(page, $"| {list.List.Id} | {list.State}, {list.Extent} | {list.Listings} | {(list.LastSnapshot is { } day ? IsoDay.Format(day) : "none")} | {list.Version ?? "none"} |\n");
    }

    private static void AppendListed(StringBuilder page, SelfCheck listed)
    {
        page.Append("\n## Listed names, unchanged\n\nEach must find its own listing.\n\n| asked | count | found | share |\n|---|---|---|---|\n");
        AppendControl(page, "names", listed.Names, listed.MissedNames.Count);
        AppendControl(page, "identifiers", listed.Identifiers, listed.MissedIdentifiers.Count);
        var missed = listed.MissedNames.Concat(listed.MissedIdentifiers).ToList();
        foreach (var text in missed.Take(Shown))
            Append(page, $"\n- missed: {Plain(text)}");
        if (missed.Count > 0)
            Append(page, $"{(missed.Count > Shown ? $"\n- and {missed.Count - Shown} more" : "")}\n");
    }

    private static void AppendControl(StringBuilder page, string asked, int count, int missed) =>
        Append(page, $"| {asked} | {count} | {count - missed} | {Percent(count - missed, count)} |\n");

    private static void AppendManipulated(StringBuilder page, IReadOnlyList<NameTestGroup> groups)
    {
        page.Append("\n## Listed names, manipulated\n\nFound: a listing that bears the name is among the matches. Wrong on top: there are matches, and none of those with the highest score bears it.\n\n"
            + "| manipulation | asked | found | share | wrong on top |\n|---|---|---|---|---|\n");
        foreach (var group in groups)
            Append(page, $"| {group.Name} | {group.Answers.Count} | {group.Found} | {Percent(group.Found, group.Answers.Count)} | {group.WrongOnTop} |\n");
    }

    private static void AppendClean(StringBuilder page, IReadOnlyList<NameTestGroup> groups)
    {
        page.Append("\n## Names made up to be clean\n\nA match is an alert that somebody has to read. Chance may make a name that is listed.\n\n| sort | asked | alerts | share |\n|---|---|---|---|\n");
        foreach (var group in groups)
            Append(page, $"| {group.Name} | {group.Answers.Count} | {group.Alerts} | {Percent(group.Alerts, group.Answers.Count)} |\n");
    }

    /// <summary>Rounded down: 100.000 % is said of all, never of nearly all.</summary>
    private static string Percent(int part, int whole) =>
        whole == 0 ? "none asked" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(100_000m * part / whole) / 1000:0.000} %");

    /// <summary>A name in a line of Markdown: no line end or mark of it begins anything.</summary>
    private static string Plain(string text) => "`" + text.ReplaceLineEndings(" ").Replace('`', '\'') + "`";

    private static void Append(StringBuilder page, FormattableString text) => page.Append(FormattableString.Invariant(text));
}
