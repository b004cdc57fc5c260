namespace Screening.Testing.Names;

/// <summary>The strong names of a register, each with the listing that bears it.</summary>
internal sealed class Bearers
{
    private readonly List<Bearer> all;
    private readonly ILookup<string, ListingId> byWords;

    private Bearers(List<Bearer> all)
    {
        this.all = all;
        byWords = all.ToLookup(static bearer => Words.Sorted(bearer.Name), static bearer => bearer.Listing.Id);
    }

    public static Bearers Of(Register register) =>
        new([.. register.Listings.SelectMany(static listing => SelfCheck.StrongNames(listing).Select(name => new Bearer(listing, name.Text)))]);

    /// <summary>Family names of people printed as <c>FAMILY, Given</c>, each with what stands after it.</summary>
    public ILookup<string, string> GivenByFamily() =>
        all.Where(static bearer => bearer.Listing.Details.Kind == SubjectKind.Person && bearer.Name.IndexOf(',', StringComparison.Ordinal) > 3)
            .ToLookup(static bearer => bearer.Name[..bearer.Name.IndexOf(',', StringComparison.Ordinal)], static bearer => bearer.Name[bearer.Name.IndexOf(',', StringComparison.Ordinal)..], StringComparer.Ordinal);

    /// <summary>Asks for names drawn by chance and changed, every second one without its kind.</summary>
    public NameTestGroup Ask(Screener screener, Manipulation change, DateOnly asOf, NameTestOptions options, CancellationToken cancellationToken) =>
        new(change.Name, [.. Queries(change, options).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(query => Ask(screener, query, asOf))]);

    private List<Query> Queries(Manipulation change, NameTestOptions options)
    {
        var random = new Random(options.Seed);
        var queries = new List<Query>(options.Queries);
        // Where few names allow a change, draws without an end would hang: fifty a query are enough.
        for (var attempt = 0; attempt < options.Queries * 50L && all.Count > 0 && queries.Count < options.Queries; attempt++)
        {
            var bearer = all[random.Next(all.Count)];
            var kind = bearer.Listing.Details.Kind;
            if (change.Apply(bearer.Name, kind, random) is { } text)
                queries.Add(new Query(text, queries.Count % 2 == 0 ? kind : SubjectKind.Unknown, bearer));
        }

        return queries;
    }

    private NameTestAnswer Ask(Screener screener, Query query, DateOnly asOf)
    {
        var matches = screener.Screen(new ScreeningRequest(query.Text) { AsOf = asOf, Kind = query.Kind }).Matches;
        var own = byWords[Words.Sorted(query.Bearer.Name)].ToHashSet();
        var top = matches.MaxBy(static match => match.Score);
        return new NameTestAnswer
        {
            Query = query.Text,
            Kind = query.Kind,
            ListedName = query.Bearer.Name,
            Listing = query.Bearer.Listing.Id,
            IsFound = matches.Any(match => own.Contains(match.Listing.Id)),
            IsWrongOnTop = top is not null && !matches.Any(match => match.Score == top.Score && own.Contains(match.Listing.Id)),
            Top = top,
        };
    }

    private sealed record Bearer(Listing Listing, string Name);

    private sealed record Query(string Text, SubjectKind Kind, Bearer Bearer);
}
