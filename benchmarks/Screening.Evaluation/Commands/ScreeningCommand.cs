using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;
using Screening.Testing.Names;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Finds and false alerts of whole queries at the default threshold, name and kind only, status ignored. A positive's identity is the listing whose
/// primary name has the same words as its untreated form; the birth year decides among several.
/// </summary>
internal static class ScreeningCommand
{
    private const int Shown = 5;

    /// <summary>Asked again at this threshold when a positive is not found: its rank counts, whatever the score.</summary>
    private const double AnyScore = 0.3;

    public static EvaluationCommand Command { get; } = new("screening", "--positives F --truth UNTREATED --negatives F --lists DIR --use LIST@DAY,...", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var positives = Rows.Of(arguments.Required("positives"));
        var truth = Rows.Of(arguments.Required("truth"));
        var negatives = Rows.Of(arguments.Required("negatives"));
        if (truth.Count != positives.Count)
            throw new InvalidDataException($"{positives.Count} positives and {truth.Count} truths: row i of one must be row i of the other");

        var folder = new ListFolder(arguments.Required("lists"));
        var (register, day) = await folder.LoadAsync(arguments.Required("use"));
        var screener = new Screener(register);

        var byWords = register.Listings.Where(static listing => listing.Details.Kind == SubjectKind.Person)
            .ToLookup(static listing => Words.Sorted(listing.Details.Names.FirstOrDefault(static name => name.Kind == NameKind.Primary)?.Text ?? ""));
        var found = positives.Select((row, i) => (Row: row, Own: Identity(byWords, truth[i]))).Where(static positive => positive.Own.Count > 0)
            .AsParallel().AsOrdered().Select(positive => Rank(screener, positive.Row["full_name"], positive.Own, day)).ToList();
        var alerts = negatives.AsParallel().Count(row => Ask(screener, row["full_name"], day, null).Count > 0);

        var recall = Rates.Share(found.Count(static rank => rank.Whatever <= Shown), found.Count);
        var top1 = Rates.Share(found.Count(static rank => rank.Matched == 1), found.Count);
        var top5 = Rates.Share(found.Count(static rank => rank.Matched <= Shown), found.Count);
        var rate = Rates.Share(alerts, negatives.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{found.Count} of {positives.Count} positives have an identity, {negatives.Count} negatives, {screener.NameCount} names, threshold {screener.Options.Profile.Threshold}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found in top {Shown} whatever the score {recall:0.000}, matched top 1 {top1:0.000}, top {Shown} {top5:0.000}, false alerts {rate:0.000}"));
        return new JsonObject
        {
            ["idRecall"] = Rates.Rounded(recall),
            ["idMatchedTop1"] = Rates.Rounded(top1),
            ["idMatchedTop5"] = Rates.Rounded(top5),
            ["alertRate"] = Rates.Rounded(rate),
            ["n"] = new JsonObject { ["positives"] = found.Count, ["negatives"] = negatives.Count },
        };
    }

    /// <summary>The place of the right listing among the matches, from 1; one past any list where it is missing.</summary>
    private static (int Matched, int Whatever) Rank(Screener screener, string name, HashSet<ListingId> own, DateOnly day)
    {
        var matched = Place(Ask(screener, name, day, null), own);
        return (matched, matched < int.MaxValue ? matched : Place(Ask(screener, name, day, AnyScore), own));
    }

    private static int Place(List<Match> matches, HashSet<ListingId> own)
    {
        var index = matches.FindIndex(match => own.Contains(match.Listing.Id));
        return index < 0 ? int.MaxValue : index + 1;
    }

    /// <summary>The matches by score alone: the lists are of different days, and their statuses are not asked here.</summary>
    private static List<Match> Ask(Screener screener, string name, DateOnly day, double? threshold) =>
        [.. screener.Screen(new ScreeningRequest(name) { AsOf = day, Kind = SubjectKind.Person, Threshold = threshold }).Matches
            .OrderByDescending(static match => match.Score).ThenBy(static match => match.Listing.Id)];

    private static HashSet<ListingId> Identity(ILookup<string, Listing> byWords, Row truth)
    {
        var named = byWords[Words.Sorted(truth["full_name"])].ToList();
        var year = truth.Find("date_of_birth").Split('-')[0];
        var born = named.Where(listing => listing.Details.BirthDates.Any(date => year.Length == 4 && date.ToString().Contains(year, StringComparison.Ordinal))).ToList();
        return [.. (named.Count > 1 && born.Count > 0 ? born : named).Select(static listing => listing.Id)];
    }
}
