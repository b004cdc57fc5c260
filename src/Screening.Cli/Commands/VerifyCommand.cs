using System.CommandLine;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening verify</c>: whether a receipt still tells the truth.</summary>
internal static class VerifyCommand
{
    public static Command Build(CommandHost host)
    {
        var path = new Argument<string>("RECEIPT") { Description = "A receipt of 'screening batch' or 'screening check'." };
        var lists = new Option<IReadOnlyList<ListSource>>("--lists")
        {
            Description = "Where the lists are now: a file, a folder, an archive, or 'embedded'. Repeatable. Default: where the receipt says they were.",
            HelpName = "PATH[@DAY]", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false, CustomParser = Parsing.Lists,
        };
        var decisions = new Option<string?>("--decisions") { Description = "The store of decisions that the run knew.", HelpName = "STORE" };
        var command = new Command("verify", "Recomputes what a receipt speaks of. Exit codes: 0 identical, 2 something differs or is missing, 3 could not run.") { path, lists, decisions };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(path)!;
            if (!File.Exists(file))
                throw new CannotRunException($"there is no file '{file}' to read: check the path");
            var text = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
            var (named, folder) = (parsed.GetValue(lists), Path.GetDirectoryName(Path.GetFullPath(file))!);
            IReadOnlyList<ReceiptFinding> findings;
            if (ReceiptText.ReadCheck(text) is { } check)
            {
                var register = await LoadAsync(host, named, check.Sources, check.Supplement, check.Lists, cancellationToken).ConfigureAwait(false);
                findings = check.Verify(register, static result => JsonAnswer.Write(result, limit: null));
            }
            else
            {
                var receipt = ReceiptText.Read(text);
                var register = await LoadAsync(host, named, receipt.Sources, receipt.Supplement, receipt.Lists, cancellationToken).ConfigureAwait(false);
                findings = await ReceiptVerifier.VerifyAsync(receipt, folder, register, parsed.GetValue(decisions) is { } store ? DecisionStore.Open(store) : null, cancellationToken).ConfigureAwait(false);
            }

            await host.Terminal.Out.WriteAsync(VerifyPage.Write(findings)).ConfigureAwait(false);
            return findings.All(static found => found.State == FindingState.Same) ? ExitCode.Done : ExitCode.NotScreened;
        });
        return command;
    }

    /// <summary>The editions of the receipt, as far as they are there; null when nothing is.</summary>
    private static async Task<Register?> LoadAsync(
        CommandHost host, IReadOnlyList<ListSource>? named, IReadOnlyList<string> sources, bool supplement, IReadOnlyList<ReceiptList> lists, CancellationToken cancellationToken)
    {
        var wanted = lists.SelectMany(static list => list.Editions).Select(static edition => edition.Sha256).ToHashSet(StringComparer.Ordinal);
        var from = named is { Count: > 0 } ? named : [.. sources.Select(ListSource.Parse)];
        try
        {
            return (await host.LoadEditions(from, supplement, wanted, cancellationToken).ConfigureAwait(false)).Register;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException)
        {
            host.Say("lists: " + failure.Message);
            return null;
        }
    }
}
