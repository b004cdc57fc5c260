using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Finds and wrong top hits of listed names that were changed on the way, by kind of change, and alerts on names made up to be clean. Half of the names are
/// asked with the kind of their listing, half without; status is ignored. Found: a listing that bears the name, in whatever order of its words, is among the matches. Wrong top: there are
/// matches, and none of those with the highest score bears it.
/// </summary>
internal static class ManipulatedCommand
{
    public static EvaluationCommand Command { get; } = new("manipulated", "--lists DIR [--use LIST@DAY,...] [--queries N] [--seed S] [--failures N]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var folder = new ListFolder(arguments.Required("lists"));
        var (register, day) = arguments.Has("use") ? await folder.LoadAsync(arguments.Required("use")) : await NewestLists.LoadAsync(folder);
        var screener = new Screener(register);
        var bearers = register.Listings.SelectMany(static listing => SelfCheck.StrongNames(listing).Select(name => new Bearer(listing, name.Text))).ToList();
        var byName = bearers.ToLookup(static bearer => ScreeningCommand.Words(bearer.Name), static bearer => bearer.Listing.Id);
        var count = arguments.Number("queries", 500);
        var seed = arguments.Number("seed", 1);
        var shown = arguments.Has("failures") ? arguments.Number("failures", 5) : 0;

        Console.WriteLine($"{screener.NameCount} names, {count} queries of each kind, seed {seed}");
        Console.WriteLine($"{"change",-34} {"n",6} {"found",7} {"wrong top",10}");
        var (n, found, wrong) = (0, 0, 0);
        var byChange = new JsonObject();
        foreach (var change in Manipulation.All)
        {
            var answers = Queries(change, bearers, count, seed).AsParallel().AsOrdered().Select(query => Ask(screener, query, byName, day)).ToList();
            var rates = new Answers(answers.Count, answers.Count(static answer => answer.Found), answers.Count(static answer => answer.WrongTop));
            byChange[change.Name] = Tell(change.Name, rates);
            (n, found, wrong) = (n + rates.Count, found + rates.Found, wrong + rates.WrongTop);
            foreach (var missed in answers.Where(static answer => !answer.Found || answer.WrongTop).Take(shown))
                Console.WriteLine($"    {(missed.Found ? "wrong " : "missed")} {missed.Query.Text}  |  {missed.Query.Bearer.Name}  |  {missed.Top}");
        }

        var all = Tell("all", new Answers(n, found, wrong));
        return new JsonObject { ["all"] = all, ["byChange"] = byChange, ["clean"] = Clean(screener, bearers, count, seed, day, shown) };
    }

    private static JsonObject Tell(string name, Answers rates)
    {
        var (found, wrong) = (Rates.Share(rates.Found, rates.Count), Rates.Share(rates.WrongTop, rates.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {rates.Count,6} {found,7:0.0000} {wrong,10:0.0000}"));
        return new JsonObject { ["n"] = rates.Count, ["found"] = Rates.Rounded(found), ["wrongTop"] = Rates.Rounded(wrong) };
    }

    private static List<Query> Queries(Manipulation change, List<Bearer> bearers, int count, int seed)
    {
        var random = new Random(seed);
        var queries = new List<Query>(count);
        for (var attempt = 0; attempt < count * 50 && queries.Count < count; attempt++)
        {
            var bearer = bearers[random.Next(bearers.Count)];
            var kind = bearer.Listing.Details.Kind;
            if (change.Apply(bearer.Name, kind, random) is { } text)
                queries.Add(new Query(text, queries.Count % 2 == 0 ? kind : SubjectKind.Unknown, bearer));
        }

        return queries;
    }

    private static Answer Ask(Screener screener, Query query, ILookup<string, ListingId> byName, DateOnly day)
    {
        var matches = screener.Screen(new ScreeningRequest(query.Text) { AsOf = day, Kind = query.Kind }).Matches;
        var own = byName[ScreeningCommand.Words(query.Bearer.Name)].ToHashSet();
        var best = matches.Count == 0 ? 0 : matches.Max(static match => match.Score);
        var top = matches.FirstOrDefault(match => match.Score == best);
        return new Answer(
            query,
            matches.Any(match => own.Contains(match.Listing.Id)),
            matches.Count > 0 && !matches.Any(match => match.Score == best && own.Contains(match.Listing.Id)),
            top is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{top.Score:0.000} {top.MatchedName?.Text}"));
    }

    private static JsonObject Clean(Screener screener, List<Bearer> bearers, int count, int seed, DateOnly day, int shown)
    {
        var surnames = bearers.Where(static bearer => bearer.Listing.Details.Kind == SubjectKind.Person && bearer.Name.IndexOf(',', StringComparison.Ordinal) > 3)
            .ToLookup(static bearer => bearer.Name[..bearer.Name.IndexOf(',', StringComparison.Ordinal)], static bearer => bearer.Name[bearer.Name.IndexOf(',', StringComparison.Ordinal)..], StringComparer.Ordinal);
        var names = new Namesakes(surnames);
        Console.WriteLine();
        Console.WriteLine($"{"clean names",-50} {"n",6} {"alerts per 1,000",17}");
        var result = new JsonObject();
        foreach (var (name, kind, make) in CleanNames.All)
        {
            if (surnames.Count == 0)
                continue;
            var random = new Random(seed);
            var texts = Enumerable.Range(0, count).Select(_ => make(names, random)).ToList();
            var alerts = texts.AsParallel().AsOrdered()
                .Select(text => (Text: text, Top: screener.Screen(new ScreeningRequest(text) { AsOf = day, Kind = kind }).Matches.MaxBy(static match => match.Score)))
                .Where(static asked => asked.Top is not null).ToList();
            var rate = 1000 * Rates.Share(alerts.Count, count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-50} {count,6} {rate,17:0.0}"));
            result[name] = Rates.Rounded(rate);
            foreach (var (text, top) in alerts.Take(shown))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {text}  |  {top!.Score:0.000} {top.MatchedName?.Text}"));
        }

        return result;
    }

    private readonly record struct Answers(int Count, int Found, int WrongTop);

    private sealed record Bearer(Listing Listing, string Name);

    private sealed record Query(string Text, SubjectKind Kind, Bearer Bearer);

    private sealed record Answer(Query Query, bool Found, bool WrongTop, string Top);
}
