namespace Screening;

/// <summary>One listing that a counterparty matches: by which name or identifier, how well, and with what status that day.</summary>
public sealed class Match
{
    private readonly Func<NameExplanation?> explain;

    internal Match(Func<NameExplanation?> explain) => this.explain = explain;

    /// <summary>The listing.</summary>
    public required Listing Listing { get; init; }

    /// <summary>What the listing printed on the day asked about.</summary>
    public required ListingDetails Details { get; init; }

    /// <summary>The listing's primary name that day.</summary>
    public required string Name { get; init; }

    /// <summary>The name that matched, as printed; null when an identifier matched.</summary>
    public required ListedName? MatchedName { get; init; }

    /// <summary>The identifier that matched; null when a name did.</summary>
    public Identifier? MatchedIdentifier { get; init; }

    /// <summary>Whether the matched name was printed on that day; false for a name dropped before it or taken up after it.</summary>
    public required bool NameIsCurrent { get; init; }

    /// <summary>0 to 1; 1 for an equal name or identifier. Lowered, never under the threshold, by a contradiction in <see cref="Identity"/>.</summary>
    public required double Score { get; init; }

    /// <summary>The status that day, its dates and what it rests on.</summary>
    public required StatusFinding Finding { get; init; }

    /// <summary>The status that day.</summary>
    public ListingStatus Status => Finding.Status;

    /// <summary>Whether it makes the outcome a hit.</summary>
    public required bool MakesHit { get; init; }

    /// <summary>What speaks for and against both being the same party, the name aside.</summary>
    public IReadOnlyList<IdentityEvidence> Identity { get; init; } = [];

    /// <summary>The status' notices and those about the name.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>How the name's score came about; made anew at each call. Null when an identifier matched.</summary>
    public NameExplanation? Explain() => explain();
}
