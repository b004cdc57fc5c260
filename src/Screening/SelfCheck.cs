using System.Collections.Concurrent;

namespace Screening;

/// <summary>Whether every strong name and every identifier that lists print now finds its own listing: the proof that nothing was read and then lost.</summary>
/// <param name="Names">How many names were asked for.</param>
/// <param name="Identifiers">How many identifiers were asked for.</param>
/// <param name="MissedNames">The names that did not find their own listing, as <c>list:id name</c>, in ordinal order; empty when all is well.</param>
/// <param name="MissedIdentifiers">The identifiers that did not, as <c>list:id kind=value</c>, in ordinal order; empty when all is well.</param>
public sealed record SelfCheck(int Names, int Identifiers, IReadOnlyList<string> MissedNames, IReadOnlyList<string> MissedIdentifiers)
{
    /// <summary>Asks a screener for all that its register prints. Uses every processor; takes a fraction of a millisecond a name.</summary>
    /// <param name="screener">The screener, with the threshold that its users have.</param>
    /// <param name="asOf">The day to ask about; it decides no hit.</param>
    /// <param name="cancellationToken">Stops between names.</param>
    public static SelfCheck Of(Screener screener, DateOnly asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(screener);
        var (missedNames, missedIdentifiers) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var (names, identifiers) = (0, 0);
        Parallel.ForEach(screener.Register.Listings, new ParallelOptions { CancellationToken = cancellationToken }, listing =>
        {
            foreach (var name in StrongNames(listing).Select(static name => name.Text).Distinct(StringComparer.Ordinal))
            {
                Interlocked.Increment(ref names);
                if (!Finds(screener.Screen(name, asOf), listing))
                    missedNames.Add($"{listing.Id} {name}");
            }

            foreach (var identifier in listing.Details.Identifiers.Where(static identifier => identifier.Normal.Length > 0))
            {
                Interlocked.Increment(ref identifiers);
                if (!Finds(screener.Screen(new ScreeningRequest("") { AsOf = asOf, Identifiers = [identifier] }), listing))
                    missedIdentifiers.Add($"{listing.Id} {identifier.Kind.Name}={identifier.Raw}");
            }
        });
        return new SelfCheck(names, identifiers, [.. missedNames.Order(StringComparer.Ordinal)], [.. missedIdentifiers.Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The names by which a listing must be found whatever else is asked: strong ones, a registration or serial number of an aircraft aside, which is
    /// compared as a number.
    /// </summary>
    internal static IEnumerable<ListedName> StrongNames(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.Details.Names.Where(name => !name.IsWeak && !IsNumber(listing, name));
    }

    private static bool IsNumber(Listing listing, ListedName name) =>
        listing.Details.Kind == SubjectKind.Aircraft && (IdentifierKinds.Tail.LooksLike(name.Text) || IdentifierKinds.Msn.LooksLike(name.Text));

    private static bool Finds(ScreeningResult result, Listing listing) => result.Matches.Any(match => match.Listing.Id == listing.Id);
}
