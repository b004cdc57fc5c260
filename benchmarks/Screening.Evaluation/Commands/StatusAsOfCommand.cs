using System.Text.Json.Nodes;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>Asks for the status of counterparties on past days, each as a user would ask it: by the text alone, names with what they name.</summary>
/// <remarks>Only matches on the row's list count. A list that cannot be read answers nothing, and its rows count as wrong.</remarks>
internal static class StatusAsOfCommand
{
    public static EvaluationCommand Command { get; } = new("status-as-of", "FILE --lists DIR", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var rows = Rows.Of(arguments.Word(0, "FILE"));
        var folder = new ListFolder(arguments.Required("lists"));
        var answers = new List<Answer>();
        foreach (var group in rows.GroupBy(static row => new ListId(row["list"])).OrderBy(static group => group.Key))
        {
            var loaded = await ListFolder.LoadReadableAsync(folder.Editions(group.Key), supplement: true);
            if (loaded is null)
                await Console.Error.WriteLineAsync($"{group.Key}: no edition can be read; its {group.Count()} rows count as wrong");
            var screener = loaded is null ? null : new Screener(loaded.Register);
            answers.AddRange(group.Select(row => Ask(screener, group.Key, row)));
        }

        var byList = Parts("list", answers, static answer => answer.Row["list"]);
        var byKind = Parts("kind", answers, static answer => answer.Row["query_kind"]);
        Parts("expected", answers, static answer => answer.Row["expected"]);
        Parts("when", answers, static answer => NotePart(answer.Row, "when="));
        return new JsonObject
        {
            ["correct"] = answers.Count(static answer => answer.IsRight),
            ["total"] = answers.Count,
            ["byList"] = byList,
            ["byKind"] = byKind,
            ["wrong"] = new JsonArray([.. answers.Where(static answer => !answer.IsRight).Select(static answer => answer.ToJson())]),
        };
    }

    private static Answer Ask(Screener? screener, ListId list, Row row)
    {
        if (screener is null)
            return new Answer(row, "unread", []);
        var isName = row["query_kind"] is "name" or "alias";
        var result = screener.Screen(new ScreeningRequest(row["query"]) { AsOf = row.Day("as_of"), Kind = isName ? row.Kind : SubjectKind.Unknown });
        var matches = result.Matches.Where(match => match.Listing.List.Id == list).ToList();
        return new Answer(row, Word(matches), matches);
    }

    /// <summary>
    /// What the matches say together: in force by any of them, else undetermined, which a user must treat as a hit, before revoked; a
    /// published designation without effect yet is none of the three words asked for.
    /// </summary>
    private static string Word(List<Match> matches) =>
        matches.Exists(static match => match.Status is ListingStatus.InForce or ListingStatus.Licensed) ? "listed"
        : matches.Exists(static match => match.Status == ListingStatus.Undetermined) ? "undetermined"
        : matches.Exists(static match => match.Status == ListingStatus.Announced) ? "announced"
        : matches.Exists(static match => match.Status == ListingStatus.Revoked) ? "delisted"
        : "not_listed";

    private static JsonObject Parts(string title, List<Answer> answers, Func<Answer, string> part)
    {
        var parts = new JsonObject();
        Console.WriteLine();
        Console.WriteLine($"{title,-32} {"correct",8} {"total",6}");
        foreach (var group in answers.GroupBy(part).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var correct = group.Count(static answer => answer.IsRight);
            Console.WriteLine($"{group.Key,-32} {correct,8} {group.Count(),6}");
            parts[group.Key] = new JsonObject { ["correct"] = correct, ["total"] = group.Count() };
        }

        return parts;
    }

    private static string NotePart(Row row, string label) =>
        row["note"].Split("; ").FirstOrDefault(part => part.StartsWith(label, StringComparison.Ordinal))?[label.Length..] ?? "";

    private sealed record Answer(Row Row, string Word, IReadOnlyList<Match> Matches)
    {
        public bool IsRight => Word == Row["expected"];

        public JsonObject ToJson() => new()
        {
            ["queryId"] = Row["query_id"],
            ["query"] = Row["query"],
            ["asOf"] = Row["as_of"],
            ["list"] = Row["list"],
            ["expected"] = Row["expected"],
            ["got"] = Word,
            ["matches"] = new JsonArray([.. Matches.Take(5).Select(static match => (JsonNode)$"{match.Listing.Id.Value}={match.Status}")]),
        };
    }
}
