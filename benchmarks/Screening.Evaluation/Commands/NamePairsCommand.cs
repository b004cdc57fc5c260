using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>Scores labelled pairs of names with the default profile, at its own threshold.</summary>
/// <remarks>
/// Two formats: one with <c>case_group</c> and <c>quality</c>, one with <c>kind</c> and <c>source</c>. Where a file has no kind, the
/// schema is the kind.
/// </remarks>
internal static class NamePairsCommand
{
    public static EvaluationCommand Command { get; } = new("name-pairs", "FILE", static arguments => Task.FromResult(Run(arguments)));

    private static JsonObject Run(Arguments arguments)
    {
        var profile = ScoringProfile.Default;
        var pairs = Rows.Of(arguments.Word(0, "FILE")).Select(row => new Pair(
            profile.Score(row["name1"], row["name2"], row.Kind, row.Kind),
            row.Truth("is_match"),
            row.Find("kind") is { Length: > 0 } kind ? kind : row.Find("schema"),
            row.Find("case_group") is { Length: > 0 } group ? group : row.Find("source"),
            row.Find("quality"),
            row["name1"].Any(static c => c > 127) || row["name2"].Any(static c => c > 127))).ToList();

        var ranking = new ScoredPairs(pairs.Select(static pair => pair.Scored));
        var rates = Rates.At(profile.Threshold, pairs.Select(static pair => pair.Scored));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pairs.Count} pairs, profile {profile.Name}, threshold {profile.Threshold}: AP {ranking.AveragePrecision:0.000}, P {rates.Precision:0.000}, R {rates.Recall:0.000}, F1 {rates.F1:0.000}"));

        var byKind = Parts("kind", pairs, profile.Threshold, static pair => pair.Kind);
        var byGroup = Parts("group", pairs, profile.Threshold, static pair => pair.Group);
        if (pairs.Exists(static pair => pair.Quality.Length > 0))
        {
            Parts("quality", pairs, profile.Threshold, static pair => pair.Quality);
            Calibration(pairs);
        }

        Parts("letters", pairs, profile.Threshold, static pair => pair.HasOtherLetters ? "others too" : "ascii only");
        return new JsonObject
        {
            ["n"] = pairs.Count,
            ["ap"] = Rates.Rounded(ranking.AveragePrecision),
            ["threshold"] = profile.Threshold,
            ["p"] = Rates.Rounded(rates.Precision),
            ["r"] = Rates.Rounded(rates.Recall),
            ["f1"] = Rates.Rounded(rates.F1),
            ["recallAtP95"] = Rates.Rounded(ranking.RecallAtPrecision(0.95)),
            ["tpr5"] = Rates.Rounded(ranking.RecallAtFalseRate(0.05)),
            ["tpr1"] = Rates.Rounded(ranking.RecallAtFalseRate(0.01)),
            ["byKind"] = byKind,
            ["byGroup"] = byGroup,
        };
    }

    private static JsonObject Parts(string title, List<Pair> pairs, double threshold, Func<Pair, string> part)
    {
        var parts = new JsonObject();
        Console.WriteLine();
        Console.WriteLine($"{title,-28} {"n",6} {"matches",8} {"accuracy",9} {"P",6} {"R",6} {"F1",6}");
        foreach (var group in pairs.GroupBy(part).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var rates = Rates.At(threshold, group.Select(static pair => pair.Scored));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{group.Key,-28} {rates.Count,6} {rates.Found + rates.Missed,8} {rates.Accuracy,9:0.000} {rates.Precision,6:0.000} {rates.Recall,6:0.000} {rates.F1,6:0.000}"));
            parts[group.Key] = new JsonObject { ["n"] = rates.Count, ["accuracy"] = Rates.Rounded(rates.Accuracy), ["f1"] = Rates.Rounded(rates.F1) };
        }

        return parts;
    }

    /// <summary>Mean scores, which should fall from strong matches over weak ones to strong non-matches.</summary>
    private static void Calibration(List<Pair> pairs)
    {
        Console.WriteLine();
        Console.WriteLine("mean score");
        string[] falling = ["STRONG match", "MEDIUM match", "WEAK match", "WEAK other", "MEDIUM other", "STRONG other"];
        foreach (var label in falling)
        {
            var scores = pairs.Where(pair => $"{pair.Quality} {(pair.IsMatch ? "match" : "other")}" == label).Select(static pair => pair.Score).ToList();
            if (scores.Count > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-28} {scores.Average(),6:0.000}"));
        }
    }

    private sealed record Pair(double Score, bool IsMatch, string Kind, string Group, string Quality, bool HasOtherLetters)
    {
        public (double Score, bool IsMatch) Scored => (Score, IsMatch);
    }
}
