using System.Text;

namespace Screening.Cli.Tests.Commands;

public sealed class BatchCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("name\nPRIMER KALI OAO\nUnrelated Bakery\n", 1, "2 rows: 1 Hit, 0 PastHit, 1 NoHit, 0 NotScreened")]
    [InlineData("name\nUnrelated Bakery\n", 0, "1 rows: 0 Hit, 0 PastHit, 1 NoHit, 0 NotScreened")]
    public async Task Batch_File_ExitsByItsWorstRowAndCountsOnStandardError(string rows, int code, string summary)
    {
        var run = new CommandRun();
        var (from, to) = (Write("in.csv", rows), Path.Combine(folder.FullName, "out.csv"));

        Assert.Equal(code, await run.RunAsync("batch", from, "--out", to));
        Assert.Contains(summary, run.Error, StringComparison.Ordinal);
        Assert.Contains("as of 2025-12-01", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
        Assert.Equal(rows.Count(static c => c == '\n'), (await File.ReadAllLinesAsync(to)).Length);
        Assert.Equal(2, folder.GetFiles().Length);
    }

    [Fact]
    public async Task Batch_NotScreenedRow_OutranksAHit() =>
        Assert.Equal(2, await new CommandRun { Register = TestRegister.Extract(), Input = "name\nUnrelated Bakery\n" }.RunAsync("batch", "-", "--out", "-"));

    [Fact]
    public async Task Batch_StandardInputAndOutput_KeepsDataAndWordsApart()
    {
        var run = new CommandRun { Input = "name\nPRIMER KALI OAO\n" };

        Assert.Equal(1, await run.RunAsync("batch", "-", "--out", "-"));
        Assert.StartsWith("name,screening_outcome", Encoding.UTF8.GetString(run.Bytes.ToArray()), StringComparison.Ordinal);
        Assert.Contains("1 rows", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_ListThatCannotBeRead_LeavesTheOldOutputAlone()
    {
        var run = new CommandRun { LoadingFails = new FileNotFoundException("no list there") };
        var (from, to) = (Write("in.csv", "name\nx\n"), Write("out.csv", "old"));

        Assert.Equal(3, await run.RunAsync("batch", from, "--out", to, "--lists", "nowhere"));
        Assert.Equal("old", await File.ReadAllTextAsync(to));
    }

    [Fact]
    public async Task Batch_OutputIsInput_IsRefused()
    {
        var run = new CommandRun();
        var path = Write("in.csv", "name\nx\n");

        Assert.Equal(3, await run.RunAsync("batch", path, "--out", path));
        Assert.Equal("name\nx\n", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("there is no file", "batch", "/nowhere/in.csv", "--out", "-")]
    [InlineData("--out", "batch", "-")]
    [InlineData("--map takes FIELD=COLUMN", "batch", "-", "--out", "-", "--map", "name")]
    [InlineData("twice", "batch", "-", "--out", "-", "--map", "name=A", "--map", "name=B")]
    [InlineData("--parallel takes a whole number", "batch", "-", "--out", "-", "--parallel", "0")]
    [InlineData("sometimes", "batch", "-", "--out", "-", "--progress", "sometimes")]
    [InlineData("is a folder, or lies in one that is not there", "batch", "-", "--out", "/nowhere/out.csv")]
    public async Task Batch_Wrong_ExitsThree(string said, params string[] arguments)
    {
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync(arguments));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
