using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>Whether every strong name, alias and identifier of every list finds its own listing at the default threshold.</summary>
internal static class SelfCheckCommand
{
    public static EvaluationCommand Command { get; } = new("self-check", "--lists DIR", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (register, day) = await NewestLists.LoadAsync(new ListFolder(arguments.Required("lists")));
        var screener = new Screener(register);
        var names = register.Listings.SelectMany(static listing => NewestLists.StrongNames(listing).Select(name => (listing.Id, name.Text))).Distinct().ToList();
        var numbers = register.Listings.SelectMany(static listing => listing.Details.Identifiers.Select(identifier => (listing.Id, Identifier: identifier)))
            .Where(static number => number.Identifier.Normal.Length > 0).ToList();

        var missed = Missed(names, name => screener.Screen(name.Text, day), static name => name.Id, static name => $"{name.Id} {name.Text}");
        var missedIds = Missed(
            numbers,
            number => screener.Screen(new ScreeningRequest("") { AsOf = day, Identifiers = [number.Identifier] }),
            static number => number.Id,
            static number => $"{number.Id} {number.Identifier.Kind.Name}={number.Identifier.Raw}");

        Console.WriteLine();
        Console.WriteLine($"names        {names.Count,8}  missed {missed.Count,6}");
        Console.WriteLine($"identifiers  {numbers.Count,8}  missed {missedIds.Count,6}");
        return new JsonObject
        {
            ["names"] = names.Count,
            ["missed"] = new JsonArray([.. missed.Select(static text => (JsonNode)text)]),
            ["identifiers"] = numbers.Count,
            ["missedIds"] = new JsonArray([.. missedIds.Select(static text => (JsonNode)text)]),
        };
    }

    private static List<string> Missed<T>(List<T> questions, Func<T, ScreeningResult> ask, Func<T, ListingId> own, Func<T, string> tell)
    {
        var missed = new ConcurrentBag<string>();
        Parallel.ForEach(questions, question =>
        {
            if (!ask(question).Matches.Any(match => match.Listing.Id == own(question)))
                missed.Add(tell(question));
        });
        return [.. missed.Order(StringComparer.Ordinal)];
    }
}
