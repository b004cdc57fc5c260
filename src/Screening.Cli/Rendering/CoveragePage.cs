using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>The lists in force, for people: how far each reaches, how old it is, which version.</summary>
internal static class CoveragePage
{
    private static readonly string[] Heads = ["list", "state", "covered", "age", "listings", "version"];

    public static string Write(Register register, IReadOnlyList<ListCoverage> lists, DateOnly today, bool colour)
    {
        var page = new Page(colour);
        page.Line($"lists in force, seen from {IsoDay.Format(today)}");
        var grid = new Grid();
        foreach (var _ in Heads)
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 1, 0) });
        grid.AddRow([.. Heads.Select(static head => Page.Cell(head, new Style(decoration: Decoration.Underline)))]);
        foreach (var list in lists)
        {
            grid.AddRow(
                Page.Cell(list.List.Id.Value),
                Page.Cell(Words.Lower(list.State) + (list.Extent == ListExtent.Extract ? ", extract" : "")),
                Page.Cell(ListTable.Covered(list)),
                Page.Cell(Age(list, today)),
                Page.Cell(FormattableString.Invariant($"{list.Listings}")),
                Page.Cell(list.Version ?? "none"));
        }

        page.Write(grid);
        foreach (var list in lists)
        {
            if (list.Refusal is { } refusal)
                page.Hanging("refused", $"{list.List.Id}: {refusal}");
        }

        page.Line($"register {register.Version[..12]}");
        return page.ToString();
    }

    private static string Age(ListCoverage list, DateOnly today) =>
        list.CoverageTo is { } last ? FormattableString.Invariant($"{Math.Max(0, today.DayNumber - last.DayNumber)} d") : "none";
}
