namespace Screening.Matching;

/// <summary>
/// Finds, among the names it was built from, every one that the profile scores at or above a threshold. Immutable and safe for any number of threads.
/// <see cref="Build"/> gives the fast one where the profile has one, <see cref="BuildPlain"/> always the plain scan that it is held to.
/// </summary>
internal sealed class NameIndex
{
    private readonly ICandidateScan _scan;

    private NameIndex(ICandidateScan scan) => _scan = scan;

    /// <summary>Builds the index that a screener uses.</summary>
    public static NameIndex Build(ScoringProfile profile, IReadOnlyList<IndexedName> names) =>
        new(profile.IsFuzzySharp ? new WeightedRatioScan(names) : new IndexedScan(NameTable.Build(names)));

    /// <summary>
    /// Builds an index over names that are asked for: a search with a listed name finds those that score against it. None of them may show signs
    /// of a payment text, which counts on the side of what is asked for.
    /// </summary>
    public static NameIndex BuildReversed(ScoringProfile profile, IReadOnlyList<IndexedName> names) =>
        new(profile.IsFuzzySharp ? new WeightedRatioScan(names) : new IndexedScan(NameTable.Build(names), isReversed: true));

    /// <summary>Builds a plain scan of every name with the profile's scorer: slow, and right by construction.</summary>
    public static NameIndex BuildPlain(ScoringProfile profile, IReadOnlyList<IndexedName> names) =>
        new(profile.IsFuzzySharp ? new WeightedRatioScan(names) : new PlainScan(NameTable.Build(names)));

    /// <summary>Clears <paramref name="hits"/> and fills it with the names that score at or above the threshold (above 0), in the order of their position.</summary>
    public void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits)
    {
        hits.Clear();
        _scan.Search(query, kind, Math.Max(threshold, 1e-9), hits);
    }
}

/// <summary>The seam between the index and the ways to search it.</summary>
internal interface ICandidateScan
{
    void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits);
}
