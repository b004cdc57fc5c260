using FuzzySharp.PreProcess;
using Screening.Text;

namespace Screening.Matching;

/// <summary>The profile fuzzysharp: WeightedRatio over the package's normalised text, name by name. Its own preprocessing, which drops other scripts, is never used.</summary>
internal sealed class WeightedRatioScan : ICandidateScan
{
    private readonly string[] _names;

    public WeightedRatioScan(IReadOnlyList<IndexedName> names)
    {
        _names = new string[names.Count];
        for (var i = 0; i < _names.Length; i++)
            _names[i] = Normalizer.Normalize(names[i].Text);
    }

    public static double Score(string query, string listed) => Ratio(Normalizer.Normalize(query), Normalizer.Normalize(listed));

    public void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits)
    {
        var normal = Normalizer.Normalize(query);
        for (var n = 0; n < _names.Length; n++)
        {
            var score = Ratio(normal, _names[n]);
            if (score >= threshold)
                hits.Add(n, score);
        }
    }

    private static double Ratio(string query, string listed) =>
        query.Length == 0 || listed.Length == 0 ? 0 : FuzzySharp.Fuzz.WeightedRatio(query, listed, PreprocessMode.None) / 100.0;
}
