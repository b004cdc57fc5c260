using System.Globalization;

namespace Screening.Cli.Tests;

/// <summary>What the README shows of the command line is what the command line prints.</summary>
public class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/Screening.Cli -- ";

    public static TheoryData<string> Commands() =>
        [.. Readme().Where(static line => line.StartsWith(Command, StringComparison.Ordinal)).Select(static line => line[Command.Length..])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Readme_Command_PrintsWhatItShows(string arguments)
    {
        var shown = Readme().SkipWhile(line => line != Command + arguments).Skip(1).TakeWhile(static line => line != "```");
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var host = new CommandHost(new Terminal { Out = output, Error = TextWriter.Null }, new Day());

        await host.RunAsync(Split(arguments));

        Assert.Equal(shown, output.ToString().TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd()));
    }

    private static string[] Readme() => File.ReadAllLines(ProjectFolder.At("README.md"));

    /// <summary>Splits at blanks outside double quotes, as a shell does.</summary>
    private static string[] Split(string arguments) =>
        [.. arguments.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    }
}
