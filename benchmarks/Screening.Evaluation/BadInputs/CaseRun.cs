using System.Diagnostics;

namespace Screening.Evaluation.BadInputs;

/// <summary>Runs a case in this process and takes its time and memory.</summary>
internal static class CaseRun
{
    private const double Megabyte = 1 << 20;

    public static async Task<CaseResult> RunAsync(BadInput input)
    {
        using var folder = new CaseFolder();
        var question = input.Reader == "batch-csv" ? (ICaseQuestion)new BatchQuestion(input, folder) : new ListQuestion(input, folder);
        await question.PrepareAsync();
        var before = Environment.WorkingSet;
        var watch = Stopwatch.StartNew();
        var result = await question.AskAsync();
        return result with { Seconds = watch.Elapsed.TotalSeconds, PeakMegabytes = Math.Max(0, Peak() - before) / Megabyte };
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}

/// <summary>What a case asks of the product. An exception that is no refusal of the product's is a crash, and ends the process.</summary>
internal interface ICaseQuestion
{
    /// <summary>What a user has before the file arrives.</summary>
    Task PrepareAsync();

    /// <summary>Hands the file over.</summary>
    Task<CaseResult> AskAsync();
}

/// <summary>A folder that is gone with the case.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("screening-case-").FullName;

    public string At(params string[] parts)
    {
        var path = Path.Combine([root, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
