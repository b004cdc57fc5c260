using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Holds the indexed answer to the plain one: each query is scored against every strong name, one by one, and whoever reaches the
/// threshold must be among the matches, with the same score.
/// </summary>
internal static class NoMissCommand
{
    public static EvaluationCommand Command { get; } = new("no-miss", "--lists DIR [--queries N] [--seed S]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (register, day) = await NewestLists.LoadAsync(new ListFolder(arguments.Required("lists")));
        var screener = new Screener(register);
        var names = register.Listings.SelectMany(static listing => SelfCheck.StrongNames(listing).Select(name => new Bearer(listing.Id, listing.Details.Kind, name.Text))).ToList();
        var queries = QueryMaker.Make([.. names.Select(static name => name.Text)], arguments.Number("queries", 500), arguments.Number("seed", 1));

        var differences = queries.AsParallel().AsOrdered().SelectMany(query => Compare(screener, names, query, day)).ToList();

        Console.WriteLine();
        Console.WriteLine($"{queries.Count} queries over {names.Count} names: {differences.Count} differences");
        foreach (var difference in differences.Take(20))
            Console.WriteLine(difference);
        return new JsonObject { ["queries"] = queries.Count, ["differences"] = new JsonArray([.. differences.Select(static text => (JsonNode)text)]) };
    }

    private static IEnumerable<string> Compare(Screener screener, List<Bearer> names, string query, DateOnly day)
    {
        var profile = screener.Options.Profile;
        var plain = new Dictionary<ListingId, double>();
        foreach (var name in names)
        {
            var score = profile.Score(query, name.Text, SubjectKind.Unknown, name.Kind);
            if (score >= profile.Threshold && score > plain.GetValueOrDefault(name.Id))
                plain[name.Id] = score;
        }

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
