using System.Globalization;
using System.Text.Json;

namespace Screening.Cli.Tests.Commands;

/// <summary>Import, verify, diff, timeline and check over one archive, as a user runs them.</summary>
public sealed class ListsArchiveCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Archive => folder.At("archive");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OfTwoEditions_TellsBothAndTheSums()
    {
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("lists", "import", Sdn("2025-11-01", 100), Sdn("2025-11-08", 101), "--archive", Archive));
        Assert.Contains("imported    us-ofac-sdn 2025-11-01 (60 entries), sdn.csv\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 imported, 0 there already, 0 refused, 0 unreadable", string.Join(' ', run.Out.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfARefusedEdition_EndsWith2AndWithAnOverrideWith0()
    {
        await ImportAsync(Sdn("2025-11-01", 100));
        var cut = Sdn("2025-11-08", 100, 40);

        var run = new CommandRun();
        Assert.Equal(2, await run.RunAsync("lists", "import", cut, "--archive", Archive));
        Assert.Contains("it is cut", run.Out.Replace("\n            ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(0, await new CommandRun().RunAsync("lists", "import", cut, "--archive", Archive, "--override", "lifted, Gazette 12"));
        Assert.Equal(3, await new CommandRun().RunAsync("lists", "import", cut, "--archive", Archive, "--override", " "));
    }

    [Fact]
    public async Task Import_OfAnUnreadableFile_EndsWith3()
    {
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync("lists", "import", folder.Write("page.csv", "<html>"), "--archive", Archive));
        Assert.Contains("unreadable: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfASoundArchive_EndsWith0()
    {
        await ImportAsync(Sdn("2025-11-01", 100), Sdn("2025-11-08", 101));
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("lists", "verify", "--archive", Archive));
        Assert.Contains("2 deliveries in 2 files, 0 differences", run.Out, StringComparison.Ordinal);
        Assert.Contains("61 strong names and 61 identifiers asked for, 0 did not find their own listing", run.Out, StringComparison.Ordinal);

        // The second time with the cache that the first one wrote.
        Assert.Equal(0, await new CommandRun().RunAsync("lists", "verify", "--archive", Archive));
    }

    [Fact]
    public async Task Verify_OfAChangedFile_NamesItAndEndsWith2()
    {
        await ImportAsync(Sdn("2025-11-01", 100));
        var stored = Directory.GetFiles(folder.At("archive", "files"), "*", SearchOption.AllDirectories)[0];
        await File.WriteAllTextAsync(stored, "gone");
        var run = new CommandRun();

        Assert.Equal(2, await run.RunAsync("lists", "verify", "--archive", Archive));
        Assert.Contains("1 difference\n  files/", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAFile_AsksForItsNames()
    {
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("lists", "verify", Sdn("2025-11-01", 100)));
        Assert.Contains("60 strong names", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithoutAnArchive_CouldNotRun() => Assert.Equal(3, await new CommandRun().RunAsync("lists", "verify", "--archive", folder.At("nothing")));

    [Fact]
    public async Task Diff_OfTwoEditions_TellsAddedAndRemoved()
    {
        await ImportAsync(Sdn("2025-11-01", 100), Sdn("2025-11-08", 101));
        var run = new CommandRun { LoadsFiles = true };

        Assert.Equal(0, await run.RunAsync("lists", "diff", "us-ofac-sdn", "--from", "2025-11-01", "--to", "2025-11-08", "--lists", Archive));
        Assert.Contains("added       us-ofac-sdn:160  PRIMER 160", run.Out, StringComparison.Ordinal);
        Assert.Contains("removed     us-ofac-sdn:100  PRIMER 100", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 added, 1 removed, 0 changed, 0 undecided", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AsJson_HoldsFields()
    {
        await ImportAsync(Sdn("2025-11-01", 100), Sdn("2025-11-08", 101));
        var run = new CommandRun { LoadsFiles = true };

        Assert.Equal(0, await run.RunAsync("lists", "diff", "us-ofac-sdn", "--from", "2025-11-01", "--to", "2025-11-08", "--lists", Archive, "--json"));
        var added = JsonDocument.Parse(run.Out).RootElement.GetProperty("lists")[0].GetProperty("added")[0];
        Assert.Equal("160", added.GetProperty("listingId").GetString());
        Assert.True(added.GetProperty("fields").TryGetProperty("names", out _));
    }

    [Fact]
    public async Task Diff_WithADayThatNothingCovers_SaysSoAndEndsWith2()
    {
        await ImportAsync(Sdn("2025-11-01", 100));
        var run = new CommandRun { LoadsFiles = true };

        Assert.Equal(2, await run.RunAsync("lists", "diff", "us-ofac-sdn", "--from", "2025-10-01", "--to", "2025-11-01", "--lists", Archive));
        Assert.Contains("cannot speak about 2025-10-01", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAListThatIsNotThere_CouldNotRun() =>
        Assert.Equal(3, await new CommandRun().RunAsync("lists", "diff", "un-sc", "--from", "2025-10-01", "--to", "2025-11-01"));

    [Fact]
    public async Task Timeline_OverAnArchive_TellsTheEditions()
    {
        await ImportAsync(Sdn("2025-11-01", 100), Sdn("2025-11-08", 101));
        var run = new CommandRun { LoadsFiles = true };

        Assert.Equal(0, await run.RunAsync("timeline", "us-ofac-sdn:100", "--lists", Archive));
        Assert.Contains("2025-11-08  first edition without it", run.Out, StringComparison.Ordinal);
    }

    private async Task ImportAsync(params string[] paths) => Assert.Equal(0, await new CommandRun().RunAsync(["lists", "import", .. paths, "--archive", Archive]));

    private string Sdn(string day, int first, int count = 60) => folder.Write(
        $"{day}/sdn.csv",
        string.Concat(Enumerable.Range(first, count).Select(static id => string.Create(CultureInfo.InvariantCulture,
            $"{id},\"PRIMER {id} {(char)('A' + (id % 26))}LMAZ TRADING\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Registration Number 77{id}001.\"\r\n"))) + "\u001a");
}
