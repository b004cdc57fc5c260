using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Rendering;
using Screening.Hosting;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists update</c>: fetches lists from their publishers into an archive, as apps do by themselves.</summary>
internal static class ListsUpdateCommand
{
    public static Command Build(CommandHost host)
    {
        var lists = new Argument<string[]>("LIST") { Description = "The lists to look for, by their short names, such as us-ofac-sdn. Without one: those that the archive holds editions of.", Arity = ArgumentArity.ZeroOrMore };
        var archive = ArchiveOption.Create();
        var address = new Option<string[]>("--address")
        {
            Description = "Where a file of a list is fetched instead of its official address; NAME is the name to keep it under. Repeatable; what is named replaces all official addresses of that list.",
            HelpName = "LIST/NAME=URL", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false,
        };
        var noColor = new Option<bool>("--no-color") { Description = "Write no colour. NO_COLOR and redirected output do the same." };
        var command = new Command("update", "Fetches lists from their publishers into an archive. Exit codes: 0 all are as their publishers have them, 2 a list did not come or was refused; 3 could not run.")
        {
            lists,
            archive,
            address,
            noColor,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(archive)!;
            var named = parsed.GetValue(lists) is { Length: > 0 } some ? some : Held(folder);
            if (named.Count == 0)
                throw new CannotRunException($"name a list: {folder} holds no edition to look for a newer one");
            await using var services = Services(host, folder, named, parsed.GetValue(address) ?? []);
            var updates = await services.GetRequiredService<ArchiveUpdate>().RunAsync(cancellationToken).ConfigureAwait(false);
            await host.Terminal.Out.WriteAsync(UpdatePage.Write(folder, updates, host.Terminal.OutTakesColour && !parsed.GetValue(noColor))).ConfigureAwait(false);
            return updates.Any(static update => update.IsFault) ? ExitCode.NotScreened : ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Held(string folder) => ListArchive.IsArchive(folder)
        ? [.. ListArchive.Open(folder).Entries().Where(static entry => entry.IsAccepted).SelectMany(static entry => entry.Lists).Where(static list => !list.IsDated).Select(static list => list.Id.Value).Distinct().Order(StringComparer.Ordinal)]
        : [];

    private static ServiceProvider Services(CommandHost host, string folder, IReadOnlyList<string> lists, string[] addresses)
    {
        var services = new ServiceCollection();
        services.AddSingleton(host.Time);
        services.AddScreening().AddListRefresh(settings =>
        {
            settings.Archive = folder;
            foreach (var list in lists)
                settings.Lists.Add(list);
            foreach (var given in addresses)
                Add(settings, given);
        });
        return services.BuildServiceProvider();
    }

    private static void Add(ListRefreshSettings settings, string given)
    {
        var slash = given.IndexOf('/', StringComparison.Ordinal);
        var equals = given.IndexOf('=', StringComparison.Ordinal);
        if (slash <= 0 || equals <= slash + 1 || equals == given.Length - 1)
            throw new CannotRunException($"--address '{given}': write LIST/NAME=URL, such as us-ofac-sdn/sdn.csv=https://mirror.example/sdn.csv");
        if (!settings.Publications.TryGetValue(given[..slash], out var publication))
            settings.Publications[given[..slash]] = publication = new PublicationSettings();
        publication.Files[given[(slash + 1)..equals]] = given[(equals + 1)..];
    }
}
