using Screening.Matching;

namespace Screening.Batch;

/// <summary>Customers indexed by their names, for asking again and again which of them a change of the lists touches.</summary>
/// <remarks>
/// <para>A listed name is looked up among the customers, where <see cref="Rescreener.Compare(ScreeningRequest)"/> asks every customer; a pair has the
/// same score in both. Customers with identifiers, with a name that may be one, or with signs of a payment text are always asked.</para>
/// <para>Immutable, safe for any number of threads; dear to build, cheap to ask.</para>
/// </remarks>
public sealed class CustomerIndex
{
    private readonly NameIndex index;
    private readonly int[] indexed;
    private readonly int[] always;
    private readonly double? lowest;

    /// <summary>Indexes customers.</summary>
    /// <param name="customers">The customers; their days are not used.</param>
    /// <param name="profile">How names are scored: the profile of the screener that they will be compared by.</param>
    public CustomerIndex(IReadOnlyList<ScreeningRequest> customers, ScoringProfile profile)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(profile);
        (Customers, Profile) = (customers, profile);
        var (preparer, prepared) = (new NamePreparer(), new PreparedName());
        var asked = Enumerable.Range(0, customers.Count).Where(place => IsAlwaysAsked(customers[place], preparer, prepared)).ToHashSet();
        always = [.. asked.Order()];
        indexed = [.. Enumerable.Range(0, customers.Count).Where(place => !asked.Contains(place))];
        index = NameIndex.BuildReversed(profile, Array.ConvertAll(indexed, place => new IndexedName(customers[place].Name, customers[place].Kind)));
        lowest = customers.Min(static customer => customer.Threshold);
    }

    /// <summary>The customers, by their places.</summary>
    public IReadOnlyList<ScreeningRequest> Customers { get; }

    /// <summary>How their names are scored.</summary>
    public ScoringProfile Profile { get; }

    /// <summary>The places of all customers that one of the listings may match, in order, and of some that none does.</summary>
    internal IEnumerable<int> MayMatch(IReadOnlyList<Listing> listings, ScreeningOptions options)
    {
        if (options.Profile.Fingerprint != Profile.Fingerprint)
            throw new InvalidOperationException($"the customers are indexed by the profile {Profile.Name}, the screener scores by {options.Profile.Name}");
        if (listings.Count == 0)
            return [];
        var threshold = Math.Min(options.Threshold ?? Profile.Threshold, lowest ?? 1);
        var found = new SortedSet<int>(always);
        var hits = new NameHits();
        foreach (var (name, kind) in listings.SelectMany(NameDirectory.Of).Select(static told => (told.Name.Text, told.Kind)).Distinct())
        {
            index.Search(name, kind, threshold, hits);
            for (var i = 0; i < hits.Count; i++)
                found.Add(indexed[hits[i].NameIndex]);
        }

        return found;
    }

    private static bool IsAlwaysAsked(ScreeningRequest customer, NamePreparer preparer, PreparedName prepared)
    {
        if (customer.Identifiers.Count > 0 || customer.Name.Any(char.IsDigit) || IdentifierKinds.All.Any(kind => kind.LooksLike(customer.Name)))
            return true;
        preparer.Prepare(customer.Name, customer.Kind, prepared);
        return prepared.Facts.TextSigns;
    }
}
