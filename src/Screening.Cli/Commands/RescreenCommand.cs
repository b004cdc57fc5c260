using System.CommandLine;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening rescreen</c>: the customers that a change of the lists touches.</summary>
internal static class RescreenCommand
{
    public static Command Build(CommandHost host)
    {
        var input = new Argument<string>("CUSTOMERS") { Description = "A CSV file of customers; - for standard input." };
        var from = new Option<DateOnly?>("--from") { Description = "The day on which the customers were screened, as known then.", HelpName = "D", Required = true, CustomParser = Parsing.Day };
        var to = new Option<DateOnly?>("--to") { Description = "The day to compare with, as known then. Default: today in UTC.", HelpName = "D", CustomParser = Parsing.Day };
        var output = new Option<string>("--out") { Description = "Where the rows that changed go. Default: standard output.", HelpName = "OUT", DefaultValueFactory = static _ => BatchArguments.Standard };
        var map = new Option<IReadOnlyDictionary<string, string>>("--map") { Description = "Take FIELD from COLUMN, such as name=Customer. Repeatable.", HelpName = "FIELD=COLUMN", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Mapping };
        var encoding = new Option<InputEncoding?>("--encoding") { Description = "How CUSTOMERS is written. Default: told from its first bytes.", HelpName = "NAME", CustomParser = Parsing.Encoding };
        var common = new CommonOptions();
        var command = new Command("rescreen", "Writes the customers whose answer a change of the lists touched. Exit codes: 2 one of them is not screened, else 1 a hit, else 0; 3 could not run.")
        {
            input, from, to, output, map, encoding,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (customers, target) = (parsed.GetValue(input)!, parsed.GetValue(output)!);
            var (first, second) = (parsed.GetValue(from)!.Value, parsed.GetValue(to) ?? host.Today);
            if (second < first)
                throw new CannotRunException($"--to {IsoDay.Format(second)} lies before --from {IsoDay.Format(first)}");
            if (customers != BatchArguments.Standard && !File.Exists(customers))
                throw new CannotRunException($"there is no file '{customers}' to read: check the path");
            if (target != BatchArguments.Standard && customers != BatchArguments.Standard && Path.GetFullPath(target) == Path.GetFullPath(customers))
                throw new CannotRunException("--out names the file of customers itself: give it another path");
            var options = new BatchOptions { AsOf = second, Mapping = parsed.GetValue(map) ?? new Dictionary<string, string>(), Encoding = parsed.GetValue(encoding) };
            await using var rows = customers == BatchArguments.Standard ? host.Terminal.OpenInput() : new FileStream(customers, FileMode.Open, FileAccess.Read, FileShare.Read);
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            var rescreener = new Rescreener(loaded.Screener, first, second);
            var summary = await CompareAsync(host, rescreener, options, rows, target, cancellationToken).ConfigureAwait(false);
            host.Say(FormattableString.Invariant($"{summary.Rows} customers, {rescreener.Listings.Count} listings touched, {summary.Changed} rows written: {summary.Hits} Hit, {summary.PastHits} PastHit, {summary.NoHits} NoHit, {summary.NotScreened} NotScreened"));
            foreach (var list in rescreener.Lists)
                host.Say($"{list.List.Id} {(list.ProvesAbsence ? "proves" : "no longer proves")} absence on {IsoDay.Format(second)} ({Words.Lower(list.State)}): that concerns every customer");
            return summary.NotScreened > 0 ? ExitCode.NotScreened : summary.Hits > 0 ? ExitCode.Hit : ExitCode.Done;
        });
        return command;
    }

    private static async Task<RescreenSummary> CompareAsync(
        CommandHost host, Rescreener rescreener, BatchOptions options, Stream rows, string target, CancellationToken cancellationToken)
    {
        if (target == BatchArguments.Standard)
        {
            await using var answers = host.Terminal.OpenOutput();
            return await RescreenFile.CompareAsync(rescreener, options, rows, answers, null, cancellationToken).ConfigureAwait(false);
        }

        // Nobody takes half a file for a whole one: it bears its name only once it is complete.
        var partial = target + ".partial";
        RescreenSummary summary;
        await using (var answers = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            summary = await RescreenFile.CompareAsync(rescreener, options, rows, answers, null, cancellationToken).ConfigureAwait(false);
            answers.Flush(flushToDisk: true);
        }

        File.Move(partial, target, overwrite: true);
        return summary;
    }
}
