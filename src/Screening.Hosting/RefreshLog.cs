using Microsoft.Extensions.Logging;

namespace Screening.Hosting;

/// <summary>The log events of the refresh. Their ids stay; they name lists and hosts, and nobody who is screened.</summary>
internal static partial class RefreshLog
{
    public static void Tell(ILogger logger, ListUpdate update)
    {
        switch (update.Outcome)
        {
            case UpdateOutcome.Updated:
                Updated(logger, update.List, update.Day, update.Entries);
                break;
            case UpdateOutcome.Unchanged:
                Unchanged(logger, update.List);
                break;
            case UpdateOutcome.Refused:
                Refused(logger, update.List, update.Reason);
                break;
            default:
                Unavailable(logger, update.List, update.Reason);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{List}: unchanged", EventName = "ListUnchanged")]
    private static partial void Unchanged(ILogger logger, ListId list);

    [LoggerMessage(2, LogLevel.Information, "{List}: a new edition is in the archive, day {Day}, {Entries} entries", EventName = "ListUpdated")]
    private static partial void Updated(ILogger logger, ListId list, DateOnly? day, int entries);

    [LoggerMessage(3, LogLevel.Error, "{List}: what came is refused, the edition before stays in force and ages: {Reason}", EventName = "ListRefused")]
    private static partial void Refused(ILogger logger, ListId list, string? reason);

    [LoggerMessage(4, LogLevel.Warning, "{List}: nothing came, the edition before stays in force and ages: {Reason}", EventName = "ListUnavailable")]
    private static partial void Unavailable(ILogger logger, ListId list, string? reason);

    [LoggerMessage(5, LogLevel.Information, "Register {Version} is in force", EventName = "RegisterSwapped")]
    public static partial void Swapped(ILogger logger, string version);

    [LoggerMessage(6, LogLevel.Error, "The lists cannot be loaded, the register before stays in force and ages: {Reason}", EventName = "RegisterNotLoaded")]
    public static partial void NotLoaded(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Error, "The refresh ended early, the lists before stay in force and age: {Reason}", EventName = "RefreshFailed")]
    public static partial void Failed(ILogger logger, string reason);
}
