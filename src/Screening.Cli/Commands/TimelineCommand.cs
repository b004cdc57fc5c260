using System.CommandLine;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary><c>screening timeline</c>: the dated story of a listing, or of every listing that a name matches.</summary>
internal static class TimelineCommand
{
    public static Command Build(CommandHost host)
    {
        var target = new Argument<string>("NAME|LIST:ID") { Description = "A name, or a listing such as us-ofac-sdn:9760." };
        var common = new CommonOptions();
        var command = new Command("timeline", "Tells the dated story of a listing: versions, measures, licences, announcements. Exit codes: 0 told, 2 no such listing, 3 could not run.")
        {
            target,
        };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetValue(target)!;
            if (string.IsNullOrWhiteSpace(text))
                throw new CannotRunException("NAME|LIST:ID is blank: give a name, or a listing such as us-ofac-sdn:9760");
            var loaded = await common.LoadAsync(host, parsed, cancellationToken).ConfigureAwait(false);
            var listings = Find(loaded.Screener, text, host.Today);
            if (listings.Count == 0)
            {
                host.Say($"no listing found on lists {string.Join(", ", loaded.Screener.Register.Lists.Select(static list => list.Id))}; that is no statement about any party");
                return ExitCode.NotScreened;
            }

            var page = TimelinePage.Write(listings, host.Today, loaded.Screener.Options.MaxListAgeDays, common.Colour(host, parsed));
            await host.Terminal.Out.WriteAsync(page).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Listing> Find(Screener screener, string text, DateOnly today) =>
        ListingId.TryParse(text, out var id) && screener.Register.Find(id) is { } listing
            ? [listing]
            : [.. screener.Screen(text, today).Matches.Select(static match => match.Listing).Distinct()];
}
