using System.CommandLine;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists diff</c>: what changed on a list between two days.</summary>
internal static class ListsDiffCommand
{
    public static Command Build(CommandHost host)
    {
        var list = new Argument<string>("LIST") { Description = "The list's short name, such as us-ofac-sdn." };
        var from = new Option<DateOnly?>("--from") { Description = "The first day.", HelpName = "D", Required = true, CustomParser = Parsing.Day };
        var to = new Option<DateOnly?>("--to") { Description = "The second day.", HelpName = "D", Required = true, CustomParser = Parsing.Day };
        var knownAt = new Option<DateOnly?>("--known-at") { Description = "Count only what was published by the end of that day. Default: everything known.", HelpName = "D", CustomParser = Parsing.Day };
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var common = new CommonOptions();
        var command = new Command("diff", "Tells what was added, removed and changed on a list between the ends of two days. Exit codes: 0 told, 2 some of it cannot be said, 3 could not run.")
        {
            list,
            from,
            to,
            knownAt,
            json,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!ListId.TryParse(parsed.GetValue(list), out var id))
                throw new CannotRunException($"LIST takes a list's short name, such as us-ofac-sdn, not '{TerminalText.Clean(parsed.GetValue(list)!)}'");
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            var register = loaded.Screener.Register;
            if (register.Lists.All(known => known.Id != id))
                throw new CannotRunException($"the lists loaded hold no {id}; they are {string.Join(", ", register.Lists.Select(static known => known.Id))}");
            var diff = register.Diff(id, parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value, parsed.GetValue(knownAt), loaded.Screener.Options.MaxListAgeDays ?? Parsing.Endless);
            await host.Terminal.Out.WriteAsync(parsed.GetValue(json) ? DiffJson.Write(diff) : DiffPage.Write(diff, common.Colour(host, parsed))).ConfigureAwait(false);
            return diff.Lists.All(static told => told.Undecided.Count == 0 && Speaks(told.From) && Speaks(told.To)) ? ExitCode.Done : ExitCode.NotScreened;
        });
        return command;
    }

    private static bool Speaks(ListCoverage coverage) => coverage.State is ListState.Fresh or ListState.Carried;
}
