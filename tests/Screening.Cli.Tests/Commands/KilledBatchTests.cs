using System.Diagnostics;
using System.Globalization;

namespace Screening.Cli.Tests.Commands;

/// <summary>Kills the real process at random instants and resumes it. SCREENING_KILLS says how many times; a few where it is not set.</summary>
public sealed class KilledBatchTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Batch_KilledAtAnyInstant_ResumesToTheBytesOfAnUnbrokenRun()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("SCREENING_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var random = new Random(20251201);
        await File.WriteAllTextAsync(At("in.csv"), "id,name\n" + string.Concat(
            Enumerable.Range(1, 20_000).Select(static i => $"{i},{(i % 7 == 0 ? "Belaruskali" : $"Quiet Bakery {i}")}\n")));
        var watch = Stopwatch.StartNew();
        await Start("whole.csv").WaitForExitAsync();
        var length = watch.ElapsedMilliseconds;

        var killed = 0;
        for (var run = 0; killed < kills; run++)
        {
            var name = $"broken{run}.csv";
            using var first = Start(name);
            await Task.Delay(random.Next((int)length));
            first.Kill();
            await first.WaitForExitAsync();
            killed++;
            while (true)
            {
                using var next = Start(name, "--resume");
                // Every other time the resumed run is killed too.
                if (killed < kills && random.Next(2) == 0)
                {
                    await Task.Delay(random.Next((int)length));
                    next.Kill();
                    killed++;
                }

                await next.WaitForExitAsync();
                if (next.ExitCode == 2)
                    break;
            }

            Assert.Equal(await File.ReadAllBytesAsync(At("whole.csv")), await File.ReadAllBytesAsync(At(name)));
            Assert.Equal(await File.ReadAllTextAsync(At("whole.csv-2.html")), (await File.ReadAllTextAsync(At(name + "-2.html"))).Replace(name, "whole.csv", StringComparison.Ordinal));
            Assert.Equal(["", "-2.html", "-3.html", "-4.html", "-5.html", "-6.html", ".html", ".json", ".jsonl"], Directory.GetFiles(folder.FullName, name + "*").Select(path => Path.GetFileName(path)[name.Length..]).Order(StringComparer.Ordinal));
            foreach (var file in Directory.GetFiles(folder.FullName, name + "*"))
                File.Delete(file);
        }
    }

    private Process Start(string name, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(CommandHost).Assembly.Location, "batch", At("in.csv"), "--out", At(name), "--audit", At(name + ".jsonl"), "--report", At(name + ".html"), "--receipt", At(name + ".json"), "--as-of", "2025-12-01", "--checkpoint", "500", .. more])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
