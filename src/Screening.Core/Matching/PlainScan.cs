namespace Screening.Matching;

/// <summary>Scores every name with the plain scorer: the reference that the fast index must equal.</summary>
internal sealed class PlainScan(NameTable names, bool isReversed = false) : ICandidateScan
{
    public void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits)
    {
        var scratch = ScoringScratch.ForThisThread;
        scratch.Preparer.Prepare(query, kind, scratch.Query);
        var view = scratch.Query.View;
        for (var n = 0; n < names.Count; n++)
        {
            var score = isReversed ? NameScorer.Score(names[n], view, scratch.Score) : NameScorer.Score(view, names[n], scratch.Score);
            if (score >= threshold)
                hits.Add(n, score);
        }
    }
}

/// <summary>What one thread needs to prepare and score; kept from call to call so that nothing is allocated.</summary>
internal sealed class ScoringScratch
{
    [ThreadStatic]
    private static ScoringScratch? t_scratch;

    public static ScoringScratch ForThisThread => t_scratch ??= new ScoringScratch();

    public NamePreparer Preparer { get; } = new();

    public PreparedName Query { get; } = new();

    public PreparedName Listed { get; } = new();

    public ScoreScratch Score { get; } = new();
}
