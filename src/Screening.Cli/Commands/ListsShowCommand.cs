using System.CommandLine;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists show</c>: what the library understood of any file; without one, the lists in force.</summary>
internal static class ListsShowCommand
{
    public static Command Build(CommandHost host)
    {
        var paths = new Argument<IReadOnlyList<ListSource>>("PATH")
        {
            Description = "Files or folders to read, each PATH or PATH@yyyy-MM-dd. Without one: the lists in force.",
            Arity = ArgumentArity.ZeroOrMore, CustomParser = Parsing.Lists,
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var common = new CommonOptions();
        var command = new Command("show", "Tells what was understood of list files, or which lists are in force. Exit codes: 0 done, 2 a file has errors, or a list in force cannot speak about today; 3 could not run.")
        {
            paths,
            json,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(paths) is { Count: > 0 } named
            ? ShowFilesAsync(host, named, parsed.GetValue(json), common.Colour(host, parsed), cancellationToken)
            : ShowInForceAsync(host, common, parsed, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> ShowFilesAsync(CommandHost host, IReadOnlyList<ListSource> sources, bool json, bool colour, CancellationToken cancellationToken)
    {
        var read = new List<LoadedDelivery>();
        var unreadable = new List<string>();
        foreach (var source in sources)
        {
            try
            {
                read.AddRange(await RegisterFile.InspectAsync(source, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception problem) when (problem is ListReadException or FileNotFoundException)
            {
                unreadable.Add(problem.Message);
            }
        }

        if (read.Count > 0)
            await host.Terminal.Out.WriteAsync(json ? DeliveryJson.Write(read) : DeliveryPage.Write(read, colour)).ConfigureAwait(false);
        foreach (var problem in unreadable)
            host.Say("unreadable: " + problem);
        return unreadable.Count > 0 ? ExitCode.CouldNotRun
            : read.Any(static delivery => delivery.Report.Problems.Any(static problem => problem.Severity == ProblemSeverity.Error)) ? ExitCode.NotScreened
            : ExitCode.Done;
    }

    private static async Task<int> ShowInForceAsync(CommandHost host, CommonOptions common, ParseResult parsed, bool json, CancellationToken cancellationToken)
    {
        var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
        var lists = loaded.Screener.CoverageOn(host.Today);
        await host.Terminal.Out.WriteAsync(
            json ? CoverageJson.Write(loaded.Screener.Register, lists, host.Today) : CoveragePage.Write(loaded.Screener.Register, lists, host.Today, common.Colour(host, parsed))).ConfigureAwait(false);
        return lists.All(static list => list.State is ListState.Fresh or ListState.Carried) ? ExitCode.Done : ExitCode.NotScreened;
    }
}
