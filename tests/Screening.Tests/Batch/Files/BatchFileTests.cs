using System.Text;
using CsCheck;
using Screening.Batch;
using Screening.Tests.Reliability;

namespace Screening.Tests.Batch.Files;

public sealed class BatchFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Run_ToAFile_WritesTheBytesOfTheStreamAndLeavesNothingElse()
    {
        var input = Rows(700);

        var summary = await Run(input, Target());

        Assert.Equal(700, summary.Rows);
        Assert.Equal((await BatchTry.Of(input)).Bytes, await File.ReadAllBytesAsync(Out));
        Assert.Equal(["audit.jsonl", "out.csv", "receipt.json"], Names());
    }

    [Law]
    public void Run_StoppedAnywhere_ResumesToTheBytesOfAnUnbrokenOne() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 600], Gen.Int[0, 300]).Sample(
            (chunks, every, garbage) =>
            {
                var whole = Path.Combine(folder.FullName, "whole");
                Directory.CreateDirectory(whole);
                Run(Rows(2000), Target(whole)).GetAwaiter().GetResult();
                var broken = Path.Combine(folder.FullName, "broken");
                Directory.CreateDirectory(broken);
                Stop(Rows(2000), Target(broken) with { CheckpointRows = every }, chunks);
                // What a killed process wrote behind its last checkpoint does not count.
                foreach (var partial in Directory.GetFiles(broken, "*.partial"))
                    File.AppendAllText(partial, new string('x', garbage));
                Run(Rows(2000), Target(broken) with { Resume = true }).GetAwaiter().GetResult();
                var same = Directory.GetFiles(whole).All(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(broken, Path.GetFileName(file)))));
                var left = Directory.GetFiles(broken).Length;
                Directory.Delete(broken, recursive: true);
                return same && left == 3;
            }, iter: 25, threads: 1);

    [Fact]
    public async Task DiskThatFails_LeavesARunThatCanBeResumed()
    {
        await Assert.ThrowsAsync<IOException>(() => Run(new Failing(Rows(40_000), 500_000), Target() with { CheckpointRows = 256 }));

        Assert.False(File.Exists(Out));
        Assert.Equal(BatchTry.AsOf, BatchFile.AsOfUnfinished(Out));
        await Run(Rows(40_000), Target() with { Resume = true });
        Assert.Equal((await BatchTry.Of(Rows(40_000))).Bytes, await File.ReadAllBytesAsync(Out));
    }

    [Fact]
    public async Task SecondRun_OnOneOutput_IsRefused()
    {
        using var gate = new SemaphoreSlim(0);
        var first = Run(new Waiting(Rows(10), gate), Target());

        var refusal = await Assert.ThrowsAsync<BatchFileException>(() => Run(Rows(10), Target()));

        Assert.Contains("another run", refusal.Message, StringComparison.Ordinal);
        gate.Release(100);
        Assert.Equal(10, (await first).Rows);
    }

    [Theory]
    [InlineData("input", "the input has changed")]
    [InlineData("header", "another header")]
    [InlineData("settings", "other settings")]
    [InlineData("lists", "other lists")]
    [InlineData("partial", "partial files")]
    [InlineData("shorter", "the input has changed")]
    public async Task UnfinishedRun_OfSomethingElse_IsNotResumed(string change, string said)
    {
        Stop(Rows(2000), Target() with { CheckpointRows = 256 }, 6);
        var input = change switch
        {
            "input" => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Rows(2000)).Replace("\n7,", "\n8,", StringComparison.Ordinal)),
            "header" => Encoding.UTF8.GetBytes("x" + Encoding.UTF8.GetString(Rows(2000))),
            "shorter" => Rows(10),
            _ => Rows(2000),
        };
        if (change == "partial")
            await File.WriteAllTextAsync(Out + ".partial", new string('x', 100_000));
        var options = change == "settings" ? BatchTry.Options with { AsOf = new DateOnly(2025, 12, 2) } : BatchTry.Options;
        var screener = change == "lists" ? new Screener(Register.Build([], [TinyRegister.Dated("other", null, null, TinyRegister.Entry("1"))])) : BatchTry.Screener;

        var refusal = await Assert.ThrowsAsync<BatchFileException>(() =>
            BatchFile.ScreenAsync(screener, options, new MemoryStream(input), Target() with { Resume = true }));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task HalfACheckpoint_IsNone()
    {
        Stop(Rows(2000), Target() with { CheckpointRows = 256 }, 6);
        var text = await File.ReadAllTextAsync(Out + ".checkpoint");
        await File.WriteAllTextAsync(Out + ".checkpoint", text[..(text.Length / 2)]);

        await Run(Rows(2000), Target() with { Resume = true });

        Assert.Equal((await BatchTry.Of(Rows(2000))).Bytes, await File.ReadAllBytesAsync(Out));
    }

    [Fact]
    public async Task FileThatCannotBeScreened_LeavesTheOldOutputAlone()
    {
        await File.WriteAllTextAsync(Out, "old");

        await Assert.ThrowsAsync<BatchFileException>(() => Run("x,y\n1,2\n"u8.ToArray(), Target()));

        Assert.Equal("old", await File.ReadAllTextAsync(Out));
        Assert.Equal(["out.csv"], Names());
    }

    private string Out => Path.Combine(folder.FullName, "out.csv");

    private string[] Names() => [.. folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private BatchTarget Target(string? place = null) => new(Path.Combine(place ?? folder.FullName, "out.csv"))
    {
        ReceiptPath = Path.Combine(place ?? folder.FullName, "receipt.json"), AuditPath = Path.Combine(place ?? folder.FullName, "audit.jsonl"),
        RunAt = new DateTimeOffset(2025, 12, 1, 8, 0, 0, TimeSpan.Zero),
    };

    private static byte[] Rows(int count) => Encoding.UTF8.GetBytes("id,name\n" + string.Concat(
        Enumerable.Range(1, count).Select(i => $"{i},{(i % 11 == 0 ? "Zarya Potash Combine" : i % 13 == 0 ? "" : $"Quiet Bakery {i % 50}")}\n")));

    private static Task<BatchSummary> Run(byte[] input, BatchTarget target) => Run(new MemoryStream(input), target);

    private static Task<BatchSummary> Run(Stream input, BatchTarget target) => BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options, input, target);

    /// <summary>Stops a run after so many chunks.</summary>
    private static void Stop(byte[] input, BatchTarget target, int chunks)
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Counting(() =>
        {
            if (--chunks == 0)
                cancellation.Cancel();
        });
        try
        {
            BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options, new MemoryStream(input), target, progress, cancellation.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private sealed class Counting(Action told) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => told();
    }

    /// <summary>An input whose disk fails behind so many bytes.</summary>
    private sealed class Failing(byte[] bytes, int after) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("no space left") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 4096)], cancellationToken);
    }

    /// <summary>An input that waits to be let go on.</summary>
    private sealed class Waiting(byte[] bytes, SemaphoreSlim gate) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
