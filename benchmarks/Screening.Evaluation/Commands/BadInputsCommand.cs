using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Screening.Evaluation.BadInputs;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Hands every file of a corpus of damaged inputs to the product as a user would, each in a process of its own, so that a crash, a hang or a
/// memory that runs away ends that case alone.
/// </summary>
internal static class BadInputsCommand
{
    public static EvaluationCommand Command { get; } = new("bad-inputs", "MANIFEST --out RESULTS.csv [--parallel N]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var manifest = Path.GetFullPath(arguments.Word(0, "MANIFEST"));
        var cases = Rows.Of(manifest).Select(row => BadInput.Of(row, Path.GetDirectoryName(manifest)!)).ToList();
        if (arguments.Has("case"))
            return CaseResult.ToJson(await CaseRun.RunAsync(cases[arguments.Number("case", 1) - 1]));

        var results = new ConcurrentDictionary<int, CaseResult>();
        var workers = new ParallelOptions { MaxDegreeOfParallelism = arguments.Number("parallel", Environment.ProcessorCount) };
        await Parallel.ForEachAsync(Enumerable.Range(0, cases.Count).Where(i => cases[i].IsRun), workers, async (i, stop) =>
            results[i] = await CaseProcess.RunAsync(manifest, i + 1, cases[i], stop));

        var run = results.OrderBy(static result => result.Key).Select(static result => result.Value).ToList();
        await File.WriteAllTextAsync(arguments.Required("out"), CaseResult.Header + string.Concat(run.Select(static result => result.ToLine())));
        return Summary(cases, run);
    }

    private static JsonObject Summary(List<BadInput> cases, List<CaseResult> run)
    {
        Console.WriteLine($"{"reader",-12} {"accepted",8} {"rejected",8} {"crashed",8} {"timeout",8}");
        foreach (var reader in run.GroupBy(static result => result.Input.Reader))
            Console.WriteLine($"{reader.Key,-12} {Of(reader, "accepted"),8} {Of(reader, "rejected"),8} {Of(reader, "crashed"),8} {Of(reader, "timeout"),8}");
        return new JsonObject
        {
            ["cases"] = run.Count, ["notRun"] = cases.Count - run.Count,
            ["accepted"] = Of(run, "accepted"), ["rejected"] = Of(run, "rejected"), ["crashed"] = Of(run, "crashed"), ["timeout"] = Of(run, "timeout"),
        };

        static int Of(IEnumerable<CaseResult> results, string outcome) => results.Count(result => result.Outcome == outcome);
    }
}
