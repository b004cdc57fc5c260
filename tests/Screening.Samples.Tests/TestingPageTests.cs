namespace Screening.Samples.Tests;

/// <summary>The page about testing shows the sample, not something like it.</summary>
public sealed class TestingPageTests
{
    private static readonly string[] Page = File.ReadAllLines(SampleRun.At("docs", "testing.md"));

    [Theory]
    [InlineData("csharp", "PolicyTests.cs", 3)]
    [InlineData("csv", "policy.csv", 1)]
    public void Page_Block_StandsInTheSample(string language, string file, int blocks)
    {
        var sample = string.Join('\n', File.ReadAllLines(SampleRun.At("docs", "samples", "CompliancePolicy", file)).Select(static line => line.Trim()));

        var shown = Blocks(language).ToList();

        Assert.Equal(blocks, shown.Count);
        Assert.All(shown, block => Assert.Contains(block, sample, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language)
    {
        for (var i = 0; i < Page.Length; i++)
        {
            if (Page[i] == "```" + language)
                yield return string.Join('\n', Page.Skip(i + 1).TakeWhile(static line => line != "```").Select(static line => line.Trim()));
        }
    }
}
