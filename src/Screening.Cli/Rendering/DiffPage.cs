using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>What changed on a list between two days, for people.</summary>
internal static class DiffPage
{
    public static string Write(RegisterDiff diff, bool colour)
    {
        var page = new Page(colour);
        foreach (var list in diff.Lists)
        {
            page.Line($"{list.List.Id}  {IsoDay.Format(diff.From)} to {IsoDay.Format(diff.To)}", new Style(decoration: Decoration.Bold));
            Note(page, list.From, diff.From);
            Note(page, list.To, diff.To);
            foreach (var added in list.Added)
                page.Hanging("added", $"{added.Listing.Id}  {added.Listing.NameOn(diff.To, diff.KnownAt)}, {added.Status}");
            foreach (var removed in list.Removed)
                page.Hanging("removed", $"{removed.Listing.Id}  {removed.Listing.NameOn(diff.From, diff.KnownAt)}, was {removed.Status}");
            foreach (var changed in list.Changed)
            {
                page.Hanging("changed", $"{changed.Listing.Id}  {changed.Listing.NameOn(diff.To, diff.KnownAt)}");
                foreach (var field in changed.Fields)
                    page.Hanging("", $"{field.Field}: {Told(field)}");
            }

            foreach (var undecided in list.Undecided)
                page.Hanging("undecided", $"{undecided.Listing.Id}  {undecided.Listing.NameOn(diff.To, diff.KnownAt)}, {undecided.Old.Status} then {undecided.New.Status}");
            page.Line(FormattableString.Invariant($"{list.Added.Count} added, {list.Removed.Count} removed, {list.Changed.Count} changed, {list.Undecided.Count} undecided"));
        }

        return page.ToString();
    }

    private static void Note(Page page, ListCoverage coverage, DateOnly day)
    {
        if (coverage.State is not (ListState.Fresh or ListState.Carried))
            page.Line($"  the list cannot speak about {IsoDay.Format(day)}: {Words.Lower(coverage.State)}, it covers {ListTable.Covered(coverage)}");
        else if (coverage.Extent == ListExtent.Extract)
            page.Line($"  on {IsoDay.Format(day)} an extract: what it lacks is not said to be removed");
    }

    /// <summary>Of values in a list only those that differ; what merely moved is told as such.</summary>
    private static string Told(FieldChange field)
    {
        var gone = field.Old.Except(field.New, StringComparer.Ordinal).Select(static value => "- " + value);
        var come = field.New.Except(field.Old, StringComparer.Ordinal).Select(static value => "+ " + value);
        var told = string.Join("; ", gone.Concat(come));
        return told.Length == 0 ? "in another order" : told;
    }
}
