using FuzzySharp;

namespace Screening.Evaluation.Peers;

/// <summary>FuzzySharp's WeightedRatio over every name, lower-cased once: what a scan without an index costs.</summary>
internal sealed class FuzzySharpScan(IReadOnlyList<string> names)
{
    /// <summary>The score, of 100, at which this scorer gives its best trade of finds and false alerts.</summary>
    private const int Threshold = 90;

    private readonly string[] lowered = [.. names.Select(static name => name.ToLowerInvariant())];

    /// <summary>How many names reach the threshold.</summary>
    public int Count(string query)
    {
        var text = query.ToLowerInvariant();
        return lowered.Count(name => Fuzz.WeightedRatio(text, name) >= Threshold);
    }
}
