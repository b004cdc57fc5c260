using System.Globalization;
using System.Text;
using Screening.Matching;

namespace Screening;

/// <summary>Words of the query and of the listed name that were taken for one another.</summary>
/// <param name="Query">The words of the query, normalised.</param>
/// <param name="Listed">The words of the listed name, normalised.</param>
/// <param name="Similarity">0 to 1; 1 is the same letters.</param>
/// <param name="Bits">Information: log2 of one in how many names has such a word; 14 at most.</param>
/// <param name="Weight">What the pair weighs in the score.</param>
public sealed record WordPair(string Query, string Listed, double Similarity, double Bits, double Weight);

/// <summary>A word without a counterpart.</summary>
/// <param name="Word">The word, normalised.</param>
/// <param name="Class">What the word does in the name: name part, number, generic word, place, initial, legal form, particle, title.</param>
/// <param name="Weight">What it weighs when it is merely missing on the other side.</param>
public sealed record UnmatchedWord(string Word, string Class, double Weight);

/// <summary>What one thing took from a score.</summary>
/// <param name="What">What it was, in a few words: inexact spellings, parts that contradict, parts that are missing, order, kinds.</param>
/// <param name="Points">How much of the score it took, 0 to 1.</param>
public sealed record ScoreCost(string What, double Points);

/// <summary>How the score of two names came about. Two explanations are equal if their members are; lists compare by reference.</summary>
/// <param name="Score">The score, 0 to 1.</param>
/// <param name="Threshold">The threshold that the verdict line speaks of.</param>
/// <param name="Pairs">The words that met, in the order of the query.</param>
/// <param name="OnlyInQuery">Words that only the query has.</param>
/// <param name="OnlyInListed">Words that only the listed name has.</param>
/// <param name="MatchedBits">Information of what matched.</param>
/// <param name="NeededBits">Information needed before missing parts become cheap.</param>
/// <param name="Gate">0: missing parts are dear; 1: cheap.</param>
/// <param name="Rule">What decided the score, in words.</param>
/// <param name="Verdict">Whether the threshold is reached and what would have changed that.</param>
public sealed record NameExplanation(
    double Score,
    double Threshold,
    IReadOnlyList<WordPair> Pairs,
    IReadOnlyList<UnmatchedWord> OnlyInQuery,
    IReadOnlyList<UnmatchedWord> OnlyInListed,
    double MatchedBits,
    double NeededBits,
    double Gate,
    string Rule,
    string Verdict)
{
    /// <summary>
    /// What took how much from a full score of 1, the largest first; with the score they make 1. Empty where a rule about the whole name decided,
    /// where nothing met, and for profiles without parts.
    /// </summary>
    public IReadOnlyList<ScoreCost> Costs { get; init; } = [];

    /// <summary>A few lines for a reader.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"score {Score:0.000}: {Rule}").Append('\n');
        foreach (var pair in Pairs)
            text.Append(CultureInfo.InvariantCulture, $"  {pair.Query} = {pair.Listed} ({pair.Similarity:0.00}, {pair.Bits:0.0} bits)").Append('\n');
        Append(text, "only in the query", OnlyInQuery);
        Append(text, "only in the listed name", OnlyInListed);
        if (Costs.Count > 0)
            text.Append("  cost: ").AppendJoin(", ", Costs.Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.What} {c.Points:0.000}"))).Append('\n');
        if (Pairs.Count > 0 && NeededBits > 0)
        {
            var cheap = Gate >= 1 ? "missing parts are cheap" : Gate <= 0 ? "too common for missing parts to be cheap" : "missing parts are half cheap";
            text.Append(CultureInfo.InvariantCulture, $"  matched {MatchedBits:0.0} of {NeededBits:0.0} bits needed: {cheap}").Append('\n');
        }

        return text.Append("  ").Append(Verdict).ToString();
    }

    internal static NameExplanation OfRatio(double score, double threshold) =>
        new(score, threshold, [], [], [], 0, 0, 0, "weighted ratio of the letters", VerdictOf(score, threshold, null));

    internal static NameExplanation Of(ScoringScratch scratch, double threshold)
    {
        NameView query = scratch.Query.View, listed = scratch.Listed.View;
        var parts = scratch.Score.Parts;
        var pairs = new List<WordPair>();
        foreach (var pair in scratch.Score.Pairs.OrderBy(p => p.Query))
            pairs.Add(new WordPair(Words(scratch.Query, pair.Query, pair.QueryCount), Words(scratch.Listed, pair.Listed, pair.ListedCount), pair.Similarity, pair.Bits, pair.Weight));
        var onlyQuery = Unmatched(query, scratch.Score.QueryTaken);
        var onlyListed = Unmatched(listed, scratch.Score.ListedTaken);
        return new NameExplanation(parts.Score, threshold, pairs, onlyQuery, onlyListed, parts.Bits, parts.Need, parts.Gate, RuleOf(parts),
            VerdictOf(parts.Score, threshold, ScoreChanges.Tell(parts, onlyQuery, onlyListed, threshold)))
        {
            Costs = ScoreChanges.Costs(parts),
        };
    }

    private static string Words(PreparedName name, int first, int count) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => Encoding.ASCII.GetString(name.Store.Form(name.Store[i]))));

    private static List<UnmatchedWord> Unmatched(in NameView name, bool[] taken)
    {
        var words = new List<UnmatchedWord>();
        for (var i = 0; i < name.Count; i++)
        {
            ref var word = ref name[i];
            if (!taken[i])
                words.Add(new UnmatchedWord(Encoding.ASCII.GetString(name.Store.Form(word)), ClassName(word), word.Weight));
        }

        return words;
    }

    private static string ClassName(in Word word) => word.Class switch
    {
        WordClass.Word => word.Patronymic ? "patronymic" : "name part",
        WordClass.Number or WordClass.Reference => "number",
        WordClass.Generic => "generic word",
        WordClass.Place => "place",
        WordClass.Initial => "initial",
        WordClass.LegalForm => "legal form",
        WordClass.Particle => "particle",
        WordClass.Title => "title",
        _ => "payment word",
    };

    private static string RuleOf(in ScoreParts parts)
    {
        var rule = parts.Rule switch
        {
            ScoreRule.Equal => "equal after normalisation",
            ScoreRule.JoinedLetters => "the same letters, divided otherwise",
            ScoreRule.Acronym => "one is the initials of the other",
            ScoreRule.ClassWordsOnly => "only legal forms, generic or place words, titles or a patronymic differ",
            ScoreRule.NothingInCommon => "no word in common",
            _ => parts.Contradiction > 0 ? "each side has parts that the other contradicts" : "words compared one to one",
        };
        return parts.KindsDiffer ? rule + "; a person against another kind" : rule;
    }

    private static string VerdictOf(double score, double threshold, string? change)
    {
        var verdict = string.Create(CultureInfo.InvariantCulture, $"{(score >= threshold ? "reaches" : "stays below")} the threshold {threshold:0.00}");
        return change is null ? verdict : $"{verdict}; {change}";
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<UnmatchedWord> words)
    {
        if (words.Count > 0)
            text.Append("  ").Append(title).Append(": ").AppendJoin(", ", words.Select(w => $"{w.Word} ({w.Class})")).Append('\n');
    }
}
