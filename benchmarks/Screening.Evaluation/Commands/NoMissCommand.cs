using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;
using Screening.Matching;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Holds the indexed answer to the plain one: each query is scored against every strong name, one by one, and whoever reaches the
/// threshold must be among the matches, with the same score. The names are prepared once for it; every hundredth query is also asked
/// of the public score, which prepares both names each time.
/// </summary>
internal static class NoMissCommand
{
    private const int PublicEvery = 100;

    public static EvaluationCommand Command { get; } = new("no-miss", "--lists DIR [--queries N] [--seed S]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (register, day) = await NewestLists.LoadAsync(new ListFolder(arguments.Required("lists")));
        var screener = new Screener(register);
        var names = register.Listings.SelectMany(static listing => SelfCheck.StrongNames(listing).Select(name => new Bearer(listing.Id, listing.Details.Kind, name.Text))).ToList();
        var queries = QueryMaker.Make([.. names.Select(static name => name.Text)], arguments.Number("queries", 500), arguments.Number("seed", 1));

        var plain = NameIndex.BuildPlain(screener.Options.Profile, [.. names.Select(static name => new IndexedName(name.Text, name.Kind))]);
        var differences = queries.Select(static (query, at) => (query, at)).AsParallel().AsOrdered()
            .SelectMany(asked => Compare(screener, asked.at % PublicEvery == 0 ? PublicScores(screener, names, asked.query) : PlainScores(screener, plain, names, asked.query), asked.query, day))
            .ToList();

        Console.WriteLine();
        Console.WriteLine($"{queries.Count} queries over {names.Count} names: {differences.Count} differences");
        foreach (var difference in differences.Take(20))
            Console.WriteLine(difference);
        return new JsonObject { ["queries"] = queries.Count, ["differences"] = new JsonArray([.. differences.Select(static text => (JsonNode)text)]) };
    }

    private static Dictionary<ListingId, double> PublicScores(Screener screener, List<Bearer> names, string query)
    {
        var profile = screener.Options.Profile;
        var best = new Dictionary<ListingId, double>();
        foreach (var name in names)
            Keep(best, name.Id, profile.Score(query, name.Text, SubjectKind.Unknown, name.Kind), profile.Threshold);
        return best;
    }

    private static Dictionary<ListingId, double> PlainScores(Screener screener, NameIndex plain, List<Bearer> names, string query)
    {
        var hits = new NameHits();
        var threshold = screener.Options.Profile.Threshold;
        plain.Search(query, SubjectKind.Unknown, threshold, hits);
        var best = new Dictionary<ListingId, double>();
        foreach (var hit in hits.Span)
            Keep(best, names[hit.NameIndex].Id, hit.Score, threshold);
        return best;
    }

    private static void Keep(Dictionary<ListingId, double> best, ListingId id, double score, double threshold)
    {
        if (score >= threshold && score > best.GetValueOrDefault(id))
            best[id] = score;
    }

    private static IEnumerable<string> Compare(Screener screener, Dictionary<ListingId, double> plain, string query, DateOnly day)
    {
        // Weak aliases and identifiers may raise a score or add a match; neither may take one away.
        var indexed = screener.Screen(query, day).Matches.ToDictionary(static match => match.Listing.Id);
        foreach (var (id, score) in plain.OrderBy(static found => found.Key))
        {
            if (!indexed.TryGetValue(id, out var match))
                yield return $"'{query}': {id} scores {score:0.000} and is missed";
            else if (match.Score < score)
                yield return $"'{query}': {id} scores {score:0.000} plainly and {match.Score:0.000} by the index";
        }

        foreach (var match in indexed.Values)
        {
            if (match.MatchedName is { IsWeak: false } && !plain.ContainsKey(match.Listing.Id))
                yield return $"'{query}': {match.Listing.Id} is found by the index alone";
        }
    }

    private sealed record Bearer(ListingId Id, SubjectKind Kind, string Text);
}
