using System.Collections.Concurrent;
using System.Numerics;

namespace Screening.Matching;

/// <summary>
/// The fast search. For each word of the query it marks the keys that may be its counterpart, reads the postings that a name at or above
/// the threshold cannot avoid, bounds each name found from its marks, and scores what is left with the plain scorer.
/// Why nothing is missed stands in docs/matching.md section 6; below <see cref="LowestThreshold"/> it scans every name instead.
/// The search reads best in one piece.
/// </summary>
internal sealed partial class IndexedScan : ICandidateScan
{
    /// <summary>The lowest threshold that the postings are laid out for.</summary>
    public const double LowestThreshold = 0.65;

    /// <summary>Words of a query from which the cheapest set to probe is chosen; its other words are passed over.</summary>
    private const int MostWordsChosenFrom = 6;

    /// <summary>Units of <see cref="_rest"/>.</summary>
    private const double RestUnits = 64;

    private static readonly ScoringValues V = ScoringValues.Default;

    /// <summary>Whether the names held are what is asked for, and the query what a list prints: the score tells the two apart.</summary>
    private readonly bool _isReversed;

    private readonly NameTable _names;
    private readonly KeyTable _keys;
    private readonly int[] _keyOfWord;
    private readonly WordsOfKeys _wordsOfKeys;
    private readonly BoundWord[] _boundWords;
    private readonly float[] _keyWeights;
    private readonly byte[] _rest;
    private readonly Postings<int> _all;
    private readonly Postings<RareName> _rarest;
    private readonly HashPostings _keyHashes;
    private readonly HashPostings _oneEdit;
    private readonly HashPostings _groups;
    private readonly HashPostings _semiticSkeletons;
    private readonly HashPostings _latinSkeletons;
    private readonly HashPostings _joinedWords;
    private readonly HashPostings _wholeNames;
    private readonly ulong[] _keySkeletons;
    private readonly PlainScan _plain;
    private readonly ConcurrentBag<CandidateScratch> _pool = [];

    public void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits)
    {
        if (threshold < LowestThreshold)
        {
            _plain.Search(query, kind, threshold, hits);
            return;
        }

        var scoring = ScoringScratch.ForThisThread;
        scoring.Preparer.Prepare(query, kind, scoring.Query);
        var view = scoring.Query.View;
        if (view.Count == 0)
            return;
        if (!_pool.TryTake(out var scratch))
            scratch = new CandidateScratch(_wordsOfKeys, _names.Count);
        scratch.Begin();
        Search(view, threshold, scratch, scoring.Score, hits);
        _pool.Add(scratch);
        hits.Sort();
    }

    private void Search(in NameView query, double t, CandidateScratch scratch, ScoreScratch scoring, NameHits hits)
    {
        Span<float> heaviest = stackalloc float[query.Count];
        for (var i = 0; i < query.Count; i++)
        {
            var from = scratch.MarkedCount;
            MarkWord(query, i, scratch);
            scratch.WordEnds[i] = scratch.MarkedCount;
            heaviest[i] = (float)NameScorer.PairWeight(query[i]);
            if (query[i].IsClassWord || query[i].Class == WordClass.Initial)
                continue;
            foreach (var key in scratch.Marked[from..])
                heaviest[i] = Math.Max(heaviest[i], _keyWeights[key]);
        }

        var ofWords = scratch.MarkedCount;
        MarkJoinedWords(query, scratch);
        var bound = new Bound(this, query, t, scratch, scratch.MarkedCount > ofWords);

        // Names that only a rule about the whole name, or about their own words written as one, may lift: scored without a bound.
        ScoreWholeNames(query, t, scratch, scoring, hits);

        // Names covered on their own side: one of their rarest words is marked.
        var mayAskMore = t >= V.Threshold && !bound.HasInitials;
        foreach (var key in scratch.Marked)
        {
            foreach (var (name, alsoNeeded) in _rarest[key])
            {
                if (!mayAskMore || alsoNeeded < 0 || scratch.IsWordMarked(alsoNeeded))
                    Consider(query, name, t, bound, scratch, scoring, hits);
            }
        }

        // Names that cover the query: one of the query's rarest words is marked in them, or several words written as one.
        var probe = WordsToProbe(query, heaviest, scratch, t);
        var start = 0;
        for (var i = 0; i < query.Count; start = scratch.WordEnds[i], i++)
        {
            if ((probe >> i & 1) == 0)
                continue;
            foreach (var key in scratch.Marked[start..scratch.WordEnds[i]])
                ConsiderAll(query, key, t, bound, scratch, scoring, hits);
        }

        foreach (var key in scratch.Marked[ofWords..])
            ConsiderAll(query, key, t, bound, scratch, scoring, hits);
    }

    private void ConsiderAll(in NameView query, int key, double t, in Bound bound, CandidateScratch scratch, ScoreScratch scoring, NameHits hits)
    {
        foreach (var name in _all[key])
            Consider(query, name, t, bound, scratch, scoring, hits);
    }

    private void Consider(in NameView query, int name, double t, in Bound bound, CandidateScratch scratch, ScoreScratch scoring, NameHits hits)
    {
        if (scratch.IsNew(name) && !bound.MatchesTooLittle(name) && bound.MayReach(name))
            ScoreName(query, name, t, scoring, hits);
    }

    private void ScoreName(in NameView query, int name, double t, ScoreScratch scoring, NameHits hits)
    {
        var score = _isReversed ? NameScorer.Score(_names[name], query, scoring) : NameScorer.Score(query, _names[name], scoring);
        if (score >= t)
            hits.Add(name, score);
    }

    /// <summary>
    /// Words of the query such that a name without any of them, and with all the others matched at best, stays below the threshold by
    /// contradiction alone: threshold x price x (weight of the probed) &gt; (1 - threshold) x (weight of the rest). Of all such sets the one
    /// whose postings are shortest. An initial may stand for any word, so of a query with initials every other word is probed.
    /// </summary>
    private ulong WordsToProbe(in NameView query, ReadOnlySpan<float> heaviest, CandidateScratch scratch, double t)
    {
        Span<int> words = stackalloc int[query.Count];
        Span<int> costs = stackalloc int[query.Count];
        var count = 0;
        double all = 0;
        ulong every = 0;
        var initials = false;
        for (int i = 0, start = 0; i < query.Count; start = scratch.WordEnds[i], i++)
        {
            all += heaviest[i];
            initials |= query[i].Class == WordClass.Initial;
            if (query[i].Class == WordClass.Initial || query[i].Contradiction <= 0)
                continue;
            every |= 1UL << i;
            words[count] = i;
            foreach (var key in scratch.Marked[start..scratch.WordEnds[i]])
                costs[count] += _all[key].Length;
            count++;
        }

        if (initials)
            return every;
        var best = every;
        var cheapest = int.MaxValue;
        for (var set = 1; set < 1 << Math.Min(count, MostWordsChosenFrom); set++)
        {
            double rest = all, probed = 0;
            var cost = 0;
            ulong bits = 0;
            for (var left = set; left != 0; left &= left - 1)
            {
                var k = BitOperations.TrailingZeroCount(left);
                cost += costs[k];
                probed += query[words[k]].Contradiction;
                rest -= heaviest[words[k]];
                bits |= 1UL << words[k];
            }

            if (cost < cheapest && t * V.Contradiction * probed > (1 - t) * rest + 1e-6)
                (cheapest, best) = (cost, bits);
        }

        return best;
    }

    private void ScoreWholeNames(in NameView query, double t, CandidateScratch scratch, ScoreScratch scoring, NameHits hits)
    {
        ref readonly var facts = ref query.Facts;
        ScoreFrom(_wholeNames, Whole(facts.Equal, WholeKind.Equal), query, t, scratch, scoring, hits);
        ScoreFrom(_wholeNames, Whole(facts.Joined, WholeKind.Letters), query, t, scratch, scoring, hits);
        ScoreFrom(_wholeNames, Whole(facts.Single, WholeKind.Acronym), query, t, scratch, scoring, hits);
        ScoreFrom(_wholeNames, Whole(facts.Acronym, WholeKind.Single), query, t, scratch, scoring, hits);
        ScoreFrom(_wholeNames, Whole(facts.AcronymWithoutParticles, WholeKind.Single), query, t, scratch, scoring, hits);
        for (var i = 0; i < query.Count; i++)
        {
            ref var word = ref query[i];
            if (NameScorer.MayBeJoined(word))
                ScoreFrom(_joinedWords, word.KeyHash, query, t, scratch, scoring, hits);
        }
    }

    private void ScoreFrom(HashPostings postings, uint hash, in NameView query, double t, CandidateScratch scratch, ScoreScratch scoring, NameHits hits)
    {
        if (hash == 0)
            return;
        for (var at = postings.Next(hash, -1); at >= 0; at = postings.Next(hash, at))
        {
            if (scratch.IsNew(postings.Value(at)))
                ScoreName(query, postings.Value(at), t, scoring, hits);
        }
    }

    private enum WholeKind : byte
    {
        Equal = 1,
        Letters,
        Acronym,
        Single,
    }

    private static uint Whole(ulong hash, WholeKind kind) => hash == 0 ? 0 : NamePreparer.Fold(LetterHash.Append(hash, (byte)kind));
}
