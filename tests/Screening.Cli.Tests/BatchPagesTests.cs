using System.Globalization;
using System.Text;

namespace Screening.Cli.Tests;

/// <summary>The pages about batches: their commands run, one after the other, over the files that they show, and say what the pages say they say.</summary>
public sealed class BatchPagesTests : IDisposable
{
    private const string Prompt = "$ screening ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Pages() => [.. Directory.GetFiles(ProjectFolder.At("docs"), "batch*.md").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Commands_SayWhatThePageShows(string page)
    {
        var lines = await File.ReadAllLinesAsync(ProjectFolder.At("docs", page));
        var (commands, said) = (0, "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```csv ", StringComparison.Ordinal))
            {
                var rows = lines.Skip(i + 1).TakeWhile(static line => line != "```").ToList();
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, lines[i]["```csv ".Length..]), string.Join('\n', rows) + "\n", new UTF8Encoding(false));
                i += rows.Count + 1;
            }
            else if (lines[i] == "```console")
            {
                for (i++; lines[i] != "```"; i++)
                {
                    if (lines[i].StartsWith(Prompt, StringComparison.Ordinal))
                    {
                        said = await Run(lines[i][Prompt.Length..]);
                        commands++;
                    }
                    else
                    {
                        Assert.Contains(lines[i].Trim(), said, StringComparison.Ordinal);
                    }
                }
            }
        }

        Assert.NotEqual(0, commands);
    }

    private async Task<string> Run(string line)
    {
        string[] arguments = [.. line.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(At)];
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var bytes = new MemoryStream();
        var code = await new CommandHost(new Terminal { Out = output, Error = output, OpenOutput = () => bytes }, new Day()).RunAsync(arguments);
        Assert.True(code != ExitCode.CouldNotRun, $"screening {line}: {output}");
        return $"{output}{Encoding.UTF8.GetString(bytes.ToArray())}exit code {code}\n".Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>Files of the page stand in a folder of their own.</summary>
    private string At(string argument) => Path.GetExtension(argument) is ".csv" or ".json" or ".jsonl" or ".html" or ".db" or ".xlsx" ? Path.Combine(folder.FullName, argument) : argument;

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 12, 20, 12, 0, 0, TimeSpan.Zero);
    }
}
