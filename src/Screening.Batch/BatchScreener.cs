namespace Screening.Batch;

/// <summary>Screens a file of counterparties: every row in is a row out, in the same order, all its columns kept.</summary>
/// <remarks>
/// <para>Immutable, safe for any number of runs at once. One screener answers a whole run, so one register speaks for all of its rows.</para>
/// <para>Memory is bounded by a few chunks of rows per worker and <see cref="BatchOptions.AnswersKept"/>, whatever the length of the file. The output
/// is the same bytes for any number of workers.</para>
/// </remarks>
public sealed class BatchScreener
{
    private readonly Func<ScreeningRequest, ScreeningResult> screen;

    /// <summary>Makes one.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="options">How to screen.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or a separator in the options is out of range.</exception>
    public BatchScreener(Screener screener, BatchOptions options) : this(Asking(screener), options)
    {
    }

    internal BatchScreener(Func<ScreeningRequest, ScreeningResult> screen, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (this.screen, Options) = (screen, options);
    }

    /// <summary>How it screens.</summary>
    public BatchOptions Options { get; }

    /// <summary>Screens CSV with a header; comma, semicolon, tab or bar; UTF-8, UTF-16, windows-1251 or -1252.</summary>
    /// <param name="input">The file, read from where it stands to its end; left open.</param>
    /// <param name="output">
    /// Where the rows go: UTF-8, with a byte order mark if the input had one or was no UTF-8, the input's separator, line ends CRLF. Left open. Cells
    /// that a spreadsheet or a terminal would run are made harmless.
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
        var run = await OpenAsync(input, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(run.HeaderLine(), cancellationToken).ConfigureAwait(false);
        await run.ToEndAsync(
            async chunk =>
            {
                await output.WriteAsync(chunk.Output, cancellationToken).ConfigureAwait(false);
                progress?.Report(run.Progress);
            }, cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return run.Summary;
    }

    /// <summary>Reads the header of an input.</summary>
    internal async Task<BatchRun> OpenAsync(Stream input, CancellationToken cancellationToken)
    {
        var text = new Utf8Input(input, Options.Encoding);
        await text.OpenAsync(cancellationToken).ConfigureAwait(false);
        var source = new RecordSource(text);
        var line = await source.PeekLineAsync(cancellationToken).ConfigureAwait(false);
        source.Delimiter = (byte?)Options.Delimiter ?? Separator.Of(line);
        var record = await source.NextAsync(cancellationToken).ConfigureAwait(false);
        if (record is not { Bytes.Length: > 0 })
            throw new BatchFileException("line 1: the file is empty, or its first line is: a header is needed");

        var read = CellReader.Header(record.Value, source.Delimiter);
        if (read.Fault is not null)
            throw new BatchFileException($"line 1: the header cannot be read: {read.Fault}");
        source.Columns = read.Cells.Length;
        var clash = ResultColumns.NamesFor(Options).FirstOrDefault(name => read.Cells.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (clash is not null)
            throw new BatchFileException($"line 1: the file already has a column '{clash}'; rename or remove it");
        var columns = ColumnMap.Of(read.Cells, Options.Mapping, byCustomer: Options.Decisions is not null);
        if (Options.Decisions is not null && columns.Id < 0)
            throw new BatchFileException("line 1: decisions are kept by the customer's id, and no column holds one; map one, as in id=COLUMN");
        var shape = new BatchInput(text.Encoding, text.HasMark, (char)source.Delimiter, columns.Told(read.Cells));
        return new BatchRun(source, new BatchPlan(shape, read.Cells, columns, Options, screen));
    }

    private static Func<ScreeningRequest, ScreeningResult> Asking(Screener screener)
    {
        ArgumentNullException.ThrowIfNull(screener);
        return screener.Screen;
    }
}
