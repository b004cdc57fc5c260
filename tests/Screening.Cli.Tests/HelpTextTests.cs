namespace Screening.Cli.Tests;

/// <summary>The help text is approved as a whole: a change of an option shows in a review. Set SCREENING_APPROVE=1 to write it anew.</summary>
public sealed class HelpTextTests
{
    [Fact]
    public async Task Help_OfEveryVerb_IsTheApprovedText()
    {
        var help = "";
        foreach (var arguments in new[]
        {
            new[] { "--help" }, ["check", "--help"], ["timeline", "--help"], ["batch", "--help"], ["rescreen", "--help"], ["decide", "--help"], ["verify", "--help"], ["lists", "--help"], ["lists", "show", "--help"],
            ["lists", "update", "--help"], ["lists", "import", "--help"], ["lists", "verify", "--help"], ["lists", "diff", "--help"],
        })
        {
            var run = new CommandRun();
            Assert.Equal(0, await run.RunAsync(arguments));
            help += $"$ screening {string.Join(' ', arguments)}\n{run.Out.TrimEnd()}\n\n";
        }

        var approved = ProjectFolder.At("tests", "Screening.Cli.Tests", "HelpText.approved.txt");
        if (Environment.GetEnvironmentVariable("SCREENING_APPROVE") == "1")
            await File.WriteAllTextAsync(approved, help);
        Assert.Equal((await File.ReadAllTextAsync(approved)).ReplaceLineEndings("\n"), help);
    }
}
