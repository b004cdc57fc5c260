using System.Text;
using Screening.Batch;

namespace Screening.Tests.Batch.Proof;

public sealed class ReceiptVerifierTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Receipt_OfARun_IsProven()
    {
        var receipt = await RunAsync();

        var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, BatchTry.Screener.Register);

        Assert.All(findings, found => Assert.Equal(FindingState.Same, found.State));
        Assert.Equal(["settings", "counts", "engine", "input", "output", "audit", "list", "list", "answers"], findings.Select(found => found.Subject));
        Assert.Equal(new ReceiptCounts(300, 27, 0, 252, 21), receipt.Counts);
        Assert.Equal("in.csv", receipt.Input.File.Name);
    }

    [Theory]
    [InlineData("in.csv", "input")]
    [InlineData("out.csv", "output")]
    [InlineData("audit.jsonl", "audit")]
    public async Task AnyByte_ThatChanged_IsFound(string file, string subject)
    {
        var receipt = await RunAsync();
        var path = Path.Combine(folder.FullName, file);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var at = 3; at < bytes.Length; at += (bytes.Length / 7) + 1)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(path, changed);

            var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, BatchTry.Screener.Register);

            Assert.Equal(FindingState.Differs, findings.Single(found => found.Subject == subject).State);
        }
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("moved")]
    [InlineData("cut")]
    [InlineData("last")]
    public async Task LineOfTheLog_ChangedInAnyWay_IsFound(string how)
    {
        var receipt = await RunAsync();
        var path = Path.Combine(folder.FullName, "audit.jsonl");
        var lines = (await File.ReadAllLinesAsync(path)).ToList();
        switch (how)
        {
            case "dropped":
                lines.RemoveAt(100);
                break;
            case "moved":
                (lines[5], lines[6]) = (lines[6], lines[5]);
                break;
            case "cut":
                lines.RemoveAt(lines.Count - 1);
                break;
            default:
                lines[^1] = lines[^1].Replace("\"rows\":300", "\"rows\":301", StringComparison.Ordinal);
                break;
        }

        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");

        var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, BatchTry.Screener.Register);

        Assert.Equal(FindingState.Differs, findings.Single(found => found.Subject == "audit").State);
    }

    [Fact]
    public async Task Output_ThatWasChanged_IsToldByItsLine()
    {
        var receipt = await RunAsync();
        var path = Path.Combine(folder.FullName, "out.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("22,Zarya Potash Combine,Hit", "22,Zarya Potash Combine,NoHit", StringComparison.Ordinal));

        var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, BatchTry.Screener.Register);

        Assert.Contains("first differs in line 23", findings[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListThatIsMissing_IsNamedByItsHash()
    {
        var receipt = await RunAsync();
        var other = Register.Build([], [TinyRegister.Dated("own-a", null, null, TinyRegister.Entry("1"))]);

        var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, other);

        Assert.Contains(new ReceiptFinding("list", FindingState.Missing, "own-b: wanted is the dated list of sha256 B"), findings);
        Assert.Equal(FindingState.Missing, findings[^1].State);
    }

    [Theory]
    [InlineData("\"hit\": 27", "\"hit\": 26", "counts")]
    [InlineData("\"asOf\": \"2025-12-01\"", "\"asOf\": \"2025-12-02\"", "settings")]
    [InlineData("\"build\": \"", "\"build\": \"0", "engine")]
    public async Task ReceiptThatWasChanged_IsFound(string text, string changed, string subject)
    {
        var written = ReceiptText.Write(await RunAsync());
        Assert.Contains(text, written, StringComparison.Ordinal);

        var findings = await ReceiptVerifier.VerifyAsync(ReceiptText.Read(written.Replace(text, changed, StringComparison.Ordinal)), folder.FullName, BatchTry.Screener.Register);

        Assert.Equal(FindingState.Differs, findings.Single(found => found.Subject == subject).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":2}")]
    public void Text_ThatIsNoReceipt_IsRefused(string text) => Assert.Throws<BatchFileException>(() => ReceiptText.Read(text));

    [Theory]
    [InlineData(AuditNames.Hashed, false, true)]
    [InlineData(AuditNames.Plain, true, true)]
    [InlineData(AuditNames.None, false, false)]
    public async Task Log_TellsOfCounterparties_OnlyWhatWasChosen(AuditNames names, bool name, bool hash)
    {
        await RunAsync(names);

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "audit.jsonl"));
        Assert.Equal(302, lines.Length);
        Assert.Equal(name, lines[11].Contains("\"name\":\"Zarya Potash Combine\"", StringComparison.Ordinal));
        Assert.Equal(hash, lines[11].Contains("\"record\":\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AskedAgain_IsProvenUntilTheAnswerChanges()
    {
        var request = new ScreeningRequest("Zarya Potash Combine") { AsOf = BatchTry.AsOf, Countries = ["BY"], BirthDate = PartialDate.OfYear(1970) };
        static string Answer(ScreeningResult result) => $$"""{"outcome":"{{result.Outcome}}","matches":{{result.Matches.Count}}}""";
        var receipt = CheckReceipt.Of(BatchTry.Screener, request, Answer(BatchTry.Screener.Screen(request)), ["embedded"], false, null);

        var read = ReceiptText.ReadCheck(ReceiptText.Write(receipt))!;

        Assert.All(read.Verify(BatchTry.Screener.Register, Answer), found => Assert.Equal(FindingState.Same, found.State));
        var differs = read.Verify(BatchTry.Screener.Register, result => Answer(result).Replace("Hit", "NoHit", StringComparison.Ordinal));
        Assert.EndsWith("different: outcome", differs[^1].Detail, StringComparison.Ordinal);
        Assert.Equal(FindingState.Missing, read.Verify(null, Answer)[^1].State);
    }

    private async Task<Receipt> RunAsync(AuditNames names = AuditNames.Hashed)
    {
        var input = Path.Combine(folder.FullName, "in.csv");
        await File.WriteAllTextAsync(input, "id,name\n" + string.Concat(
            Enumerable.Range(1, 300).Select(i => $"{i},{(i % 11 == 0 ? "Zarya Potash Combine" : i % 13 == 0 ? "" : "Quiet Bakery")}\n")), new UTF8Encoding(false));
        using var rows = File.OpenRead(input);
        var target = new BatchTarget(Path.Combine(folder.FullName, "out.csv"))
        {
            InputName = input, ReceiptPath = Path.Combine(folder.FullName, "receipt.json"), AuditPath = Path.Combine(folder.FullName, "audit.jsonl"), AuditNames = names,
        };
        await BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options, rows, target);
        return ReceiptText.Read(await File.ReadAllTextAsync(target.ReceiptPath));
    }
}
