using System.Globalization;

namespace Screening.Cli.Tests;

/// <summary>What the README and the pages under docs show of the command line is what the command line prints.</summary>
public class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/Screening.Cli -- ";

    public static TheoryData<string, string> Commands()
    {
        var commands = new TheoryData<string, string>();
        foreach (var page in Directory.GetFiles(ProjectFolder.At("docs"), "*.md", SearchOption.AllDirectories).Append(ProjectFolder.At("README.md")).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(page).Where(static line => line.StartsWith(Command, StringComparison.Ordinal)))
                commands.Add(Path.GetRelativePath(ProjectFolder.At("."), page), line[Command.Length..]);
        }

        return commands;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Page_Command_PrintsWhatItShows(string page, string arguments)
    {
        var shown = File.ReadLines(ProjectFolder.At(page)).SkipWhile(line => line != Command + arguments).Skip(1).TakeWhile(static line => line != "```");
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var host = new CommandHost(new Terminal { Out = output, Error = TextWriter.Null }, new Day());

        await host.RunAsync(Split(arguments));

        Assert.Equal(shown, output.ToString().TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd()));
    }

    /// <summary>Splits at blanks outside double quotes, as a shell does.</summary>
    private static string[] Split(string arguments) =>
        [.. arguments.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    }
}
