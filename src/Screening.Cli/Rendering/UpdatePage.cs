using Screening.Hosting;

namespace Screening.Cli.Rendering;

/// <summary>What a look at the publishers brought, for people: a line for each list.</summary>
internal static class UpdatePage
{
    public static string Write(string folder, IReadOnlyList<ListUpdate> updates, bool colour)
    {
        var page = new Page(colour);
        foreach (var update in updates)
            page.Hanging(update.Outcome.ToString().ToLowerInvariant(), update.List.Value + Rest(update));
        page.Line(FormattableString.Invariant(
            $"{folder}: {Of(UpdateOutcome.Updated)} updated, {Of(UpdateOutcome.Unchanged)} unchanged, {Of(UpdateOutcome.Refused)} refused, {Of(UpdateOutcome.Unavailable)} unavailable"));
        return page.ToString();

        int Of(UpdateOutcome outcome) => updates.Count(update => update.Outcome == outcome);
    }

    private static string Rest(ListUpdate update) =>
        update.Reason is { } reason ? $": {reason}"
        : update.Outcome == UpdateOutcome.Updated ? $" {(update.Day is { } day ? IsoDay.Format(day) : "dated list")} ({Words.Count(update.Entries, "entry", "entries")})"
        : "";
}
