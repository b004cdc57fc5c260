using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Screening.Evaluation.BadInputs;

/// <summary>Runs a case in a process of its own.</summary>
internal static class CaseProcess
{
    /// <summary>What a process takes to start on a busy machine, on top of what the case may take; the case's own time is taken inside.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(20);

    /// <summary>Where a process that grows without end is stopped, in bytes, hexadecimal: far above any limit of a case.</summary>
    private const string HeapLimit = "80000000";

    public static async Task<CaseResult> RunAsync(string manifest, int number, BadInput input, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Under `dotnet x.dll` the process is the runtime, which wants to be told the program.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(CaseProcess).Assembly.Location);
        foreach (var word in (string[])["bad-inputs", manifest, "--case", number.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(word);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Start + (2 * TimeSpan.FromSeconds(input.LimitSeconds)));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return Told(new CaseResult(input, "timeout", Seconds: input.LimitSeconds));
        }

        try
        {
            return Told(CaseResult.OfJson(input, JsonNode.Parse((await output).TrimEnd().Split('\n')[^1])!));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            return Told(new CaseResult(input, "crashed", Reason: string.Join(' ', (await errors).Split('\n').Take(3))));
        }
    }

    private static CaseResult Told(CaseResult result)
    {
        Console.WriteLine($"{result.Input.File,-40} {result.Outcome} {result.Records} {result.Problems} {result.Witness} {result.PeakMegabytes.ToString("F0", CultureInfo.InvariantCulture)} MB {result.Seconds.ToString("F1", CultureInfo.InvariantCulture)} s {result.Reason}");
        return result;
    }
}
