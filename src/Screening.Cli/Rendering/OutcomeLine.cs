namespace Screening.Cli.Rendering;

/// <summary>The outcome in words. None of them says that a party is clear.</summary>
internal static class OutcomeLine
{
    public static string Of(ScreeningResult result)
    {
        var day = "as of " + IsoDay.Format(result.AsOf) + (result.KnownAt is { } known ? $", as known on {IsoDay.Format(known)}" : "");
        var lists = Names(result.Lists);
        return result.Outcome switch
        {
            ScreeningOutcome.Hit => $"HIT: {Standing(result.Matches)} {day}",
            ScreeningOutcome.PastHit => $"PAST HIT: only revoked matches on lists {lists} {day}",
            ScreeningOutcome.NoHit => $"no match on lists {lists} {day}" + (result.Matches.Count == 0 ? "" : "; listings that make no hit are shown below"),
            _ => $"NOT SCREENED: lists {Names(result.NotScreened)} cannot prove an absence {day}",
        };
    }

    private static string Standing(IReadOnlyList<Match> matches) => string.Join(", ", matches.Where(static match => match.MakesHit)
        .Select(static match => $"{match.Listing.Id.List} {match.Status}").Distinct());

    private static string Names(IEnumerable<ListCoverage> lists) => string.Join(", ", lists.Select(static list => list.List.Id.Value));
}
