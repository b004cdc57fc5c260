using System.CommandLine;
using System.Text;
using Screening.Batch;

namespace Screening.Cli.Commands;

/// <summary><c>screening decide</c>: a reviewer's decision about a customer and a listing.</summary>
internal static class DecideCommand
{
    public static Command Build(CommandHost host)
    {
        var store = new Argument<string>("STORE") { Description = "The store of decisions: a CSV file, or an SQLite file by any other ending. Made where it is not there." };
        var results = new Option<string?>("--results") { Description = "The output of 'screening batch --decisions' that the decision is about.", HelpName = "OUT.csv" };
        var idColumn = new Option<string>("--id-column") { Description = "The column of that output with the customer's id.", HelpName = "COLUMN", DefaultValueFactory = static _ => "id" };
        var customer = new Option<string?>("--customer") { Description = "The customer's id.", HelpName = "ID" };
        var listing = new Option<string?>("--listing") { Description = "The listing, such as us-ofac-sdn:9760.", HelpName = "LIST:ID" };
        var verdict = new Option<string?>("--verdict") { Description = "false_positive, true_match, or noted: the note alone, the match stays open.", HelpName = "V" };
        var by = new Option<string?>("--by") { Description = "Who decides.", HelpName = "WHO" };
        var note = new Option<string?>("--note") { Description = "Why.", HelpName = "TEXT" };
        var expires = new Option<DateOnly?>("--expires") { Description = "The first day on which the decision no longer stands.", HelpName = "D", CustomParser = Parsing.Day };
        var import = new Option<string?>("--import") { Description = "Add all decisions of a CSV file instead.", HelpName = "FILE" };
        var export = new Option<string?>("--export") { Description = "Write all decisions as CSV instead.", HelpName = "FILE" };
        var command = new Command("decide", "Keeps a reviewer's decision. It marks later hits, hides none, and lapses when the listing or the customer's data change. Exit codes: 0 kept, 3 could not.")
        {
            store, results, idColumn, customer, listing, verdict, by, note, expires, import, export,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(store)!;
            if (parsed.GetValue(import) is { } from)
            {
                var added = DecisionCsv.Read(File.ReadAllText(from));
                DecisionStore.Add(path, added);
                host.Say(FormattableString.Invariant($"{added.Count} decisions added to {path}"));
                return ExitCode.Done;
            }

            if (parsed.GetValue(export) is { } to)
            {
                var book = DecisionStore.Open(path);
                File.WriteAllText(to, DecisionCsv.Write(book.Decisions), new UTF8Encoding(false));
                host.Say(FormattableString.Invariant($"{book.Decisions.Count} decisions of {path} written"));
                return ExitCode.Done;
            }

            string Needed(Option<string?> option) =>
                parsed.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : throw new CannotRunException($"{option.Name} is missing: a decision needs --results, --customer, --listing, --verdict and --by");
            if (!ListingId.TryParse(Needed(listing), out var id))
                throw new CannotRunException($"--listing takes LIST:ID, such as us-ofac-sdn:9760, not '{parsed.GetValue(listing)}'");
            if (!DecisionCsv.TryParse(Needed(verdict), out var word))
                throw new CannotRunException($"--verdict takes false_positive, true_match or noted, not '{parsed.GetValue(verdict)}'");
            if (!File.Exists(Needed(results)))
                throw new CannotRunException($"there is no file '{parsed.GetValue(results)}' to read: check the path");
            var evidence = DecisionResults.EvidenceOf(File.ReadAllBytes(Needed(results)), parsed.GetValue(idColumn)!, Needed(customer), id);
            DecisionStore.Add(path, [new Decision(Needed(customer), id, word, Needed(by), host.Today, evidence) { Note = parsed.GetValue(note), Expires = parsed.GetValue(expires) }]);
            host.Say($"kept: {id} {DecisionCsv.WordOf(word)}");
            return ExitCode.Done;
        });
        return command;
    }
}
