using System.Text;

namespace Screening.Batch;

/// <summary>Writes, of a file of customers, the rows whose answer changed.</summary>
public static class RescreenFile
{
    private static readonly string[] Names =
        ["rescreen_change", "rescreen_outcome_before", "rescreen_outcome_after", "rescreen_matches_before", "rescreen_matches_after", "rescreen_note"];

    /// <summary>Compares every customer of a CSV file.</summary>
    /// <param name="rescreener">What changed.</param>
    /// <param name="options">How the file is read and how many workers there are; its days are not used, nor is an as-of column.</param>
    /// <param name="input">The customers, as for <see cref="BatchScreener.ScreenCsvAsync"/>; left open.</param>
    /// <param name="output">
    /// Takes the rows whose answer changed, their own columns first, in the order of the input, and every row that cannot be screened. Left open.
    /// </param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>What was found. The outcomes are those of the second day, of the rows that changed.</returns>
    /// <exception cref="BatchFileException">The file cannot be screened as a whole; nothing is written.</exception>
    public static async Task<RescreenSummary> CompareAsync(
        Rescreener rescreener, BatchOptions options, Stream input, Stream output, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rescreener);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var given = options with { AsOf = rescreener.To, KnownAt = rescreener.To };
        var run = await new BatchScreener(_ => throw new InvalidOperationException("rows are compared, not screened"), given).OpenAsync(input, cancellationToken).ConfigureAwait(false);
        run.Plan.Ask = (cells, plan) => Product(rescreener, cells, plan);
        run.Plan.FaultTail = reason => Tail(run.Plan.Input.Delimiter, "NotScreened", "", nameof(ScreeningOutcome.NotScreened), "", "", reason);
        await output.WriteAsync(run.HeaderLine(Names), cancellationToken).ConfigureAwait(false);
        await run.ToEndAsync(
            async chunk =>
            {
                await output.WriteAsync(chunk.Output, cancellationToken).ConfigureAwait(false);
                progress?.Report(run.Progress);
            }, cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        var (counted, unchanged) = (run.Summary, run.Unchanged);
        return new RescreenSummary(counted.Rows, counted.Rows - unchanged, counted.Hits, counted.PastHits, counted.NoHits - unchanged, counted.NotScreened);
    }

    private static RowProduct Product(Rescreener rescreener, string[] cells, BatchPlan plan)
    {
        var question = RowQuestion.Of(cells, plan.Columns, plan.Options);
        if (question.Request is null)
            return new RowProduct(ScreeningOutcome.NotScreened, [plan.FaultTail!(question.Refusal!)], "", question.Refusal!);
        RescreenChange? change;
        try
        {
            change = rescreener.Compare(question.Request);
        }
#pragma warning disable CA1031 // One row that breaks the engine must not take the other rows with it, and must not pass for one without a change.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new RowProduct(ScreeningOutcome.NotScreened, [plan.FaultTail!($"screening failed: {exception.GetType().Name}")], "", "");
        }

        if (change is null)
            return RowProduct.Unchanged;
        var what = string.Join(';', change.Matches.Select(static match => $"{match.Listing} {Word(match.Kind)}"));
        var notes = question.Notes.Concat(change.Matches.SelectMany(static match => match.After?.Notices ?? []).Select(static notice => notice.Text)).Distinct(StringComparer.Ordinal);
        return new RowProduct(
            change.After.Outcome,
            [Tail(plan.Input.Delimiter, what, change.Before.Outcome.ToString(), change.After.Outcome.ToString(), Statuses(change, static match => match.Before), Statuses(change, static match => match.After), string.Join("; ", notes))],
            what, "");
    }

    private static string Statuses(RescreenChange change, Func<MatchChange, Match?> side) => string.Join(
        ';', change.Matches.Select(side).OfType<Match>().Select(static match => $"{match.Listing.Id}={match.Status}"));

    private static string Word(MatchChangeKind kind) => kind switch
    {
        MatchChangeKind.NewMatch => "new match",
        MatchChangeKind.MatchGone => "match gone",
        MatchChangeKind.Revoked => "revoked",
        MatchChangeKind.LicenceBegan => "licence began",
        MatchChangeKind.LicenceEnded => "licence ended",
        MatchChangeKind.StatusChanged => "status changed",
        _ => "changed",
    };

    private static string Tail(char delimiter, params ReadOnlySpan<string> cells)
    {
        var tail = new StringBuilder();
        foreach (var cell in cells)
            CellText.Append(tail.Append(delimiter), cell);
        return tail.Append("\r\n").ToString();
    }
}

/// <summary>What a comparison found.</summary>
/// <param name="Rows">Customers read.</param>
/// <param name="Changed">Rows written: changed answers, and rows that cannot be screened.</param>
/// <param name="Hits">Of those, hits on the second day.</param>
/// <param name="PastHits">Of those, past hits.</param>
/// <param name="NoHits">Of those, rows without a match.</param>
/// <param name="NotScreened">Of those, rows not screened, or not against every required list.</param>
public sealed record RescreenSummary(long Rows, long Changed, long Hits, long PastHits, long NoHits, long NotScreened);
