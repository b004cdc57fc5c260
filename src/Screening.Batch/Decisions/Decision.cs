namespace Screening.Batch;

/// <summary>What a reviewer decided about one customer and one listing, on the evidence of that day.</summary>
/// <param name="Customer">The customer's id, as in the input.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">On which day.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record Decision(string Customer, ListingId Listing, DecisionVerdict Verdict, string By, DateOnly At, DecisionEvidence Evidence)
{
    /// <summary>Why; null when nothing was noted.</summary>
    public string? Note { get; init; }

    /// <summary>The first day on which it no longer stands; null for no end.</summary>
    public DateOnly? Expires { get; init; }
}

/// <summary>The evidence of a decision, by hash: another hash is other evidence, and the decision lapses.</summary>
/// <param name="Listing">What the listing printed.</param>
/// <param name="Customer">What was known of the customer: name, kind, countries, date of birth, identifiers.</param>
public readonly record struct DecisionEvidence(string Listing, string Customer);

/// <summary>What was decided.</summary>
public enum DecisionVerdict
{
    /// <summary>Nothing yet: the note alone is kept, and the match stays open.</summary>
    Noted = 0,

    /// <summary>The customer is not the listed party.</summary>
    FalsePositive,

    /// <summary>The customer is the listed party.</summary>
    TrueMatch,
}
