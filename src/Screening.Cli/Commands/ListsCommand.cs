using System.CommandLine;

namespace Screening.Cli.Commands;

/// <summary><c>screening lists</c>: what the lists are, and how they are kept. One file per verb.</summary>
internal static class ListsCommand
{
    public static Command Build(CommandHost host) => new("lists", "Shows lists and keeps an archive of their editions.")
    {
        ListsShowCommand.Build(host),
        ListsUpdateCommand.Build(host),
        ListsImportCommand.Build(host),
        ListsVerifyCommand.Build(host),
        ListsDiffCommand.Build(host),
    };
}
