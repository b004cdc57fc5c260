using System.CommandLine;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening batch</c>: every row of a CSV file, one row out for each.</summary>
internal static class BatchCommand
{
    public static Command Build(CommandHost host)
    {
        var command = new Command("batch", "Screens the rows of a CSV file. Exit codes: 2 a row was not screened, else 1 a hit, else 0; 3 could not run.");
        var arguments = new BatchArguments(command);
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var call = arguments.Read(host, parsed);
            await using var rows = call.From == BatchArguments.Standard ? host.Terminal.OpenInput()
                : Sheet.Is(call.From) ? Sheet.Open(call.From)
                : new FileStream(call.From, FileMode.Open, FileAccess.Read, FileShare.Read);
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            using var reporter = ProgressLine.Of(host.Terminal, host.Time, call.Progress, call.From == BatchArguments.Standard ? null : rows.Length);
            var summary = await RunAsync(host, call, loaded, rows, reporter, cancellationToken).ConfigureAwait(false);
            reporter?.Dispose();
            Summarise(host, call, summary, loaded);
            return summary.NotScreened > 0 ? ExitCode.NotScreened : summary.Hits > 0 ? ExitCode.Hit : ExitCode.Done;
        });
        return command;
    }

    private static async Task<BatchSummary> RunAsync(
        CommandHost host, BatchCall call, LoadedScreener loaded, Stream rows, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        if (call.To == BatchArguments.Standard)
        {
            await using var answers = host.Terminal.OpenOutput();
            var summary = await new BatchScreener(loaded.Screener, call.Options).ScreenCsvAsync(rows, answers, progress, cancellationToken).ConfigureAwait(false);
            await answers.FlushAsync(cancellationToken).ConfigureAwait(false);
            return summary;
        }

        if (!call.Target.Resume && BatchFile.AsOfUnfinished(call.To) is not null)
            host.Say("an unfinished run of this output is forgotten; --resume would have gone on with it");
        var target = call.Target with { Sources = loaded.Sources, Supplement = loaded.Supplement };
        try
        {
            if (!Sheet.Is(call.To))
                return await BatchFile.ScreenAsync(loaded.Screener, call.Options, rows, target, progress, cancellationToken).ConfigureAwait(false);
            var csv = call.To + ".csv";
            var summary = await BatchFile.ScreenAsync(loaded.Screener, call.Options, rows, target with { Path = csv }, progress, cancellationToken).ConfigureAwait(false);
            Sheet.Write(csv, summary.Input.Delimiter, call.To);
            File.Delete(csv);
            return summary;
        }
        catch (Exception failure) when (failure is not BatchFileException && BatchFile.AsOfUnfinished(call.To) is not null)
        {
            host.Say("what is written so far is kept: run the same command with --resume to go on");
            throw;
        }
    }

    private static void Summarise(CommandHost host, BatchCall call, BatchSummary summary, LoadedScreener loaded)
    {
        var input = summary.Input;
        host.Say(FormattableString.Invariant($"{summary.Rows} rows: {summary.Hits} Hit, {summary.PastHits} PastHit, {summary.NoHits} NoHit, {summary.NotScreened} NotScreened"));
        host.Say($"read as {InputEncodings.NameOf(input.Encoding)}: {string.Join(", ", input.Columns.Select(static column => $"{column.Field} from '{column.Header}'"))}");
        host.Say($"as of {IsoDay.Format(call.Options.AsOf)} where a row states no day of its own");
        foreach (var list in loaded.Screener.CoverageOn(call.Options.AsOf, call.Options.KnownAt))
            host.Say($"  {list.List.Id}: {Words.Lower(list.State)}, {Words.Lower(list.Extent)}, covers {ListTable.Covered(list)}");
        if (loaded.Supplements.Count > 0)
            host.Say($"supplemented by the embedded dated lists of {string.Join(", ", loaded.Supplements)}");
        if (call.Target.ReceiptPath is { } receipt)
            host.Say($"receipt {receipt}, sha256 {FileHash.Of(receipt)}: keep this hash where nobody can change it");
    }
}
