using Screening.History;

namespace Screening;

/// <summary>A register seen from one day by what was known on another: the coverage of every list, and the answer where nothing matches.</summary>
internal sealed class RegisterView
{
    private readonly Register register;
    private readonly ScreeningOptions options;
    private readonly IReadOnlyList<ListCoverage> notScreened;

    public RegisterView(Register register, ScreeningOptions options, DateOnly asOf, DateOnly? knownAt)
    {
        (this.register, this.options, AsOf, KnownAt) = (register, options, asOf, knownAt);
        var lists = register.Histories.Select(history => CoverageRule.On(history, asOf, Known, options.MaxAge)).ToList();
        var required = options.RequiredLists ?? [.. register.Lists.Select(static list => list.Id)];
        foreach (var missing in required.Where(id => register.History(id) is null))
            lists.Add(new ListCoverage(PublishedLists.FindOrOwn(missing), ListState.Missing));
        lists.Sort(static (a, b) => a.List.Id.CompareTo(b.List.Id));
        Lists = lists;
        notScreened = [.. lists.Where(coverage => required.Contains(coverage.List.Id) && !coverage.ProvesAbsence)];
        WithoutMatch = Answer(notScreened.Count == 0 ? ScreeningOutcome.NoHit : ScreeningOutcome.NotScreened, []);
    }

    public DateOnly AsOf { get; }

    public DateOnly? KnownAt { get; }

    /// <summary>The last day whose publications count.</summary>
    public DateOnly Known => KnownAt ?? DateOnly.MaxValue;

    public IReadOnlyList<ListCoverage> Lists { get; }

    /// <summary>The one answer for every counterparty without a match.</summary>
    public ScreeningResult WithoutMatch { get; }

    public StatusFinding StatusOf(Listing listing) => StatusRule.On(listing, AsOf, Known, options.MaxAge);

    /// <summary>The answer with matches, by precedence: a match that makes a hit; a list that proves no absence; a revoked match; none.</summary>
    public ScreeningResult With(List<Match> matches)
    {
        matches.Sort(static (a, b) =>
        {
            var byHit = b.MakesHit.CompareTo(a.MakesHit);
            if (byHit != 0)
                return byHit;
            var byScore = b.Score.CompareTo(a.Score);
            return byScore != 0 ? byScore : a.Listing.Id.CompareTo(b.Listing.Id);
        });
        var outcome = matches.Exists(static match => match.MakesHit) ? ScreeningOutcome.Hit
            : notScreened.Count > 0 ? ScreeningOutcome.NotScreened
            : matches.Exists(static match => match.Status == ListingStatus.Revoked) ? ScreeningOutcome.PastHit
            : ScreeningOutcome.NoHit;
        return Answer(outcome, matches);
    }

    private ScreeningResult Answer(ScreeningOutcome outcome, IReadOnlyList<Match> matches) => new()
    {
        Outcome = outcome, AsOf = AsOf, KnownAt = KnownAt, Register = register.Version, Matches = matches, Lists = Lists, NotScreened = notScreened,
    };
}
