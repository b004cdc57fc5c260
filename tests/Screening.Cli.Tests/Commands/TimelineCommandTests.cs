namespace Screening.Cli.Tests.Commands;

public sealed class TimelineCommandTests
{
    [Fact]
    public async Task Timeline_OfAListing_TellsEventsAndEachSourceOnce()
    {
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("timeline", "my-first:1"));
        Assert.Contains(
            """
            2021-08-09  designation: PRIMER
                        [Gazette 2021-08-09]
            2025-09-01  general licence: GL 7: fertiliser
                        [Gazette 2025-09-01]
            2025-11-01  end of general licence: GL 7: fertiliser, by expiry
            2025-11-20  announcement, no legal effect
                        [press 2025-11-20]

            """.ReplaceLineEndings("\n"),
            run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_OfAName_TellsEveryListingItMatches()
    {
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("timeline", "600122610"));
        Assert.Contains("my-first:1  PRIMER KALI OAO", run.Out, StringComparison.Ordinal);
        Assert.Contains("my-second:2  PRIMER KALI", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_NothingFound_IsAProblemAndNoStatement()
    {
        var run = new CommandRun();

        Assert.Equal(2, await run.RunAsync("timeline", "Unrelated Bakery"));
        Assert.Equal("", run.Out);
        Assert.Contains("no listing found on lists my-first, my-second", run.Error, StringComparison.Ordinal);
    }
}
