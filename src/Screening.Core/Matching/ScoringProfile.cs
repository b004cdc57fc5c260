using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Screening.Matching;
using Screening.Text;

namespace Screening;

/// <summary>
/// A way to score how much two names are one name, fixed for good: the same two names get the same score on any machine, whatever lists are loaded.
/// Immutable and safe for any number of threads. docs/matching.md states the formula of <see cref="Default"/> with its values.
/// </summary>
public sealed class ScoringProfile
{
    /// <summary>Raised whenever code or values of the score change; the tables are hashed beside it.</summary>
    private const string CodeVersion = "3";

    private ScoringProfile(string name, double threshold, bool fuzzySharp)
    {
        Name = name;
        Threshold = threshold;
        IsFuzzySharp = fuzzySharp;
        Fingerprint = ComputeFingerprint(name);
    }

    /// <summary>The profile used where none is named: pairs of words, weighed by rarity.</summary>
    public static ScoringProfile Default { get; } = new("screening", ScoringValues.Default.Threshold, false);

    /// <summary>Every profile, the default first.</summary>
    public static IReadOnlyList<ScoringProfile> All { get; } = [Default, new("fuzzysharp", 0.90, true)];

    /// <summary>The name by which the profile is chosen, lower case.</summary>
    public string Name { get; }

    /// <summary>The version of code and values, for people; <see cref="Fingerprint"/> is what proves.</summary>
    public string Version { get; } = CodeVersion;

    /// <summary>SHA-256, 64 lower-case hexadecimal digits, over the profile's name, its code version and every table that it reads.</summary>
    public string Fingerprint { get; }

    /// <summary>The score from which on two names match unless the request says otherwise; the default value is 0.75, for fuzzysharp 0.90.</summary>
    public double Threshold { get; }

    internal bool IsFuzzySharp { get; }

    /// <summary>Finds a profile by its name, whatever its case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ScoringProfile? profile)
    {
        ArgumentNullException.ThrowIfNull(name);
        profile = All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return profile is not null;
    }

    /// <summary>Scores a name that is asked for against a name as a list prints it.</summary>
    /// <param name="query">The name asked for, in any script; of a longer text the first 4,096 characters and 64 words count.</param>
    /// <param name="listed">The name as listed.</param>
    /// <param name="queryKind">What the query is said to be; decides which words count as legal forms, places or titles.</param>
    /// <param name="listedKind">What the listing is.</param>
    /// <returns>0 (nothing in common) to 1 (equal after normalisation). Not symmetric: a part that only the listed name has costs more.</returns>
    public double Score(string query, string listed, SubjectKind queryKind, SubjectKind listedKind)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(listed);
        if (IsFuzzySharp)
            return WeightedRatioScan.Score(query, listed);
        var scratch = ScoringScratch.ForThisThread;
        scratch.Preparer.Prepare(query, queryKind, scratch.Query);
        scratch.Preparer.Prepare(listed, listedKind, scratch.Listed);
        return NameScorer.Score(scratch.Query.View, scratch.Listed.View, scratch.Score);
    }

    /// <summary>Scores like <see cref="Score"/> and tells how the score came about. Meant for the few names that a person reads.</summary>
    public NameExplanation Explain(string query, string listed, SubjectKind queryKind, SubjectKind listedKind)
    {
        var score = Score(query, listed, queryKind, listedKind);
        return IsFuzzySharp
            ? NameExplanation.OfRatio(score, Threshold)
            : NameExplanation.Of(ScoringScratch.ForThisThread, Threshold);
    }

    /// <summary>Whether two names are equal after normalisation (letters, case, marks, script and punctuation apart): the rule for weak aliases.</summary>
    internal static bool AreEqual(ReadOnlySpan<char> query, ReadOnlySpan<char> listed)
    {
        NormalText a = new(), b = new();
        Normalizer.Normalize(query, a);
        Normalizer.Normalize(listed, b);
        if (a.Count != b.Count || a.Count == 0)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!a[a.Words[i]].SequenceEqual(b[b.Words[i]]))
                return false;
        }

        return true;
    }

    /// <summary>Number of words of a name after normalisation, at most 64.</summary>
    internal static int CountWords(ReadOnlySpan<char> name)
    {
        var text = new NormalText();
        Normalizer.Normalize(name, text);
        return text.Count;
    }

    private static string ComputeFingerprint(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{CodeVersion}\n{ScoringValues.Default}\n{typeof(AnyAscii.Transliteration).Assembly.GetName().Version}\n"));
        foreach (var (table, content) in DataTable.All())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
