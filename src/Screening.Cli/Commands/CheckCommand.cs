using System.CommandLine;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening check</c>: one counterparty, as of a day.</summary>
internal static class CheckCommand
{
    public static Command Build(CommandHost host)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The counterparty's name, or an identifier on its own. May be left out when --id is given.", Arity = ArgumentArity.ZeroOrOne,
        };
        var schema = new Option<SubjectKind>("--schema") { Description = "What it is: Person, Organization, Vessel, Aircraft or Wallet.", HelpName = "S", CustomParser = Parsing.Schema };
        var ids = new Option<IReadOnlyList<Identifier>>("--id") { Description = "An identifier, such as imo=9153525. Repeatable.", HelpName = "KIND=VALUE", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Identifiers };
        var countries = new Option<IReadOnlyList<string>>("--country") { Description = "Its country, a two-letter ISO code. Repeatable.", HelpName = "CC", Arity = ArgumentArity.OneOrMore, CustomParser = Parsing.Countries };
        var birthDate = new Option<PartialDate?>("--birth-date") { Description = "Its date of birth: yyyy, yyyy-MM or yyyy-MM-dd.", HelpName = "D", CustomParser = Parsing.BirthDate };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day the law is asked about. Default: today in UTC.", HelpName = "D", CustomParser = Parsing.Day };
        var knownAt = new Option<DateOnly?>("--known-at") { Description = "Count only what was published by the end of that day. Default: everything known.", HelpName = "D", CustomParser = Parsing.Day };
        var threshold = new Option<double?>("--threshold") { Description = "The score from which a name is a match, above 0 to 1. Default: the profile's.", HelpName = "X", CustomParser = Parsing.Threshold };
        var limit = new Option<int?>("--limit") { Description = "Show at most N matches. It never changes the outcome.", HelpName = "N", CustomParser = Parsing.PositiveNumber };
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var receipt = new Option<string?>("--receipt") { Description = "Write a receipt, by which 'screening verify' proves the answer later. It names the counterparty.", HelpName = "FILE" };
        var common = new CommonOptions();

        var command = new Command("check", "Screens one counterparty. Exit codes: 1 hit, 2 not screened, 0 neither, 3 could not run.")
        {
            name, schema, ids, countries, birthDate, asOf, knownAt, threshold, limit, receipt, json,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var identifiers = parsed.GetValue(ids) ?? [];
            var request = new ScreeningRequest(Named(parsed.GetValue(name), identifiers))
            {
                AsOf = parsed.GetValue(asOf) ?? host.Today, KnownAt = parsed.GetValue(knownAt), Kind = parsed.GetValue(schema), Identifiers = identifiers,
                Countries = parsed.GetValue(countries) ?? [], BirthDate = parsed.GetValue(birthDate), Threshold = parsed.GetValue(threshold),
            };
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            var result = loaded.Screener.Screen(request);
            if (parsed.GetValue(receipt) is { } file)
            {
                var proof = CheckReceipt.Of(loaded.Screener, request, JsonAnswer.Write(result, limit: null), loaded.Sources, loaded.Supplement, host.Now);
                await File.WriteAllTextAsync(file, ReceiptText.Write(proof), cancellationToken).ConfigureAwait(false);
                host.Say($"receipt {file}, sha256 {FileHash.Of(file)}: keep this hash where nobody can change it");
            }

            if (parsed.GetValue(json))
            {
                await host.Terminal.Out.WriteLineAsync(JsonAnswer.Write(result, parsed.GetValue(limit))).ConfigureAwait(false);
                if (loaded.Supplements.Count > 0)
                    host.Say($"supplemented by the embedded dated lists of {string.Join(", ", loaded.Supplements)}");
            }
            else
            {
                var age = loaded.Screener.Options.MaxListAgeDays;
                await host.Terminal.Out.WriteAsync(CheckPage.Write(result, loaded.Supplements, age, parsed.GetValue(limit), common.Colour(host, parsed))).ConfigureAwait(false);
            }

            // A surname alone is common to many; the reader should know that more of the name, not another list, is what is missing.
            if (result.Matches.Count == 0 && request.Name.Trim() is { Length: > 0 } word && !word.Contains(' ', StringComparison.Ordinal) && word.All(char.IsLetter))
                host.Say("one word alone does not carry a match to a longer name: give more of the name, or lower --threshold");

            return result.Outcome switch
            {
                ScreeningOutcome.Hit => ExitCode.Hit,
                ScreeningOutcome.PastHit or ScreeningOutcome.NoHit => ExitCode.Done,
                _ => ExitCode.NotScreened,
            };
        });
        return command;
    }

    private static string Named(string? name, IReadOnlyList<Identifier> identifiers)
    {
        if (name is not null && string.IsNullOrWhiteSpace(name))
            throw new CannotRunException("NAME is blank: give a name, or leave it out and give --id KIND=VALUE");
        if (name is null && identifiers.Count == 0)
            throw new CannotRunException("nothing to check: give a NAME or --id KIND=VALUE; see 'screening check --help'");
        return name ?? "";
    }
}
