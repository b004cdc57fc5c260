using System.Collections.Frozen;
using Screening.History;

namespace Screening;

/// <summary>
/// All editions of all lists folded into one history with two times: the day the law is asked about, and the day by which it was published.
/// </summary>
/// <remarks>Immutable, safe for any number of threads; dear to build, cheap to ask. The order in which sources of different days are given does not matter.</remarks>
public sealed partial class Register
{
    private readonly FrozenDictionary<ListId, ListHistory> histories;

    private Register(FrozenDictionary<ListId, ListHistory> histories)
    {
        this.histories = histories;
        Histories = [.. histories.Values.OrderBy(static history => history.List.Id)];
        Lists = [.. Histories.Select(static history => history.List)];
        Version = ContentHash.Of(Histories.SelectMany(static history =>
            history.Snapshots.Select(head => $"{history.List.Id} {(head.IsExact ? IsoDay.Format(head.NotAfter) : $"{IsoDay.Format(head.NotBefore)}..{IsoDay.Format(head.NotAfter)}")} {head.Sha256}")
                .Concat(history.DatedLists.Select(dated => $"{history.List.Id} dated {dated.Sha256}"))));
    }

    /// <summary>The lists it holds, in ordinal order of their names.</summary>
    public IReadOnlyList<SanctionsList> Lists { get; }

    /// <summary>A hash over every edition and dated list in it: same sources, same version.</summary>
    public string Version { get; }

    /// <summary>Every listing it holds, former ones included, in the order of their ids.</summary>
    public IEnumerable<Listing> Listings => Histories.SelectMany(static history => history.Listings.Values.OrderBy(static listing => listing.Id));

    /// <summary>What it was built from, list by list in the order of their names, editions in the order of their days, dated lists behind them.</summary>
    public IEnumerable<RegisterEdition> Editions => Histories.SelectMany(static history =>
        history.Snapshots.Select(head => new RegisterEdition(history.List.Id, head.Day, head.Sha256))
            .Concat(history.DatedLists.Select(dated => new RegisterEdition(history.List.Id, null, dated.Sha256))));

    internal IReadOnlyList<ListHistory> Histories { get; }

    /// <summary>Folds editions and dated lists into a register.</summary>
    /// <param name="snapshots">Editions, in any order. Of several of one list and day the last counts: by their instants, else as given.</param>
    /// <param name="datedLists">Dated lists; where the list also has editions, they supplement it.</param>
    /// <param name="refused">Lists whose delivery was refused, with the reason; a refused list without an earlier edition proves no absence.</param>
    /// <exception cref="ArgumentException">Nothing is given: a register of nothing would clear everybody. Or the bounds of an edition's day cross.</exception>
    public static Register Build(
        IEnumerable<ListSnapshot> snapshots, IEnumerable<DatedList>? datedLists = null, IEnumerable<(SanctionsList List, string Reason)>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        return Fold([], snapshots, datedLists ?? [], refused ?? []);
    }

    /// <summary>Finds a listing by its id, or by an id that it bore before and no other listing bears now; null when no source holds it.</summary>
    public Listing? Find(ListingId id) =>
        histories.GetValueOrDefault(id.List)?.Find(id.Value);

    /// <summary>The status of a listing.</summary>
    /// <param name="listing">A listing of this register.</param>
    /// <param name="asOf">The day the law is asked about.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    /// <param name="maxListAge">How many days the newest edition is carried forward; null for <see cref="ScreeningOptions.DefaultMaxListAgeDays"/>.</param>
    public static StatusFinding StatusOf(Listing listing, DateOnly asOf, DateOnly? knownAt = null, int? maxListAge = null)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return StatusRule.On(listing, asOf, knownAt ?? DateOnly.MaxValue, maxListAge ?? ScreeningOptions.DefaultMaxListAgeDays);
    }

    /// <summary>What differs between the ends of two days, by the statuses and prints of both.</summary>
    /// <param name="list">The list; null for every list of the register.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day; it may lie before the first.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    /// <param name="maxListAge">How many days the newest edition is carried forward; null for <see cref="ScreeningOptions.DefaultMaxListAgeDays"/>.</param>
    /// <returns>Added, removed, changed and undecided listings per list; the same for the same register and arguments, on any machine.</returns>
    /// <exception cref="ArgumentException">The register does not hold the list: nothing known is not "nothing changed".</exception>
    public RegisterDiff Diff(ListId? list, DateOnly from, DateOnly to, DateOnly? knownAt = null, int? maxListAge = null)
    {
        if (list is { } asked && !histories.ContainsKey(asked))
            throw new ArgumentException($"the register does not hold the list {asked}", nameof(list));
        return new RegisterDiff(from, to, knownAt,
        [
            .. Histories.Where(history => list is null || history.List.Id == list)
                .Select(history => DiffRule.Between(history, from, to, knownAt ?? DateOnly.MaxValue, maxListAge ?? ScreeningOptions.DefaultMaxListAgeDays)),
        ]);
    }

    internal ListHistory? History(ListId list) => histories.GetValueOrDefault(list);

    private static Register Fold(
        IReadOnlyList<ListHistory> saved, IEnumerable<ListSnapshot> snapshots, IEnumerable<DatedList> datedLists, IEnumerable<(SanctionsList List, string Reason)> refused)
    {
        var fold = new RegisterFold();
        foreach (var history in saved)
            fold.Restore(history);
        foreach (var snapshot in SnapshotOrder.Sort(snapshots))
        {
            if (saved.Any(history => history.List.Id == snapshot.List.Id && history.Snapshots.Count > 0))
                throw new ArgumentException($"the saved register has editions of {snapshot.List.Id}: build the register anew", nameof(snapshots));
            fold.Add(snapshot);
        }

        foreach (var dated in datedLists.OrderBy(static dated => dated.Sha256, StringComparer.Ordinal))
            fold.Add(dated);
        foreach (var (list, reason) in refused)
            fold.Refuse(list, reason);
        return fold.Histories.Count == 0
            ? throw new ArgumentException("a register needs at least one list: nothing to screen against is not 'no match'", nameof(snapshots))
            : new Register(fold.Histories.ToFrozenDictionary());
    }
}
