using System.Globalization;

namespace Screening.Matching;

/// <summary>What a score was made less by, and what would have put it on the other side of the threshold. All else is taken to stay as it is.</summary>
internal static class ScoreChanges
{
    private static readonly ScoringValues V = ScoringValues.Default;

    public static IReadOnlyList<ScoreCost> Costs(in ScoreParts parts)
    {
        if (parts.Rule != ScoreRule.Formula || parts.Divisor == 0)
            return [];
        var missing = parts.PricedOmission / parts.Divisor;
        var all = parts.OmissionQuery + parts.OmissionListed;
        var ofQuery = all > 0 ? missing * parts.OmissionQuery / all : 0;
        ScoreCost[] costs =
        [
            new("inexact spellings", (parts.Total - parts.Matched + parts.PricedInexact) / parts.Divisor),
            new("parts that contradict", parts.PricedContradiction / parts.Divisor),
            new("parts only in the query", ofQuery),
            new("parts only in the listed name", missing - ofQuery),
            new("order", parts.Order),
            new("a person against another kind", parts.KindsDiffer ? parts.Formula - parts.Score : 0),
        ];
        return [.. costs.Where(static cost => cost.Points >= 0.0005).OrderByDescending(static cost => cost.Points)];
    }

    public static string? Tell(in ScoreParts parts, List<UnmatchedWord> query, List<UnmatchedWord> listed, double threshold)
    {
        if (parts.Rule == ScoreRule.NothingInCommon || parts.Divisor == 0)
            return null;
        return parts.Score >= threshold ? WhatWouldLower(parts, threshold) : WhatWouldRaise(parts, query, listed, threshold);
    }

    private static string? WhatWouldLower(in ScoreParts parts, double threshold)
    {
        if (parts.Rule != ScoreRule.Formula)
            return "a part that contradicts it would lower it";
        var factor = parts.KindsDiffer ? V.KindsDiffer : 1;
        var price = V.Contradiction + V.ContradictionClosed * (1 - parts.Gate);
        var weight = (parts.Matched / (threshold / factor + parts.Order) - parts.Divisor) / price;
        return weight > 1 ? "no single part that contradicts it would take it below" : Text($"a part on each side that contradicts, of weight {Math.Max(0, weight):0.00} or more, would take it below");
    }

    private static string? WhatWouldRaise(in ScoreParts parts, List<UnmatchedWord> query, List<UnmatchedWord> listed, double threshold)
    {
        var factor = parts.KindsDiffer ? V.KindsDiffer : 1;
        var (order, divisor, matched) = (parts.Order, parts.Divisor, parts.Matched);
        (string What, double Score)[] changes =
        [
            ($"without the contradiction of {Join(query)} against {Join(listed)}", With(matched, divisor - parts.PricedContradiction, order)),
            ($"without the missing parts ({Join([.. query, .. listed])})", With(matched, divisor - parts.PricedOmission, order)),
            ("with exact spellings", With(parts.Total, divisor - parts.PricedInexact, order)),
            ("in the same order", With(matched, divisor, 0)),
            ("with the kinds alike", parts.Formula),
        ];
        var best = changes.MaxBy(static change => change.Score);
        if (best.Score <= parts.Score + 0.0005)
            return null;
        var needed = parts.Need + V.GateMargin - parts.Bits;
        var bits = best.Score < threshold && needed > 0 ? Text($"; {needed:0.0} bits more in what matched would make missing parts cheap") : "";
        return Text($"{best.What} it would be {best.Score:0.000}") + bits;

        double With(double m, double d, double o) => Math.Min(1, factor * (m / d - o));
    }

    private static string Join(List<UnmatchedWord> words) => words.Count == 0 ? "nothing" : string.Join(' ', words.Select(static word => word.Word));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
