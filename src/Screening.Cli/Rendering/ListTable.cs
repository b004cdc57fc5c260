using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>The status per authority: one line for each list, never folded into one.</summary>
internal static class ListTable
{
    private static readonly string[] Heads = ["list", "status", "covered", "state", "edition"];

    public static void Write(Page page, ScreeningResult result)
    {
        page.Line();
        page.Line("status per list");
        var grid = new Grid();
        foreach (var _ in Heads)
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0) });
        grid.AddRow([.. Heads.Select(static head => Page.Cell(head, new Style(decoration: Decoration.Underline)))]);
        foreach (var list in result.Lists)
        {
            var best = result.Matches.FirstOrDefault(match => match.Listing.Id.List == list.List.Id);
            grid.AddRow(
                Page.Cell(list.List.Id.Value),
                Page.Cell(best?.Status.ToString() ?? (list.ProvesAbsence ? "no match" : "cannot say"), best is null ? Style.Plain : StatusStyle.Of(best.Status)),
                Page.Cell(Covered(list)),
                Page.Cell(list.Extent == ListExtent.Extract && list.State is ListState.Fresh or ListState.Carried ? Words.Lower(list.State) + ", extract" : Words.Lower(list.State)),
                Page.Cell(Edition(list)));
        }

        page.Write(grid);
    }

    /// <summary>The days that a list covers by itself, in words.</summary>
    public static string Covered(ListCoverage list) => list is { CoverageFrom: null, CoverageTo: null }
        ? list.State is ListState.Fresh or ListState.Carried ? "every day" : "no day"
        : $"{Words.Day(list.CoverageFrom)}..{Words.Day(list.CoverageTo)}";

    private static string Edition(ListCoverage list) =>
        list.LastSnapshot is { } day ? $"{IsoDay.Format(day)} {Words.LowerOrNull(list.DayKnownBy)}" : list.Sha256 is null ? "none" : "dated list";
}
