namespace Screening.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Verify_ReceiptOfABatch_SaysIdenticalUntilAByteChanges()
    {
        await File.WriteAllTextAsync(At("in.csv"), "name\nPRIMER KALI OAO\nUnrelated Bakery\n");
        var batch = new CommandRun();
        Assert.Equal(1, await batch.RunAsync("batch", At("in.csv"), "--out", At("out.csv"), "--receipt", At("r.json"), "--audit", At("log.jsonl"), "--as-of", "2025-10-01"));
        Assert.Contains("keep this hash", batch.Error, StringComparison.Ordinal);

        var verify = new CommandRun();
        Assert.Equal(0, await verify.RunAsync("verify", At("r.json")));
        Assert.StartsWith("IDENTICAL", verify.Out, StringComparison.Ordinal);
        Assert.Equal("embedded", Assert.Single(verify.SourcesAsked!).Path);

        await File.AppendAllTextAsync(At("out.csv"), "x");
        var again = new CommandRun();
        Assert.Equal(2, await again.RunAsync("verify", At("r.json")));
        Assert.Contains("NOT PROVEN: 1 thing differs or is missing", again.Out, StringComparison.Ordinal);
        Assert.Contains("output      differs: out.csv", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ReceiptOfACheck_AsksAgain()
    {
        Assert.Equal(1, await new CommandRun().RunAsync("check", "PRIMER KALI OAO", "--id", "reg_no=600122610", "--receipt", At("c.json")));

        Assert.Equal(0, await new CommandRun().RunAsync("verify", At("c.json")));

        var other = new CommandRun { Register = TestRegister.Two("ANOTHER NAME") };
        Assert.Equal(2, await other.RunAsync("verify", At("c.json")));
        Assert.Contains("different: matches", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ListsThatAreGone_NamesThemByHash()
    {
        Assert.Equal(1, await new CommandRun().RunAsync("check", "PRIMER KALI OAO", "--receipt", At("c.json")));

        var gone = new CommandRun { LoadingFails = new FileNotFoundException("no list there") };
        Assert.Equal(2, await gone.RunAsync("verify", At("c.json")));
        Assert.Contains("wanted is the dated list of sha256 ccc", string.Join(" ", gone.Out.Split([" ", "\n"], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("no list there", gone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    public async Task Verify_FileThatIsNoReceipt_ExitsThree(string text)
    {
        await File.WriteAllTextAsync(At("x.json"), text);
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync("verify", At("x.json")));
        Assert.Contains("no receipt", run.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
