using System.Diagnostics;

namespace Screening.Samples.Tests;

/// <summary>A sample run as a program of its own.</summary>
internal static class SampleRun
{
    /// <summary>Its exit code, and what it wrote to standard output and to standard error, line ends as LF.</summary>
    public static async Task<(int ExitCode, string Out, string Error)> OfAsync(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>A path below the folder that holds the solution.</summary>
    public static string At(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Screening.sln")))
            folder = folder.Parent;
        return Path.Combine([folder.FullName, .. parts]);
    }
}
