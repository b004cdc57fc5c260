#pragma warning disable CA1822, IDE0055
using FuzzySharp;
namespace Screening;
/// <summary>Stub.</summary>
public sealed class ScoringProfile
{
    /// <summary>Stub.</summary>
    public static ScoringProfile Default { get; } = new();
    /// <summary>Stub.</summary>
    public string Name => "fuzzysharp";
    /// <summary>Stub.</summary>
    public string Version => "0";
    /// <summary>Stub.</summary>
    public string Fingerprint => "0";
    /// <summary>Stub.</summary>
    public double Threshold => 0.9;
    /// <summary>Stub.</summary>
    public static IReadOnlyList<ScoringProfile> All { get; } = [Default];
    /// <summary>Stub.</summary>
    public static bool TryFind(string name, out ScoringProfile? profile) { profile = name == "fuzzysharp" ? Default : null; return profile is not null; }
    /// <summary>Stub.</summary>
    public double Score(string query, string listed, SubjectKind queryKind, SubjectKind listedKind) => query.Trim().Length == 0 ? 0 : Fuzz.WeightedRatio(Fold(query), Fold(listed)) / 100.0;
    /// <summary>Stub.</summary>
    public NameExplanation Explain(string query, string listed, SubjectKind queryKind, SubjectKind listedKind) => new(Score(query, listed, queryKind, listedKind));
    internal bool AreEqual(string query, string listed) => Fold(query) == Fold(listed);
    internal int WordCount(string name) => Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    private static string Fold(string text) => AnyAscii.Transliteration.Transliterate(text).ToLowerInvariant();
}
/// <summary>Stub.</summary>
public sealed record NameExplanation(double Score);
