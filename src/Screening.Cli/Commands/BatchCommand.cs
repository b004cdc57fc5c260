using System.CommandLine;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening batch</c>: every row of a CSV file, one row out for each.</summary>
internal static class BatchCommand
{
    private const string Standard = "-";

    public static Command Build(CommandHost host)
    {
        var input = new Argument<string>("IN") { Description = "A CSV file of counterparties; - for standard input." };
        var output = new Option<string>("--out") { Description = "Where the answers go; - for standard output.", HelpName = "OUT", Required = true };
        var map = new Option<IReadOnlyDictionary<string, string>>("--map") { Description = "Take FIELD from COLUMN, such as name=Counterparty. Repeatable.", HelpName = "FIELD=COLUMN", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Mapping };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day the law is asked about, for rows without their own. Default: today in UTC.", HelpName = "D", CustomParser = Parsing.Day };
        var allMatches = new Option<bool>("--all-matches") { Description = "Write one row per match." };
        var parallel = new Option<int?>("--parallel") { Description = "How many rows are screened at once. Default: one per processor.", HelpName = "N", CustomParser = Parsing.PositiveNumber };
        var progress = new Option<string>("--progress") { Description = "How progress is shown on standard error: auto (on a terminal only), plain (a line each time) or none.", DefaultValueFactory = static _ => "auto" };
        progress.AcceptOnlyFromAmong("auto", "plain", "none");
        var common = new CommonOptions();

        var command = new Command("batch", "Screens the rows of a CSV file. Exit codes: 2 a row was not screened, else 1 a hit, else 0; 3 could not run.")
        {
            input, output, map, asOf, allMatches, parallel, progress,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (from, to) = (parsed.GetValue(input)!, parsed.GetValue(output)!);
            Check(from, to);
            var options = new BatchOptions
            {
                Mapping = parsed.GetValue(map) ?? new Dictionary<string, string>(), AsOf = parsed.GetValue(asOf) ?? host.Today,
                AllMatches = parsed.GetValue(allMatches), Parallelism = parsed.GetValue(parallel) ?? Environment.ProcessorCount,
            };
            await using var rows = from == Standard ? host.Terminal.OpenInput() : new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            var screener = new BatchScreener(loaded.Screener, options);
            using var reporter = ProgressLine.Of(host.Terminal, parsed.GetValue(progress)!);
            var summary = to == Standard
                ? await ToStandardOutput(host, screener, rows, reporter, cancellationToken).ConfigureAwait(false)
                : await ToFile(to, screener, rows, reporter, cancellationToken).ConfigureAwait(false);
            reporter?.Dispose();
            Summarise(host, summary, options.AsOf, loaded);
            return summary.NotScreened > 0 ? ExitCode.NotScreened : summary.Hits > 0 ? ExitCode.Hit : ExitCode.Done;
        });
        return command;
    }

    private static void Check(string from, string to)
    {
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to))
            throw new CannotRunException("IN and --out take a path, or - for standard input and output, not a blank");
        if (from != Standard && !File.Exists(from))
            throw new CannotRunException($"there is no file '{from}' to read: check the path");
        if (from != Standard && to != Standard && Path.GetFullPath(from) == Path.GetFullPath(to))
            throw new CannotRunException("--out names the input file itself: give it another path");
        if (to != Standard && (Directory.Exists(to) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(to)))))
            throw new CannotRunException($"--out '{to}' is a folder, or lies in one that is not there: give the path of a file");
    }

    private static async Task<BatchSummary> ToStandardOutput(
        CommandHost host, BatchScreener screener, Stream rows, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        await using var answers = host.Terminal.OpenOutput();
        var summary = await screener.ScreenCsvAsync(rows, answers, progress, cancellationToken).ConfigureAwait(false);
        await answers.FlushAsync(cancellationToken).ConfigureAwait(false);
        return summary;
    }

    /// <summary>Nobody takes half a file for a whole one: it bears its name only once it is complete.</summary>
    private static async Task<BatchSummary> ToFile(
        string path, BatchScreener screener, Stream rows, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            BatchSummary summary;
            await using (var answers = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            {
                summary = await screener.ScreenCsvAsync(rows, answers, progress, cancellationToken).ConfigureAwait(false);
                answers.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            return summary;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Summarise(CommandHost host, BatchSummary summary, DateOnly asOf, LoadedScreener loaded)
    {
        host.Say(FormattableString.Invariant($"{summary.Rows} rows: {summary.Hits} Hit, {summary.PastHits} PastHit, {summary.NoHits} NoHit, {summary.NotScreened} NotScreened"));
        host.Say($"as of {IsoDay.Format(asOf)} where a row states no day of its own");
        foreach (var list in loaded.Screener.CoverageOn(asOf))
            host.Say($"  {list.List.Id}: {Words.Lower(list.State)}, {Words.Lower(list.Extent)}, covers {ListTable.Covered(list)}");
        if (loaded.Supplements.Count > 0)
            host.Say($"supplemented by the embedded dated lists of {string.Join(", ", loaded.Supplements)}");
    }
}
