using System.Collections.Frozen;
using Screening.History;

namespace Screening.Batch;

/// <summary>Tells which customers a change of the lists touches: those whose matches differ between two days, each as known then.</summary>
/// <remarks>
/// <para>Only the listings that changed are indexed, a few hundred where the lists hold tens of thousands, and customers are asked against those;
/// whoever matches none of them has the answer of before. The few others are screened on both days. A score is the same whatever else is loaded, so
/// nothing is missed. A list that as a whole begins or ceases to prove absence is told by <see cref="Lists"/>, not customer by customer.</para>
/// <para>Immutable, safe for any number of threads; making one looks at every listing once.</para>
/// </remarks>
public sealed class Rescreener
{
    private readonly Screener screener;
    private readonly Screener touched;
    private readonly FrozenSet<Listing> listings;

    /// <summary>Finds what changed.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="from">The first day: the customers were screened on it, as known then.</param>
    /// <param name="to">The second day, as known then; not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The second day lies before the first.</exception>
    public Rescreener(Screener screener, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (this.screener, From, To) = (screener, from, to);
        Listings = [.. TouchedRule.Between(screener.Register, from, to, screener.Options.MaxAge)];
        listings = Listings.ToFrozenSet();
        touched = screener.Over(Listings);
        var before = screener.CoverageOn(from, from);
        Lists = [.. screener.CoverageOn(to, to).Zip(before).Where(static pair => pair.First.ProvesAbsence != pair.Second.ProvesAbsence).Select(static pair => pair.First)];
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The second day.</summary>
    public DateOnly To { get; }

    /// <summary>The listings that may answer otherwise, in the order of their ids.</summary>
    public IReadOnlyList<Listing> Listings { get; }

    /// <summary>The lists that prove absence on one of the days only, as they stand on the second: they concern every customer.</summary>
    public IReadOnlyList<ListCoverage> Lists { get; }

    /// <summary>What changed for a customer.</summary>
    /// <param name="customer">The customer; its days are not used.</param>
    /// <returns>The change; null when every match is as before.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Screener.Screen(ScreeningRequest)"/>.</exception>
    public RescreenChange? Compare(ScreeningRequest customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var (was, isNow) = (customer with { AsOf = From, KnownAt = From }, customer with { AsOf = To, KnownAt = To });
        // Whatever was known on the first day is known on the second, so that one question finds the names of both.
        if (touched.Screen(isNow).Matches.Count == 0)
            return null;
        return Difference(screener.Screen(was), screener.Screen(isNow), listings.Contains);
    }

    /// <summary>What changed for indexed customers: the listings that changed are looked up among them.</summary>
    /// <param name="customers">The customers.</param>
    /// <returns>The place of each customer whose answer changed, and the change; in the order of the customers.</returns>
    public IEnumerable<(int Customer, RescreenChange Change)> Compare(CustomerIndex customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        foreach (var place in customers.MayMatch(Listings, screener.Options))
        {
            if (Compare(customers.Customers[place]) is { } change)
                yield return (place, change);
        }
    }

    /// <summary>The full comparison that <see cref="Compare(ScreeningRequest)"/> is held to: both days against every listing.</summary>
    internal RescreenChange? CompareWhole(ScreeningRequest customer) => Difference(
        screener.Screen(customer with { AsOf = From, KnownAt = From }), screener.Screen(customer with { AsOf = To, KnownAt = To }), static _ => true);

    private static RescreenChange? Difference(ScreeningResult before, ScreeningResult after, Func<Listing, bool> looksAt)
    {
        var old = before.Matches.Where(match => looksAt(match.Listing)).ToDictionary(static match => match.Listing);
        var changes = new List<MatchChange>();
        foreach (var match in after.Matches.Where(match => looksAt(match.Listing)))
        {
            if (!old.Remove(match.Listing, out var earlier))
                changes.Add(new MatchChange(MatchChangeKind.NewMatch, null, match));
            else if (KindOf(earlier, match) is { } kind)
                changes.Add(new MatchChange(kind, earlier, match));
        }

        changes.AddRange(before.Matches.Where(match => old.ContainsKey(match.Listing)).Select(static gone => new MatchChange(MatchChangeKind.MatchGone, gone, null)));
        return changes.Count == 0 ? null : new RescreenChange(before, after, changes);
    }

    private static MatchChangeKind? KindOf(Match before, Match after)
    {
        if (before.Status != after.Status)
        {
            return after.Status == ListingStatus.Revoked ? MatchChangeKind.Revoked
                : after.Status == ListingStatus.Licensed ? MatchChangeKind.LicenceBegan
                : before.Status == ListingStatus.Licensed ? MatchChangeKind.LicenceEnded
                : MatchChangeKind.StatusChanged;
        }

        var same = TouchedRule.SameFinding(before.Finding, after.Finding) && before.Score.Equals(after.Score) && before.MakesHit == after.MakesHit
            && before.Name == after.Name && before.MatchedName == after.MatchedName && before.MatchedIdentifier == after.MatchedIdentifier;
        return same ? null : MatchChangeKind.Changed;
    }
}
