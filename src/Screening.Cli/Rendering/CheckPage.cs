namespace Screening.Cli.Rendering;

/// <summary>The answer of <c>check</c> for people.</summary>
internal static class CheckPage
{
    /// <summary>Writes an answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="supplements">The embedded lists that supplement those named.</param>
    /// <param name="maxListAgeDays">How many days the newest edition is carried forward; null for no end.</param>
    /// <param name="limit">How many matches are shown at most; null for all.</param>
    /// <param name="colour">Whether to colour.</param>
    public static string Write(ScreeningResult result, IReadOnlyList<ListId> supplements, int? maxListAgeDays, int? limit, bool colour)
    {
        var page = new Page(colour);
        page.Line(OutcomeLine.Of(result), StatusStyle.Of(result.Outcome));
        foreach (var alike in result.NotScreened.GroupBy(list => NotScreenedReason.Of(list, maxListAgeDays), StringComparer.Ordinal))
            page.Line($"  cannot prove an absence: {string.Join(", ", alike.Select(static list => list.List.Id))} ({alike.Key})");

        var shown = result.Matches.Take(limit ?? int.MaxValue).ToList();
        foreach (var match in shown)
            MatchBlock.Write(page, match, result, maxListAgeDays);
        if (shown.Count > 0)
        {
            page.Line();
            page.Line("  " + StatusBar.Legend);
            page.Line("  each mark is read on its middle day, the one above ^ on the day asked about");
        }

        if (shown.Count < result.Matches.Count)
            page.Line($"  {Words.Count(result.Matches.Count - shown.Count, "more match", "more matches")} not shown (--limit)");
        ListTable.Write(page, result);
        if (supplements.Count > 0)
            page.Line($"supplemented by the embedded dated lists of {string.Join(", ", supplements)}");
        page.Line($"register {result.Register[..Math.Min(12, result.Register.Length)]}");
        return page.ToString();
    }
}
