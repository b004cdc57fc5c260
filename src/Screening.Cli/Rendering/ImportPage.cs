namespace Screening.Cli.Rendering;

/// <summary>What an import did, for people: a line for each delivery, then the sums.</summary>
internal static class ImportPage
{
    public static string Write(string folder, ArchiveImportResult result, bool colour)
    {
        var page = new Page(colour);
        foreach (var (entry, outcome) in result.Deliveries)
        {
            var lists = string.Join("; ", entry.Lists.Select(Told));
            var reason = outcome == ImportOutcome.Refused ? $": {entry.Refusal}"
                : entry.Override is { } given ? $", accepted against the guards ({entry.Refusal}): {given}"
                : "";
            page.Hanging(Word(outcome), $"{lists}, {entry.Files[0].DisplayName}{(entry.Files.Count > 1 ? FormattableString.Invariant($" and {entry.Files.Count - 1} more") : "")}{reason}");
        }

        page.Line(FormattableString.Invariant(
            $"{folder}: {Of(ImportOutcome.Imported)} imported, {Of(ImportOutcome.AlreadyThere)} there already, {Of(ImportOutcome.Refused)} refused, {result.Unreadable.Count} unreadable"));
        return page.ToString();

        int Of(ImportOutcome outcome) => result.Deliveries.Count(delivery => delivery.Outcome == outcome);
    }

    private static string Told(DeliveredList list) =>
        $"{list.Id} {(list.Day is { } day ? IsoDay.Format(day) : "dated list")} ({Words.Count(list.Listings, "entry", "entries")})";

    private static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.AlreadyThere => "known",
        _ => "refused",
    };
}
