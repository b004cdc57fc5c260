using System.Text;

namespace Screening.Batch;

/// <summary>Screens a file of counterparties: every row in is a row out, in the same order, all its columns kept.</summary>
/// <remarks>
/// <para>Immutable, safe for any number of runs at once. One screener answers a whole run, so one register speaks for all of its rows.</para>
/// <para>Memory is bounded by a few chunks of rows per worker, whatever the length of the file. The output is the same bytes for any number of
/// workers.</para>
/// </remarks>
public sealed class BatchScreener
{
    private readonly Func<ScreeningRequest, ScreeningResult> screen;
    private readonly BatchOptions options;

    /// <summary>Makes one.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="options">How to screen.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="BatchOptions.Parallelism"/> is not positive.</exception>
    public BatchScreener(Screener screener, BatchOptions options) : this(Asking(screener), options)
    {
    }

    internal BatchScreener(Func<ScreeningRequest, ScreeningResult> screen, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1, nameof(options));
        (this.screen, this.options) = (screen, options);
    }

    /// <summary>Screens CSV with a header; comma, semicolon, tab or bar; UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="input">The file, read from where it stands to its end; left open.</param>
    /// <param name="output">
    /// Where the rows go: UTF-8, with a byte order mark if the input had one, the input's separator, line ends CRLF. Left open. Cells that a
    /// spreadsheet or a terminal would run are made harmless.
    /// </param>
    /// <param name="progress">Told after each chunk that is written.</param>
    /// <param name="cancellationToken">Stops between rows; what is written then ends with a whole chunk.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="BatchFileException">The file cannot be screened as a whole; nothing is written.</exception>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<BatchSummary> ScreenCsvAsync(
        Stream input, Stream output, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var text = new Utf8Input(input);
        await text.OpenAsync(cancellationToken).ConfigureAwait(false);
        var source = new RecordSource(text);
        var plan = await ReadHeaderAsync(source, cancellationToken).ConfigureAwait(false);

        var header = new StringBuilder(text.HasMark ? "\uFEFF" : "");
        ResultColumns.AppendCells(header, [.. plan.Header, .. ResultColumns.Names], (char)plan.Delimiter);
        await output.WriteAsync(Encoding.UTF8.GetBytes(header.ToString()), cancellationToken).ConfigureAwait(false);

        var tally = new Tally(output, progress);
        await RunAsync(source, plan, tally, cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return tally.Summary;
    }

    /// <summary>Reads ahead by as many chunks as there are workers and writes the oldest before it reads on: order and memory in one queue.</summary>
    private static async Task RunAsync(RecordSource source, BatchPlan plan, Tally tally, CancellationToken cancellationToken)
    {
        var running = new Queue<Task<BatchChunk>>();
        try
        {
            while (await ReadChunkAsync(source, cancellationToken).ConfigureAwait(false) is { } chunk)
            {
                running.Enqueue(Task.Run(
                    () =>
                    {
                        chunk.Screen(plan, cancellationToken);
                        return chunk;
                    }, cancellationToken));
                if (running.Count >= plan.Options.Parallelism)
                    await tally.WriteAsync(await running.Dequeue().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }

            while (running.TryDequeue(out var rest))
                await tally.WriteAsync(await rest.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // After a failure nothing may still be at work when the caller disposes of what it gave.
            await Task.WhenAll(running.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<BatchChunk?> ReadChunkAsync(RecordSource source, CancellationToken cancellationToken)
    {
        var chunk = new BatchChunk();
        while (!chunk.IsFull && await source.NextAsync(cancellationToken).ConfigureAwait(false) is { } record)
        {
            // An empty line between rows is no row; in a file of one column it is a row whose only cell is empty.
            if (record.Bytes.Length > 0 || source.Columns == 1)
                chunk.Add(record);
        }

        return chunk.Rows == 0 ? null : chunk;
    }

    private async Task<BatchPlan> ReadHeaderAsync(RecordSource source, CancellationToken cancellationToken)
    {
        var line = await source.PeekLineAsync(cancellationToken).ConfigureAwait(false);
        source.Delimiter = Separator.Of(line);
        var record = await source.NextAsync(cancellationToken).ConfigureAwait(false);
        if (record is not { Bytes.Length: > 0 })
            throw new BatchFileException("line 1: the file is empty, or its first line is: a header is needed");

        var read = RecordCells.Read(record.Value, source.Delimiter, columns: 0);
        if (read.Fault is not null)
            throw new BatchFileException($"line 1: the header cannot be read: {read.Fault}");
        source.Columns = read.Cells.Length;
        var clash = ResultColumns.Names.FirstOrDefault(name => read.Cells.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (clash is not null)
            throw new BatchFileException($"line 1: the file already has a column '{clash}'; rename or remove it");
        return new BatchPlan(read.Cells, ColumnMap.Of(read.Cells, options.Mapping), source.Delimiter, options, screen);
    }

    private static Func<ScreeningRequest, ScreeningResult> Asking(Screener screener)
    {
        ArgumentNullException.ThrowIfNull(screener);
        return screener.Screen;
    }

    /// <summary>Writes chunks and counts what is written.</summary>
    private sealed class Tally(Stream output, IProgress<BatchProgress>? progress)
    {
        public BatchSummary Summary { get; private set; } = new() { Rows = 0, Hits = 0, PastHits = 0, NoHits = 0, NotScreened = 0 };

        public async Task WriteAsync(BatchChunk chunk, CancellationToken cancellationToken)
        {
            await output.WriteAsync(chunk.Output, cancellationToken).ConfigureAwait(false);
            Summary = new BatchSummary
            {
                Rows = Summary.Rows + chunk.Rows,
                Hits = Summary.Hits + chunk.Count(ScreeningOutcome.Hit),
                PastHits = Summary.PastHits + chunk.Count(ScreeningOutcome.PastHit),
                NoHits = Summary.NoHits + chunk.Count(ScreeningOutcome.NoHit),
                NotScreened = Summary.NotScreened + chunk.Count(ScreeningOutcome.NotScreened),
            };
            progress?.Report(new BatchProgress(Summary.Rows, Summary.Hits));
        }
    }
}
