using System.Globalization;

namespace Screening.Tests.Readme;

/// <summary>The README's first example is this project's code, and its output is true.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SharedFiles.ProjectRoot, "README.md"));

    [Fact]
    public void Readme_FirstExample_IsTheCodeThatRuns()
    {
        var source = File.ReadAllLines(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Readme", "FirstExample.cs"));
        var code = source.SkipWhile(static line => !line.Contains("<README>", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(static line => !line.Contains("</README>", StringComparison.Ordinal))
            .Select(static line => line.Length > 8 ? line[8..] : "");
        Assert.Contains("```csharp\nusing Screening;\n\n" + string.Join('\n', code) + "\n```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_FirstExample_PrintsWhatItSays()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        FirstExample.Run(output);
        var printed = string.Join('\n', output.ToString().Split('\n').Select(static line => line.TrimEnd()));
        Assert.Contains("```text\n" + printed + "```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_Length_IsOneReading() => Assert.InRange(Readme.Split('\n').Length, 60, 249);
}
