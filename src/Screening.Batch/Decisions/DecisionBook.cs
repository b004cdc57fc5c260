using System.Collections.Frozen;

namespace Screening.Batch;

/// <summary>The decisions of reviewers, as they mark later hits. It hides none: a mark stands beside the hit, and says when it no longer holds.</summary>
/// <remarks>Immutable, safe for any number of threads. Of several decisions about one customer and listing the last one counts.</remarks>
public sealed class DecisionBook
{
    private readonly FrozenDictionary<(string Customer, ListingId Listing), Decision> latest;

    /// <summary>Makes a book.</summary>
    /// <param name="decisions">The decisions, in the order in which they were made.</param>
    public DecisionBook(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        Decisions = [.. decisions];
        var last = new Dictionary<(string, ListingId), Decision>();
        foreach (var decision in Decisions)
            last[(decision.Customer, decision.Listing)] = decision;
        latest = last.ToFrozenDictionary();
    }

    /// <summary>Every decision, in the order in which they were made; those that later ones replaced among them.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>A hash over all of it.</summary>
    public string Version => ReceiptText.HashOf(DecisionCsv.Write(Decisions));

    /// <summary>What was decided about a match, and whether that still holds.</summary>
    /// <param name="customer">The customer's id.</param>
    /// <param name="match">The match.</param>
    /// <param name="request">What was asked; its as-of day is set.</param>
    public DecisionMark MarkOf(string customer, Match match, ScreeningRequest request)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(request);
        var evidence = DecisionEvidenceHash.Of(match, request);
        if (!latest.TryGetValue((customer, match.Listing.Id), out var decision))
            return new DecisionMark(evidence, null, null);
        var lapsed = decision.Evidence.Listing != evidence.Listing ? "the listing's entry has changed"
            : decision.Evidence.Customer != evidence.Customer ? "the customer's data have changed"
            : decision.Expires <= request.AsOf ? $"it expired on {IsoDay.Format(decision.Expires.Value)}"
            : null;
        return new DecisionMark(evidence, decision, lapsed);
    }
}

/// <summary>A match as reviewers left it.</summary>
/// <param name="Evidence">What a decision about it would rest on today.</param>
/// <param name="Decision">The last decision; null when there is none.</param>
/// <param name="Lapsed">Why that decision no longer holds; null while it does, or when there is none.</param>
public sealed record DecisionMark(DecisionEvidence Evidence, Decision? Decision, string? Lapsed)
{
    /// <summary>Whether somebody still has to decide.</summary>
    public bool IsOpen => Decision is null || Lapsed is not null || Decision.Verdict == DecisionVerdict.Noted;
}
