namespace Screening.Testing;

/// <summary>What a test expects of one answer. Each call returns itself or throws with the whole answer and how it came about.</summary>
/// <remarks>It throws an exception of its own, which every test framework shows as it is.</remarks>
public sealed class ScreeningExpectation
{
    private readonly ScreeningRequest request;

    internal ScreeningExpectation(ScreeningRequest request, ScreeningResult result) => (this.request, Result) = (request, result);

    /// <summary>The answer.</summary>
    public ScreeningResult Result { get; }

    /// <summary>Expects a match that is in force, licensed, announced or undetermined.</summary>
    /// <exception cref="ScreeningExpectationException">Otherwise; so for every call below.</exception>
    public ScreeningExpectation Hit() => Outcome(ScreeningOutcome.Hit);

    /// <summary>Expects revoked matches only, on lists that all cover the day.</summary>
    public ScreeningExpectation PastHit() => Outcome(ScreeningOutcome.PastHit);

    /// <summary>Expects no match, on lists that all cover the day.</summary>
    public ScreeningExpectation NoHit() => Outcome(ScreeningOutcome.NoHit);

    /// <summary>Expects that a list could not answer and nothing matched.</summary>
    public ScreeningExpectation NotScreened() => Outcome(ScreeningOutcome.NotScreened);

    /// <summary>Expects an outcome.</summary>
    public ScreeningExpectation Outcome(ScreeningOutcome outcome) => Check(Result.Outcome == outcome, $"the outcome {outcome}");

    /// <summary>Expects a match in force on a list.</summary>
    public ScreeningExpectation InForce(string list) => Status(list, ListingStatus.InForce);

    /// <summary>Expects a match in force with a general licence on a list.</summary>
    /// <param name="list">The list's short name.</param>
    /// <param name="licence">How the licence's text begins, such as its number; null for any.</param>
    public ScreeningExpectation Licensed(string list, string? licence = null) => Check(
        On(list).Any(match => match.Status == ListingStatus.Licensed && (licence is null || match.Finding.Licence?.Licence?.StartsWith(licence, StringComparison.Ordinal) == true)),
        $"a match on {list} that is Licensed{(licence is null ? "" : $" by {licence}")}");

    /// <summary>Expects a match announced and not yet effective on a list.</summary>
    public ScreeningExpectation Announced(string list) => Status(list, ListingStatus.Announced);

    /// <summary>Expects a revoked match on a list.</summary>
    public ScreeningExpectation Revoked(string list) => Status(list, ListingStatus.Revoked);

    /// <summary>Expects a match on a list of which the lists cannot say the status that day.</summary>
    public ScreeningExpectation Undetermined(string list) => Status(list, ListingStatus.Undetermined);

    /// <summary>Expects a match of a status on a list.</summary>
    /// <param name="list">The list's short name.</param>
    /// <param name="status">The status.</param>
    public ScreeningExpectation Status(string list, ListingStatus status) => Check(On(list).Any(match => match.Status == status), $"a match on {list} that is {status}");

    /// <summary>Expects that nothing on a list matches.</summary>
    public ScreeningExpectation NoMatchOn(string list) => Check(!On(list).Any(), $"no match on {list}");

    /// <summary>Expects a match with a listing.</summary>
    /// <param name="list">The list's short name.</param>
    /// <param name="id">The listing's id.</param>
    public ScreeningExpectation Finds(string list, string id) => Check(On(list).Any(match => match.Listing.Id.Value == id), $"a match with {list}:{id}");

    private IEnumerable<Match> On(string list)
    {
        var id = new ListId(list);
        return Result.Matches.Where(match => match.Listing.Id.List == id);
    }

    private ScreeningExpectation Check(bool holds, string expected) => holds ? this : throw new ScreeningExpectationException(AnswerText.Of(request, Result, expected));
}

/// <summary>An answer is not what a test expects. The message holds the answer, its evidence and how each score came about.</summary>
public sealed class ScreeningExpectationException : Exception
{
    internal ScreeningExpectationException(string message)
        : base(message)
    {
    }
}
