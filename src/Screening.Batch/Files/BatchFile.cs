using System.Security.Cryptography;

namespace Screening.Batch;

/// <summary>Screens into a file so that nothing is lost: killed at any instant, it goes on later to the very bytes of an unbroken run.</summary>
/// <remarks>
/// While it runs, <c>OUT.partial</c> grows, <c>OUT.checkpoint</c> tells how much of it counts, and <c>OUT.lock</c> keeps other runs out. All three are
/// gone at the end; only a complete output bears its name.
/// </remarks>
public static class BatchFile
{
    /// <summary>Screens CSV into a file.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="options">How to screen.</param>
    /// <param name="input">The file, from its start; left open.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="progress">Told after each chunk that is written.</param>
    /// <param name="cancellationToken">Stops between rows; the run can be resumed then.</param>
    /// <returns>What became of the rows, those of a resumed run included.</returns>
    /// <exception cref="BatchFileException">
    /// The file cannot be screened as a whole, another run writes to the same output, or the unfinished run cannot be resumed. What stood there stays.
    /// </exception>
    /// <exception cref="IOException">A file failed, the disk is full. What is written so far can be resumed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<BatchSummary> ScreenAsync(
        Screener screener, BatchOptions options, Stream input, BatchTarget target, IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.CheckpointRows, 1, nameof(target));
        using var held = Lock(target.Path);
        using var bytes = new HashingStream(input);
        var run = await new BatchScreener(screener, options).OpenAsync(bytes, cancellationToken).ConfigureAwait(false);
        using var files = new RunFiles(screener, run, target);
        using var rows = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        if (target.Resume && CheckpointOf(target.Path) is { } checkpoint)
        {
            if (files.TryFinish(checkpoint))
                return files.Summary(checkpoint.Counts);
            await ResumeAsync(run, files, checkpoint, rows, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await files.BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        await run.ToEndAsync(
            async chunk =>
            {
                foreach (var record in chunk.Records)
                    rows.AppendData(record.Bytes);
                await files.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
                if (files.RowsSinceCheckpoint >= target.CheckpointRows)
                    files.Save(run.Summary, rows);
                progress?.Report(run.Progress);
            }, cancellationToken).ConfigureAwait(false);
        await files.CompleteAsync(run.Summary, rows, bytes, cancellationToken).ConfigureAwait(false);
        return run.Summary;
    }

    /// <summary>The as-of day of the unfinished run of an output; null when there is none.</summary>
    /// <param name="path">The output's path.</param>
    public static DateOnly? AsOfUnfinished(string path) => CheckpointOf(path)?.AsOf;

    private static async Task ResumeAsync(BatchRun run, RunFiles files, Checkpoint checkpoint, IncrementalHash rows, CancellationToken cancellationToken)
    {
        if (checkpoint.Identity.Difference(files.Identity) is { } difference)
            throw new BatchFileException($"the unfinished run cannot be resumed: it has {difference}; run it without resuming to begin anew");
        if (!files.TryReopen(checkpoint))
            throw new BatchFileException("the unfinished run cannot be resumed: its partial files are gone or changed; run it without resuming to begin anew");
        var isSame = await run.SkipAsync(files.Summary(checkpoint.Counts), record => rows.AppendData(record.Bytes), cancellationToken).ConfigureAwait(false);
        if (!isSame || Convert.ToHexStringLower(rows.GetCurrentHash()) != checkpoint.Rows)
            throw new BatchFileException("the unfinished run cannot be resumed: the input has changed since; run it without resuming to begin anew");
    }

    private static Checkpoint? CheckpointOf(string path) =>
        File.Exists(RunFiles.CheckpointPath(path)) ? ReceiptText.ReadCheckpoint(File.ReadAllText(RunFiles.CheckpointPath(path))) : null;

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            throw new BatchFileException("another run writes to this output: wait for it, or give another path");
        }
    }
}
