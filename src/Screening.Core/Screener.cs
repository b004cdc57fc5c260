using System.Buffers;
using System.Collections.Concurrent;
using Screening.Matching;

namespace Screening;

/// <summary>
/// The engine over one register: finds the listings that a counterparty matches and tells the status of each on any day.
/// </summary>
/// <remarks>
/// <para>Immutable, safe for any number of threads, cheap to ask, dear to build: build one per register and keep it. Time is a filter on the
/// answer: every name of every version is indexed once, whatever days are asked about.</para>
/// <para>It reads no clock and no file. The same register, options and request give the same answer on any machine.</para>
/// </remarks>
public sealed class Screener
{
    /// <summary>How many (as of, known at) views are kept at once; more are made anew when asked for again.</summary>
    private const int ViewsKept = 4096;

    private static readonly SearchValues<char> TailMarks = SearchValues.Create("-0123456789");

    /// <summary>The score of a name that differs in nothing but blanks.</summary>
    private const double WholeName = 0.98;

    [ThreadStatic]
    private static NameHits? hitsOfThread;

    private readonly NameDirectory names;
    private readonly IdentifierDirectory identifiers;
    private readonly NameIndex index;
    private readonly MatchMaker matchMaker;
    private readonly ConcurrentDictionary<(DateOnly AsOf, DateOnly? KnownAt), RegisterView> views = new();

    /// <summary>Builds the index over a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="options">How to screen; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold or an age in the options is out of range.</exception>
    public Screener(Register register, ScreeningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        Options = options ?? new ScreeningOptions();
        Options.Check();
        Register = register;
        names = NameDirectory.Of(register.Listings);
        identifiers = IdentifierDirectory.Of(register.Listings);
        index = NameIndex.Build(Options.Profile, names.Names);
        matchMaker = new MatchMaker(Options);
    }

    private Screener(Screener whole, IReadOnlyList<Listing> listings)
    {
        (Options, Register, views, matchMaker) = (whole.Options, whole.Register, whole.views, whole.matchMaker);
        names = NameDirectory.Of(listings);
        identifiers = IdentifierDirectory.Of(listings);
        index = NameIndex.Build(Options.Profile, names.Names);
    }

    /// <summary>What it screens against.</summary>
    public Register Register { get; }

    /// <summary>How it screens.</summary>
    public ScreeningOptions Options { get; }

    /// <summary>How many distinct names it holds.</summary>
    public int NameCount => names.Names.Count;

    /// <summary>Screens a name, or an identifier on its own.</summary>
    /// <param name="name">The name; blank is a mistake of the caller's.</param>
    /// <param name="asOf">The day the law is asked about.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public ScreeningResult Screen(string name, DateOnly asOf, DateOnly? knownAt = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Answer(name, request: null, ViewOf(asOf, knownAt));
    }

    /// <summary>Screens a counterparty.</summary>
    /// <param name="request">The question; its <see cref="ScreeningRequest.AsOf"/> must be set, for there is no clock here.</param>
    /// <exception cref="ArgumentException">The name is blank and no identifier is given, or the as-of day is not set, or the threshold is out of range.</exception>
    public ScreeningResult Screen(ScreeningRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Name) && request.Identifiers.Count == 0)
            throw new ArgumentException("a request needs a name or an identifier", nameof(request));
        if (request.AsOf is not { } asOf)
            throw new ArgumentException("a request needs the day it asks about: set AsOf", nameof(request));
        if (request.Threshold is { } threshold && !(threshold is > 0 and <= 1))
            throw new ArgumentException($"a threshold lies above 0 and not above 1, not {threshold}", nameof(request));
        return Answer(request.Name ?? "", request, ViewOf(asOf, request.KnownAt));
    }

    /// <summary>Screens many counterparties, in their order, one answer each.</summary>
    /// <param name="requests">The questions.</param>
    /// <exception cref="ArgumentException">As for one, when its turn comes.</exception>
    public IEnumerable<ScreeningResult> Screen(IEnumerable<ScreeningRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return requests.Select(Screen);
    }

    /// <summary>
    /// A screener that finds only some listings of the register, each with the score and status that it has here. For asking what a change of
    /// those touches; that it finds nothing says nothing about the others.
    /// </summary>
    internal Screener Over(IReadOnlyList<Listing> listings) => new(this, listings);

    /// <summary>How far each list reaches, seen from a day: what an answer for that day rests on.</summary>
    /// <param name="asOf">The day the law is asked about.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    public IReadOnlyList<ListCoverage> CoverageOn(DateOnly asOf, DateOnly? knownAt = null) => ViewOf(asOf, knownAt).Lists;

    private RegisterView ViewOf(DateOnly asOf, DateOnly? knownAt)
    {
        if (views.TryGetValue((asOf, knownAt), out var view))
            return view;
        if (views.Count >= ViewsKept)
            views.Clear();
        return views.GetOrAdd((asOf, knownAt), new RegisterView(Register, Options, asOf, knownAt));
    }

    private ScreeningResult Answer(string name, ScreeningRequest? request, RegisterView view)
    {
        var kind = request?.Kind ?? SubjectKind.Unknown;
        var threshold = request?.Threshold ?? Options.Threshold ?? Options.Profile.Threshold;
        var hits = hitsOfThread ??= new NameHits();
        var byNumber = FindByNumber(name, request, view);
        index.Search(name, kind, IsTail(name, byNumber) ? Math.Max(threshold, WholeName) : threshold, hits);
        if (hits.Count == 0 && byNumber is null)
            return view.WithoutMatch;

        var matches = matchMaker.Make(request ?? new ScreeningRequest(name), threshold, view, hits, names, byNumber);
        return matches.Count == 0 ? view.WithoutMatch : view.With(matches);
    }

    /// <summary>
    /// A tail number is no name: beside its look-up only names written just like it count. Letters alone may be either (MIRAN, M-IRAN); letters in
    /// two groups are a tail number where a listing bears it.
    /// </summary>
    private static bool IsTail(string name, List<(Listing Listing, Identifier Identifier)>? byNumber) =>
        IdentifierKinds.Tail.LooksLike(name)
        && (name.AsSpan().ContainsAny(TailMarks) || (name.AsSpan().Trim().Contains(' ') && byNumber?.Exists(static found => found.Identifier.Kind == IdentifierKinds.Tail) == true));

    /// <summary>The listings that bear an identifier given, or one that the name itself may be; null when there is none.</summary>
    private List<(Listing Listing, Identifier Identifier)>? FindByNumber(string name, ScreeningRequest? request, RegisterView view)
    {
        List<(Listing, Identifier)>? found = null;
        for (var i = 0; i < request?.Identifiers.Count; i++)
            identifiers.Find(request.Identifiers[i], view.Known, found ??= []);

        // By index: an enumerator over the interface would be the only allocation of a question without a match.
        for (var i = 0; i < IdentifierKinds.All.Count; i++)
        {
            var kind = IdentifierKinds.All[i];
            if (identifiers.MayHold(kind, name))
                identifiers.Find(Identifier.Create(kind, name), view.Known, found ??= []);
        }

        identifiers.FindUnruled(name, view.Known, ref found);
        return found is { Count: > 0 } ? found : null;
    }
}
