using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>One match for people: what it is, its status and what that rests on, what speaks for identity, its years in a line.</summary>
internal static class MatchBlock
{
    public static void Write(Page page, Match match, ScreeningResult result, int? maxListAgeDays)
    {
        var finding = match.Finding;
        page.Line();
        page.Line(FormattableString.Invariant($"{match.Score:0.000}  {match.Listing.Id}  {match.Name}"), new Style(decoration: Decoration.Bold));
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });

        Row(grid, "matched", Matched(match));
        if (match.Explain() is { } explanation)
            Row(grid, "compared", explanation.Rule);
        Row(grid, "status", Status(finding), StatusStyle.Of(match.Status));
        if (finding.Basis != StatusBasis.None)
            Row(grid, "basis", Words.Lower(finding.Basis) + (finding.Confidence is { } confidence ? ", confidence " + Words.Lower(confidence) : ""));
        if (finding.Licence?.Licence is { } licence)
            Row(grid, "licence", licence);
        foreach (var notice in match.Notices)
            Row(grid, "notice", notice.Text);
        foreach (var evidence in match.Identity)
            Row(grid, "identity", $"{evidence.Feature} {Words.Lower(evidence.Verdict)}: {evidence.Detail}");
        page.Write(grid);

        var bar = StatusBar.Of(match.Listing, result.AsOf, result.KnownAt, maxListAgeDays);
        page.Line("  " + bar.Line);
        page.Line("  " + bar.Pointer);
    }

    private static string Matched(Match match)
    {
        if (match.MatchedIdentifier is { } identifier)
            return $"identifier {identifier}";
        var name = match.MatchedName!;
        return $"{(name.IsWeak ? "weak " : "")}{Words.Lower(name.Kind)} name '{name.Text}'{(match.NameIsCurrent ? "" : ", not printed that day")}";
    }

    private static string Status(StatusFinding finding)
    {
        var since = finding.Since is { } from ? $" since {IsoDay.Format(from)}" : "";
        var until = finding.Until is { } end ? $" until {IsoDay.Format(end)}" : "";
        var last = finding.LastKnown is { } known ? $", last known {known.Status} on {IsoDay.Format(known.Day)}" : "";
        return $"{finding.Status}{since}{until}{last}";
    }

    private static void Row(Grid grid, string label, string text, Style? style = null) => grid.AddRow(Page.Cell(label), Page.Cell(text, style));
}
