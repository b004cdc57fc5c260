using System.CommandLine;
using Screening.Batch;

namespace Screening.Cli.Commands;

/// <summary>The arguments and options of <c>screening batch</c>, and what they ask for.</summary>
internal sealed class BatchArguments
{
    /// <summary>Standard input or output.</summary>
    public const string Standard = "-";

    private readonly Argument<string> input = new("IN") { Description = "A file of counterparties: CSV, or an .xlsx workbook, of which the first sheet is read; - for standard input." };
    private readonly Option<string> output = new("--out") { Description = "Where the answers go, CSV or an .xlsx workbook; - for standard output. A file bears its name only once it is complete.", HelpName = "OUT", Required = true };
    private readonly Option<IReadOnlyDictionary<string, string>> map = new("--map") { Description = "Take FIELD from COLUMN, such as name=Counterparty. Repeatable.", HelpName = "FIELD=COLUMN", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Mapping };
    private readonly Option<InputEncoding?> encoding = new("--encoding") { Description = "How IN is written: utf-8, utf-16le, utf-16be, windows-1251 or windows-1252. Default: told from its first bytes.", HelpName = "NAME", CustomParser = Parsing.Encoding };
    private readonly Option<char?> separator = new("--separator") { Description = "What separates the fields: comma, semicolon, tab or bar. Default: told from the header.", HelpName = "S", CustomParser = Parsing.Separator };
    private readonly Option<DateOnly?> asOf = new("--as-of") { Description = "The day the law is asked about, for rows without their own. Default: today in UTC.", HelpName = "D", CustomParser = Parsing.Day };
    private readonly Option<DateOnly?> knownAt = new("--known-at") { Description = "Count only what was published by the end of that day. Default: everything known.", HelpName = "D", CustomParser = Parsing.Day };
    private readonly Option<bool> allMatches = new("--all-matches") { Description = "Write one row per match." };
    private readonly Option<string?> decisions = new("--decisions") { Description = "Mark hits with the reviewers' decisions of a store; adds columns for them.", HelpName = "STORE" };
    private readonly Option<string?> report = new("--report") { Description = "Write a page for reviewers: a card for each row with a match. Past 500 cards it goes on in numbered files beside it.", HelpName = "OUT.html" };
    private readonly Option<string?> receipt = new("--receipt") { Description = "Write a receipt, by which 'screening verify' proves the run later.", HelpName = "FILE" };
    private readonly Option<string?> audit = new("--audit") { Description = "Write a log with a line per row, chained by hashes.", HelpName = "FILE" };
    private readonly Option<AuditNames?> auditNames = new("--audit-names") { Description = "What the log tells of a counterparty: hash (of its row), plain (also id and name) or none. Default: hash.", HelpName = "HOW", CustomParser = Parsing.Names };
    private readonly Option<bool> resume = new("--resume") { Description = "Go on where an unfinished run of the same input, lists and settings stopped." };
    private readonly Option<int?> checkpoint = new("--checkpoint") { Description = "Make the run safe against being killed every N rows. Default: 20000.", HelpName = "N", CustomParser = Parsing.PositiveNumber };
    private readonly Option<int?> parallel = new("--parallel") { Description = "How many rows are screened at once. Default: one per processor.", HelpName = "N", CustomParser = Parsing.PositiveNumber };
    private readonly Option<string> progress = new("--progress") { Description = "How progress is shown on standard error: auto (on a terminal only), plain (a line now and then) or none.", DefaultValueFactory = static _ => "auto" };

    public BatchArguments(Command command)
    {
        progress.AcceptOnlyFromAmong("auto", "plain", "none");
        command.Arguments.Add(input);
        foreach (var option in (Option[])[output, map, encoding, separator, asOf, knownAt, allMatches, decisions, report, receipt, audit, auditNames, resume, checkpoint, parallel, progress])
            command.Options.Add(option);
    }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="CannotRunException">Paths that cannot be read or written, or options that do not go together.</exception>
    public BatchCall Read(CommandHost host, ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(input)!, parsed.GetValue(output)!);
        Check(from, to);
        string?[] files = [parsed.GetValue(receipt), parsed.GetValue(audit), parsed.GetValue(report)];
        if (to == Standard && (files.Any(static file => file is not null) || parsed.GetValue(resume)))
            throw new CannotRunException("--report, --receipt, --audit and --resume need --out FILE: a pipe can neither be resumed nor looked at again");
        if ((Sheet.Is(from) || Sheet.Is(to)) && (files[0] is not null || parsed.GetValue(resume)))
            throw new CannotRunException("--receipt and --resume speak of CSV: save the sheet as CSV, and name a CSV file with --out");
        foreach (var file in files.OfType<string>())
            CheckPlace(file, from, to);
        var unfinished = parsed.GetValue(resume) ? BatchFile.AsOfUnfinished(to) : null;
        return new BatchCall(
            from, to,
            new BatchOptions
            {
                Mapping = parsed.GetValue(map) ?? new Dictionary<string, string>(), AsOf = parsed.GetValue(asOf) ?? unfinished ?? host.Today,
                KnownAt = parsed.GetValue(knownAt), AllMatches = parsed.GetValue(allMatches), Encoding = parsed.GetValue(encoding), Delimiter = parsed.GetValue(separator), Decisions = parsed.GetValue(decisions) is { } book ? DecisionStore.Open(book) : null,
                Parallelism = parsed.GetValue(parallel) ?? Environment.ProcessorCount,
            },
            new BatchTarget(to)
            {
                InputName = from, Resume = parsed.GetValue(resume), CheckpointRows = parsed.GetValue(checkpoint) ?? 20_000, ReceiptPath = files[0], AuditPath = files[1], ReportPath = files[2],
                AuditNames = parsed.GetValue(auditNames) ?? AuditNames.Hashed, RunAt = host.Now,
            },
            parsed.GetValue(progress)!);
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

    private static void CheckPlace(string file, string from, string to)
    {
        if (string.IsNullOrWhiteSpace(file) || Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw new CannotRunException($"'{file}' is a folder, or lies in one that is not there: give the path of a file");
        if (new[] { from, to }.Any(other => other != Standard && Path.GetFullPath(other) == Path.GetFullPath(file)))
            throw new CannotRunException($"'{file}' is the input or the output itself: give it another path");
    }
}

/// <summary>A run that was asked for.</summary>
internal sealed record BatchCall(string From, string To, BatchOptions Options, BatchTarget Target, string Progress);
