using System.CommandLine;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists import</c>: takes deliveries into an archive.</summary>
internal static class ListsImportCommand
{
    public static Command Build(CommandHost host)
    {
        var paths = new Argument<IReadOnlyList<ListSource>>("PATH")
        {
            Description = "Files or folders, each PATH or PATH@yyyy-MM-dd.", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Lists,
        };
        var archive = ArchiveOption.Create();
        var overriding = new Option<string>("--override")
        {
            Description = "Accept what the guards refuse. The reason is recorded in the manifest.", HelpName = "REASON", CustomParser = Parsing.Reason,
        };
        var noColor = new Option<bool>("--no-color") { Description = "Write no colour. NO_COLOR and redirected output do the same." };
        var command = new Command("import", "Takes list deliveries into an archive, as they were delivered. Exit codes: 0 all are in it, 2 a delivery was refused, 3 a source could not be read, or could not run.")
        {
            paths,
            archive,
            overriding,
            noColor,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var into = ListArchive.OpenOrCreate(parsed.GetValue(archive)!);
            var result = await into.ImportAsync(parsed.GetValue(paths)!, host.Time, parsed.GetValue(overriding), cancellationToken).ConfigureAwait(false);
            var colour = host.Terminal.OutTakesColour && !parsed.GetValue(noColor);
            await host.Terminal.Out.WriteAsync(ImportPage.Write(into.Folder, result, colour)).ConfigureAwait(false);
            foreach (var problem in result.Unreadable)
                host.Say("unreadable: " + problem);
            return result.Unreadable.Count > 0 ? ExitCode.CouldNotRun
                : result.Deliveries.Any(static delivery => delivery.Outcome == ImportOutcome.Refused) ? ExitCode.NotScreened
                : ExitCode.Done;
        });
        return command;
    }
}
