using System.CommandLine;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists verify</c>: proves an archive, or list files, anew.</summary>
internal static class ListsVerifyCommand
{
    private const int Shown = 20;

    public static Command Build(CommandHost host)
    {
        var paths = new Argument<IReadOnlyList<ListSource>>("PATH")
        {
            Description = "List files or folders to verify instead of an archive.", Arity = ArgumentArity.ZeroOrMore, CustomParser = Parsing.Lists,
        };
        var archive = ArchiveOption.Create();
        var command = new Command("verify", "Proves an archive by its hashes and readings, and that every strong name, alias and identifier finds its own listing. Exit codes: 0 all is well, 2 something differs, 3 could not run.")
        {
            paths,
            archive,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var differences = new List<string>();
            var sources = parsed.GetValue(paths) is { Count: > 0 } named ? named : null;
            if (sources is null)
            {
                var opened = ListArchive.Open(parsed.GetValue(archive)!);
                var check = await opened.VerifyAsync(cancellationToken).ConfigureAwait(false);
                await host.Terminal.Out.WriteLineAsync(TerminalText.Clean($"{opened.Folder}: {Words.Count(check.Entries, "delivery", "deliveries")} in {Words.Count(check.Files, "file", "files")}, {Words.Count(check.Differences.Count, "difference", "differences")}")).ConfigureAwait(false);
                if (check.Leftovers.Count > 0)
                    host.Say($"{Words.Count(check.Leftovers.Count, "file is", "files are")} left over from an import that was stopped; the next import removes them");
                differences.AddRange(check.Differences);
                sources = [new ListSource(opened.Folder)];
            }

            // Names of an archive that is not what it says prove nothing.
            if (differences.Count == 0)
            {
                var loaded = await RegisterFile.LoadAsync(sources, supplement: false, cancellationToken).ConfigureAwait(false);
                differences.AddRange(loaded.Verdicts.Where(static verdict => !verdict.IsAccepted).Select(static verdict => $"refused: {verdict.Edition.List.Id}: {verdict.Reason}"));
                var self = SelfCheck.Of(new Screener(loaded.Register), host.Today, cancellationToken);
                await host.Terminal.Out.WriteLineAsync(FormattableString.Invariant($"{self.Names} strong names and {self.Identifiers} identifiers asked for, {self.MissedNames.Count + self.MissedIdentifiers.Count} did not find their own listing")).ConfigureAwait(false);
                differences.AddRange(self.MissedNames.Concat(self.MissedIdentifiers).Select(static missed => "not found: " + missed));
            }

            foreach (var difference in differences.Take(Shown))
                await host.Terminal.Out.WriteLineAsync("  " + TerminalText.Clean(difference)).ConfigureAwait(false);
            if (differences.Count > Shown)
                await host.Terminal.Out.WriteLineAsync(FormattableString.Invariant($"  and {differences.Count - Shown} more")).ConfigureAwait(false);
            return differences.Count == 0 ? ExitCode.Done : ExitCode.NotScreened;
        });
        return command;
    }
}
