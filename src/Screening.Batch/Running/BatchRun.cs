using System.Text;

namespace Screening.Batch;

/// <summary>One pass over an input whose header is read: reads ahead, screens on several workers, hands the chunks on in their order.</summary>
internal sealed class BatchRun
{
    private readonly RecordSource source;
    private long rowsRead;

    public BatchRun(RecordSource source, BatchPlan plan)
    {
        (this.source, Plan) = (source, plan);
        Summary = new BatchSummary { Input = plan.Input, Rows = 0, Hits = 0, PastHits = 0, NoHits = 0, NotScreened = 0 };
    }

    public BatchPlan Plan { get; }

    /// <summary>What became of the rows handed on so far.</summary>
    public BatchSummary Summary { get; private set; }

    /// <summary>How many of them did not go out; they are counted as without a match.</summary>
    public long Unchanged { get; private set; }

    public BatchProgress Progress => new(Summary.Rows, Summary.Hits, source.BytesRead);

    /// <summary>The first line of the output, with a byte order mark where a spreadsheet may need one.</summary>
    /// <param name="names">Our columns; null for those of a screening.</param>
    public byte[] HeaderLine(IReadOnlyList<string>? names = null)
    {
        var header = new StringBuilder(Plan.Input.HasMark || Plan.Input.Encoding != InputEncoding.Utf8 ? "\uFEFF" : "");
        CellText.AppendCells(header, [.. Plan.Header, .. names ?? ResultColumns.NamesFor(Plan.Options)], Plan.Input.Delimiter);
        return Encoding.UTF8.GetBytes(header.Append("\r\n").ToString());
    }

    /// <summary>Passes over rows that an earlier run has answered, and takes over what it counted.</summary>
    /// <param name="counted">What the earlier run counted.</param>
    /// <param name="passed">Told of each row passed over.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>False when the input ends before.</returns>
    public async Task<bool> SkipAsync(BatchSummary counted, Action<RawRecord> passed, CancellationToken cancellationToken)
    {
        while (rowsRead < counted.Rows)
        {
            if (await NextRowAsync(cancellationToken).ConfigureAwait(false) is not { } record)
                return false;
            passed(record);
            rowsRead++;
        }

        Summary = counted;
        return true;
    }

    /// <summary>Screens the rest of the rows.</summary>
    /// <param name="take">Takes each chunk, in order, once the summary counts it.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public async Task ToEndAsync(Func<BatchChunk, Task> take, CancellationToken cancellationToken)
    {
        var queue = new ChunkQueue<BatchChunk>(Plan.Options.Parallelism);
        try
        {
            while (await ReadChunkAsync(cancellationToken).ConfigureAwait(false) is { } chunk)
            {
                queue.Add(chunk, work => work.Screen(Plan, cancellationToken), cancellationToken);
                if (queue.IsFull)
                    await HandOnAsync(await queue.Take()!.ConfigureAwait(false), take).ConfigureAwait(false);
            }

            while (queue.Take() is { } rest)
                await HandOnAsync(await rest.ConfigureAwait(false), take).ConfigureAwait(false);
        }
        finally
        {
            // After a failure nothing may still be at work when the caller disposes of what it gave.
            await queue.DrainAsync().ConfigureAwait(false);
        }
    }

    private async Task HandOnAsync(BatchChunk chunk, Func<BatchChunk, Task> take)
    {
        Unchanged += chunk.Unchanged;
        Summary = Summary with
        {
            Rows = Summary.Rows + chunk.Rows,
            Hits = Summary.Hits + chunk.Count(ScreeningOutcome.Hit),
            PastHits = Summary.PastHits + chunk.Count(ScreeningOutcome.PastHit),
            NoHits = Summary.NoHits + chunk.Count(ScreeningOutcome.NoHit),
            NotScreened = Summary.NotScreened + chunk.Count(ScreeningOutcome.NotScreened),
        };
        await take(chunk).ConfigureAwait(false);
    }

    private async Task<BatchChunk?> ReadChunkAsync(CancellationToken cancellationToken)
    {
        var chunk = new BatchChunk(rowsRead + 1);
        while (!chunk.IsFull && await NextRowAsync(cancellationToken).ConfigureAwait(false) is { } record)
            chunk.Add(record);
        rowsRead += chunk.Rows;
        return chunk.Rows == 0 ? null : chunk;
    }

    /// <summary>An empty line between rows is no row; in a file of one column it is a row whose only cell is empty.</summary>
    private async ValueTask<RawRecord?> NextRowAsync(CancellationToken cancellationToken)
    {
        while (await source.NextAsync(cancellationToken).ConfigureAwait(false) is { } record)
        {
            if (record.Bytes.Length > 0 || source.Columns == 1)
                return record;
        }

        return null;
    }
}
