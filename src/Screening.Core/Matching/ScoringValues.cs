namespace Screening.Matching;

/// <summary>Every number of the score, in one place; docs/matching.md states the formula with these values.</summary>
internal sealed record ScoringValues
{
    public static ScoringValues Default { get; } = new();

    public double Threshold { get; init; } = 0.75;

    // Word similarity.
    public double KeyEqual { get; init; } = 0.95;
    public double KeyNear { get; init; } = 0.97;
    public double ShortWordLoss { get; init; } = 1.2;
    public double VariantEqual { get; init; } = 0.92;
    public double NicknameEqual { get; init; } = 0.82;
    public double ArticleEqual { get; init; } = 0.93;
    public double ServantEqual { get; init; } = 0.85;
    public double InitialEqual { get; init; } = 0.8;
    public double SkeletonEqual { get; init; } = 0.93;
    public double ShortSkeletonEqual { get; init; } = 0.8;
    public double SkeletonNear { get; init; } = 0.80;
    public double LegalFormNear { get; init; } = 0.8;
    public double JoinedEqual { get; init; } = 0.95;
    public double Cut { get; init; } = 0.62;

    // What is left over, and what is inexact.
    public double Contradiction { get; init; } = 1.35;
    public double ContradictionClosed { get; init; } = 2.4;
    public double InexactFrom { get; init; } = 0.97;
    public double InexactOpen { get; init; } = 0.8;
    public double InexactClosed { get; init; } = 1.35;
    public double DoubtfulFrom { get; init; } = 0.80;
    public double Doubtful { get; init; } = 0.6;
    public double OmissionQuery { get; init; } = 0.15;
    public double OmissionListed { get; init; } = 0.30;
    public double OmissionClosed { get; init; } = 0.9;
    public double OmissionCap { get; init; } = 0.475;
    public double ClassBits { get; init; } = 9;
    public double Order { get; init; } = 0.1;

    // The gate.
    public double Need { get; init; } = 15;
    public double NeedPerWay { get; init; } = 0.5;
    public double NeedSingle { get; init; } = 4;
    public double TextRelief { get; init; } = 6;
    public double WholeTextRelief { get; init; } = 4;
    public double InexactBits { get; init; } = 0.9;
    public double GateMargin { get; init; } = 1.5;
    public double GateWidth { get; init; } = 7.5;

    // Floors and factors.
    public double JoinedName { get; init; } = 0.98;
    public double Acronym { get; init; } = 0.80;
    public double ClassWordsOnly { get; init; } = 0.90;
    public double SingleWordBits { get; init; } = 8;
    public double KindsDiffer { get; init; } = 0.85;
}
