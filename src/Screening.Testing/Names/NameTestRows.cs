using System.Globalization;
using System.Text;

namespace Screening.Testing.Names;

/// <summary>The queries of a report as CSV.</summary>
internal static class NameTestRows
{
    private static readonly string[] Columns = ["group", "query", "kind", "listed_name", "listing", "found", "wrong_on_top", "top_score", "top_listing", "top_name"];

    public static string Of(NameTestReport report)
    {
        var rows = new StringBuilder();
        Append(rows, Columns);
        foreach (var missed in report.Listed.MissedNames.Concat(report.Listed.MissedIdentifiers))
            Append(rows, [Manipulation.None, missed, "", missed, "", "false", "", "", "", ""]);
        foreach (var group in report.Manipulated.Concat(report.Clean))
        {
            foreach (var answer in group.Answers)
                Append(rows, Cells(group.Name, answer));
        }

        return rows.ToString();
    }

    private static string[] Cells(string group, NameTestAnswer answer) =>
    [
        group, answer.Query, answer.Kind.ToString(), answer.ListedName ?? "", answer.Listing?.ToString() ?? "",
        answer.ListedName is null ? "" : Word(answer.IsFound), answer.ListedName is null ? "" : Word(answer.IsWrongOnTop),
        answer.Top?.Score.ToString("0.000", CultureInfo.InvariantCulture) ?? "", answer.Top?.Listing.Id.ToString() ?? "", answer.Top?.MatchedName?.Text ?? "",
    ];

    private static string Word(bool holds) => holds ? "true" : "false";

    private static void Append(StringBuilder rows, string[] cells)
    {
        CellText.AppendCells(rows, cells, ',');
        rows.Append("\r\n");
    }
}
