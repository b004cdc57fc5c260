using Screening.Text;

namespace Screening.Matching;

/// <summary>A pair of the alignment: words of the query from <see cref="Query"/> and of the listed name from <see cref="Listed"/>; one side may have several, written as one.</summary>
internal struct WordPairing
{
    public byte Query, QueryCount, Listed, ListedCount;
    public double Similarity, Weight, Bits, Rank;
}

/// <summary>Working memory of one comparison, and afterwards its parts for an explanation. One per thread.</summary>
internal sealed class ScoreScratch
{
    public readonly List<WordPairing> Candidates = new(64);
    public readonly List<WordPairing> Pairs = new(16);
    public readonly bool[] QueryTaken = new bool[NormalText.MaxWords];
    public readonly bool[] ListedTaken = new bool[NormalText.MaxWords];
    public ScoreParts Parts;
}

/// <summary>The sums of one comparison, named as in docs/matching.md section 5.</summary>
internal struct ScoreParts
{
    public double Matched, Total, Inexact, Doubtful, Contradiction, OmissionQuery, OmissionListed, Order;
    public double Bits, Need, Gate;
    public double PricedInexact, PricedContradiction, PricedOmission, Divisor;
    public double Formula, Score;
    public ScoreRule Rule;
    public bool KindsDiffer;
}

/// <summary>What decided a score.</summary>
internal enum ScoreRule : byte
{
    Formula,
    Equal,
    JoinedLetters,
    Acronym,
    ClassWordsOnly,
    NothingInCommon,
}
