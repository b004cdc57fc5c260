using System.Diagnostics;
using System.Globalization;

namespace Screening.Cli.Tests;

/// <summary>
/// Kills the command at random instants of an import and of a cache write. Set SCREENING_KILLS to the number of kills of each kind; the default
/// value is 5.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const int Seed = 20251201;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SCREENING_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    private readonly TestFolder folder = new();
    private readonly Random random = new(Seed);

    private string Archive => folder.At("archive");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_KilledAtRandomInstants_LosesNothingAndTheNextOneCompletes()
    {
        string[] editions = [.. Enumerable.Range(1, 6).Select(Edition)];
        string[] import = ["lists", "import", .. editions, "--archive", Archive];
        var whole = await DurationAsync(import);
        for (var kill = 0; kill < Kills; kill++)
        {
            Directory.Delete(Archive, recursive: true);
            Assert.Equal(0, await new CommandRun().RunAsync("lists", "import", editions[0], "--archive", Archive));
            var first = Assert.Single(ListArchive.Open(Archive).Entries());

            await KillAsync(import, random.NextDouble() * 1.1 * whole);

            var archive = ListArchive.Open(Archive);
            Assert.Equal(first.Files, archive.Entries()[0].Files);
            Assert.Empty((await archive.VerifyAsync()).Differences);
            Assert.Equal(0, await new CommandRun().RunAsync(import));
            var check = await archive.VerifyAsync();
            Assert.Equal((6, 0, 0), (check.Entries, check.Differences.Count, check.Leftovers.Count));
        }
    }

    [Fact]
    public async Task FirstImport_KilledAtRandomInstants_CompletesTheNextTime()
    {
        string[] import = ["lists", "import", Edition(1), Edition(2), "--archive", Archive];
        var whole = await DurationAsync(import);
        for (var kill = 0; kill < Kills; kill++)
        {
            Directory.Delete(Archive, recursive: true);
            await KillAsync(import, random.NextDouble() * 1.1 * whole);

            Assert.Equal(0, await new CommandRun().RunAsync(import));
            var check = await ListArchive.Open(Archive).VerifyAsync();
            Assert.Equal((2, 0, 0), (check.Entries, check.Differences.Count, check.Leftovers.Count));
        }
    }

    [Fact]
    public async Task CacheWrite_KilledAtRandomInstants_ChangesNoAnswer()
    {
        Assert.Equal(0, await new CommandRun().RunAsync(["lists", "import", .. Enumerable.Range(1, 6).Select(Edition), "--archive", Archive]));
        string[] load = ["lists", "show", "--lists", Archive, "--max-list-age", "none"];
        var whole = await DurationAsync(load);
        var version = (await RegisterFile.LoadAsync([new ListSource(Archive)])).Register.Version;
        for (var kill = 0; kill < Kills; kill++)
        {
            File.Delete(Path.Combine(Archive, "register.cache"));
            await KillAsync(load, random.NextDouble() * 1.1 * whole);

            Assert.Empty((await ListArchive.Open(Archive).VerifyAsync()).Differences);
            Assert.Equal(version, (await RegisterFile.LoadAsync([new ListSource(Archive)])).Register.Version);
        }
    }

    private static Process Start(string[] arguments) => Process.Start(
        new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Screening.Cli.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<double> DurationAsync(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(arguments);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task KillAsync(string[] arguments, double after)
    {
        using var process = Start(arguments);
        await Task.Delay(TimeSpan.FromMilliseconds(after));
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Editions of different sizes, a few thousand rows each, so that the disk has something to do.</summary>
    private string Edition(int number) => folder.Write(
        $"2025-11-{number:00}/sdn.csv",
        string.Concat(Enumerable.Range(1000 + number, 3000 + (number * 7)).Select(static id => string.Create(CultureInfo.InvariantCulture,
            $"{id},\"PRIMER {id} TRADING\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Registration Number 77{id}001.\"\r\n"))) + "\u001a");
}
