namespace Screening.History;

/// <summary>How far one list reaches, seen from one day by what was known then.</summary>
internal static class CoverageRule
{
    public static ListCoverage On(ListHistory history, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var whole = history.WholeEditionsBy(knownAt);
        var coverage = whole > 0 ? OfEditions(history, whole, day, maxAge) : OfDatedLists(history, day, knownAt, maxAge);
        return coverage with
        {
            Listings = history.Listings.Count,
            Refusal = history.Refusal,
            State = history.Refusal is not null && coverage.State == ListState.Outside && history.Snapshots.Count + history.DatedLists.Count == 0 ? ListState.Refused : coverage.State,
        };
    }

    private static ListCoverage OfEditions(ListHistory history, int count, DateOnly day, int maxAge)
    {
        var first = history.Whole[0].NotAfter;
        var newest = history.Whole[count - 1].NotBefore;
        var spoken = Math.Min(history.WholeEditionsBy(day), count);
        var head = spoken == 0 ? null : history.Whole[spoken - 1];
        return new ListCoverage(history.List, State(day, first, newest, maxAge))
        {
            Extent = ListExtent.Whole, CoverageFrom = first, CoverageTo = newest,
            LastSnapshot = head?.NotBefore, DayKnownBy = head?.DayKnownBy, Sha256 = head?.Sha256,
        };
    }

    private static ListCoverage OfDatedLists(ListHistory history, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var lists = history.DatedLists;
        if (lists.Count == 0)
            return OfExtracts(history, day, knownAt, maxAge);

        var extent = lists.TrueForAll(static list => list.Extent == ListExtent.Whole) ? ListExtent.Whole : ListExtent.Extract;
        var sha = lists.Count == 1 ? lists[0].Sha256 : ContentHash.Of(lists.Select(static list => list.Sha256));
        if (lists.Exists(static list => list.IsUnbounded))
            return new ListCoverage(history.List, ListState.Fresh) { Extent = extent, Sha256 = sha };

        // Of several files of one list, the one that speaks best about the day: between their coverages none does.
        ListCoverage best = new(history.List, ListState.Outside) { Extent = extent, Sha256 = sha };
        foreach (var list in lists.OrderBy(static list => list.CoveredFrom))
        {
            if (list.CoveredFrom is not { } from || list.CoveredUntil is not { } stated)
                continue;
            var until = stated > knownAt ? knownAt : stated;
            var state = until < from ? ListState.Outside : State(day, from, until, maxAge);
            if (state > best.State || best.CoverageFrom is null)
                best = best with { State = state, CoverageFrom = until < from ? null : from, CoverageTo = until < from ? null : until };
        }

        return best;
    }

    private static ListCoverage OfExtracts(ListHistory history, DateOnly day, DateOnly knownAt, int maxAge)
    {
        var seen = history.Snapshots.Where(snapshot => snapshot.NotAfter <= knownAt && snapshot.TellsPresence).ToList();
        if (seen.Count == 0)
            return new ListCoverage(history.List, ListState.Outside);
        var newest = seen.LastOrDefault(snapshot => snapshot.NotAfter <= day);
        return new ListCoverage(history.List, State(day, seen[0].NotAfter, seen[^1].NotAfter, maxAge))
        {
            Extent = ListExtent.Extract, CoverageFrom = seen[0].Day, CoverageTo = seen[^1].Day,
            LastSnapshot = newest?.NotAfter, DayKnownBy = newest?.DayKnownBy, Sha256 = newest?.Sha256,
        };
    }

    private static ListState State(DateOnly day, DateOnly first, DateOnly last, int maxAge) =>
        day < first ? ListState.Outside
        : day <= last ? ListState.Fresh
        : day <= last.PlusDays(maxAge) ? ListState.Carried
        : ListState.Stale;
}
