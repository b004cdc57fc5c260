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
        var check = SelfCheck.Of(new Screener(register), day);

        Console.WriteLine();
        Console.WriteLine($"names        {check.Names,8}  missed {check.MissedNames.Count,6}");
        Console.WriteLine($"identifiers  {check.Identifiers,8}  missed {check.MissedIdentifiers.Count,6}");
        return new JsonObject
        {
            ["names"] = check.Names,
            ["missed"] = new JsonArray([.. check.MissedNames.Select(static text => (JsonNode)text)]),
            ["identifiers"] = check.Identifiers,
            ["missedIds"] = new JsonArray([.. check.MissedIdentifiers.Select(static text => (JsonNode)text)]),
        };
    }
}
