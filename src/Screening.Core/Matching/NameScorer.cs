namespace Screening.Matching;

/// <summary>
/// The score of two prepared names. This file is the formula of docs/matching.md section 5 from top to bottom and reads best in one piece:
/// pair the words one to one, sum what matched and what did not, ask the gate how cheap an omission is, divide, apply the floors.
/// </summary>
internal static class NameScorer
{
    private static readonly ScoringValues V = ScoringValues.Default;

    /// <summary>The score, 0 to 1; its parts stay in <paramref name="scratch"/>.</summary>
    public static double Score(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        scratch.Parts = default;
        scratch.Pairs.Clear();
        ref var parts = ref scratch.Parts;
        if (query.Count == 0 || listed.Count == 0)
        {
            parts.Rule = ScoreRule.NothingInCommon;
            return 0;
        }

        Pair(query, listed, scratch);
        Sum(query, listed, scratch);
        parts.Score = Finish(query, listed, scratch);
        return parts.Score;
    }

    private static double Finish(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        ref var parts = ref scratch.Parts;
        ref readonly var q = ref query.Facts;
        ref readonly var r = ref listed.Facts;
        if (q.Equal == r.Equal)
        {
            parts.Rule = ScoreRule.Equal;
            return 1;
        }

        if ((q.HasNoNamePart || r.HasNoNamePart) && q.Joined != r.Joined && (scratch.QueryTaken.AsSpan(0, query.Count).Contains(false) || scratch.ListedTaken.AsSpan(0, listed.Count).Contains(false)))
        {
            // Legal forms, titles and particles alone (AND COMPANY) name nobody but who bears no other name.
            parts.Rule = ScoreRule.NothingInCommon;
            parts.Formula = 0;
            return 0;
        }

        var score = parts.Formula;
        if (q.Joined == r.Joined)
            Raise(V.JoinedName, ScoreRule.JoinedLetters, ref score, ref parts);
        if ((AreAcronym(q, r) && MayAbbreviate(query, listed)) || (AreAcronym(r, q) && MayAbbreviate(listed, query)))
            Raise(V.Acronym, ScoreRule.Acronym, ref score, ref parts);
        if (score < V.ClassWordsOnly && OnlyClassWordsLeft(query, listed, scratch))
            Raise(V.ClassWordsOnly, ScoreRule.ClassWordsOnly, ref score, ref parts);
        if (parts.Rule == ScoreRule.Formula && parts.Formula == 0)
            parts.Rule = ScoreRule.NothingInCommon;
        if (KindsContradict(q.Kind, r.Kind))
        {
            parts.KindsDiffer = true;
            score *= V.KindsDiffer;
        }

        return Math.Clamp(score, 0, 1);
    }

    private static void Raise(double floor, ScoreRule rule, ref double score, ref ScoreParts parts)
    {
        if (score >= floor)
            return;
        score = floor;
        parts.Rule = rule;
    }

    public static bool AreAcronym(in NameFacts single, in NameFacts full) =>
        single.Single != 0 && (single.Single == full.Acronym || single.Single == full.AcronymWithoutParticles);

    /// <summary>Three letters abbreviate many names: a legal form beside them must be the full name's too.</summary>
    private static bool MayAbbreviate(in NameView single, in NameView full)
    {
        var stated = false;
        for (var i = 0; i < single.Count; i++)
        {
            ref var word = ref single[i];
            if (word.Class == WordClass.Word && word.FormLength > 3)
                return true;
            if (word.Class != WordClass.LegalForm)
                continue;
            stated = true;
            for (var j = 0; j < full.Count; j++)
            {
                if (full[j].Class == WordClass.LegalForm && single.Store.Form(word).SequenceEqual(full.Store.Form(full[j])))
                    return true;
            }
        }

        return !stated;
    }

    /// <summary>A person and anything else are not one subject; unknown kinds contradict nothing.</summary>
    private static bool KindsContradict(SubjectKind a, SubjectKind b) =>
        a != SubjectKind.Unknown && b != SubjectKind.Unknown && (a == SubjectKind.Person) != (b == SubjectKind.Person);

    private static void Pair(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        var candidates = scratch.Candidates;
        candidates.Clear();
        for (var i = 0; i < query.Count; i++)
        {
            ref var a = ref query[i];
            for (var j = 0; j < listed.Count; j++)
            {
                ref var b = ref listed[j];
                var s = WordSimilarity.Of(a, query.Store, b, listed.Store);
                if (s > 0)
                    Add(candidates, i, 1, j, 1, s, Math.Min(a.FormLength, b.FormLength));
            }
        }

        AddJoined(query, listed, candidates);
        Take(scratch, query.Count, listed.Count);
    }

    /// <summary>Full order of the candidates: similarity, joined words first, longer words, nearness of position, position.</summary>
    private static void Add(List<WordPairing> candidates, int i, int ni, int j, int nj, double s, int letters)
    {
        var rank = s + (ni + nj > 2 ? 0.012 : 0) + letters * 1e-4 - Math.Abs(i - j) * 1e-6 - i * 1e-9;
        var pairing = new WordPairing { Query = (byte)i, QueryCount = (byte)ni, Listed = (byte)j, ListedCount = (byte)nj, Similarity = s, Rank = rank };
        candidates.Add(pairing);
        var at = candidates.Count - 1;
        for (; at > 0 && candidates[at - 1].Rank < rank; at--)
            candidates[at] = candidates[at - 1];
        candidates[at] = pairing;
    }

    /// <summary>Neighbouring words of one side that, written as one, have the key of a word of the other side.</summary>
    private static void AddJoined(in NameView query, in NameView listed, List<WordPairing> candidates)
    {
        for (var i = 0; i < query.Count; i++)
        {
            ref var a = ref query[i];
            for (var j = 0; j < listed.Count; j++)
            {
                ref var b = ref listed[j];
                if (a.KeyHash == listed.Pairs[j] || a.KeyHash == listed.Triples[j])
                {
                    for (var n = 2; n <= 3 && j + n <= listed.Count && MayBeJoined(a); n++)
                    {
                        if (JoinedEquals(listed, j, n, query.Store.Key(a)))
                            Add(candidates, i, 1, j, n, V.JoinedEqual, a.FormLength);
                    }
                }

                if (b.KeyHash == query.Pairs[i] || b.KeyHash == query.Triples[i])
                {
                    for (var n = 2; n <= 3 && i + n <= query.Count && MayBeJoined(b); n++)
                    {
                        if (JoinedEquals(query, i, n, listed.Store.Key(b)))
                            Add(candidates, i, n, j, 1, V.JoinedEqual, b.FormLength);
                    }
                }
            }
        }
    }

    /// <summary>Whether a word is long enough, and of a kind, to be several words written as one.</summary>
    public static bool MayBeJoined(in Word word) => !word.IsClassWord && word.KeyLength >= 4;

    private static bool JoinedEquals(in NameView name, int first, int count, ReadOnlySpan<byte> key)
    {
        Span<byte> form = stackalloc byte[3 * Text.NormalText.MaxLetters];
        Span<byte> joined = stackalloc byte[Text.NormalText.MaxLetters];
        return joined[..WordSimilarity.JoinedKey(name, first, count, form, joined)].SequenceEqual(key);
    }

    private static void Take(ScoreScratch scratch, int queryCount, int listedCount)
    {
        var q = scratch.QueryTaken.AsSpan(0, queryCount);
        var r = scratch.ListedTaken.AsSpan(0, listedCount);
        q.Clear();
        r.Clear();
        foreach (var c in scratch.Candidates)
        {
            var mine = q.Slice(c.Query, c.QueryCount);
            var theirs = r.Slice(c.Listed, c.ListedCount);
            if (mine.Contains(true) || theirs.Contains(true))
                continue;
            mine.Fill(true);
            theirs.Fill(true);
            scratch.Pairs.Add(c);
        }
    }

    private static void Sum(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        ref var parts = ref scratch.Parts;
        int informative = 0, coreMatched = 0;
        int words = 0, initials = 0;
        var coreBits = 0.0;
        foreach (ref var pair in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scratch.Pairs))
        {
            Weigh(query, listed, ref pair);
            var s = pair.Similarity;
            parts.Matched += pair.Weight * s;
            parts.Total += pair.Weight;
            if (s < V.InexactFrom)
                parts.Inexact += pair.Weight * (V.InexactFrom - s);
            if (s < V.DoubtfulFrom && IsCorePair(query, listed, pair))
                parts.Doubtful += pair.Weight * (V.DoubtfulFrom - s);
            parts.Bits += pair.Bits * Math.Max(0, 1 - V.InexactBits * (1 - s));
            if (pair.Bits >= 2)
                informative++;
            if (query[pair.Query].Class is WordClass.Word)
                words++;
            if (IsCorePair(query, listed, pair))
            {
                coreMatched++;
                coreBits += pair.Bits;
            }
            else if (query[pair.Query].Class == WordClass.Initial || listed[pair.Listed].Class == WordClass.Initial)
            {
                initials++;
            }
        }

        // Initials and class words alone make no match, nor does a person's common name with initials, or where one side has a title or particle more.
        if (coreMatched == 0 || (coreMatched == 1 && coreBits < V.SingleWordBits && query.Facts.Rules != NameRules.Other && listed.Facts.Rules != NameRules.Other
            && (initials > 0 || scratch.QueryTaken.AsSpan(0, query.Count).Contains(false) || scratch.ListedTaken.AsSpan(0, listed.Count).Contains(false))))
            return;
        var mine = LeftOver(query, scratch.QueryTaken, words);
        var theirs = LeftOver(listed, scratch.ListedTaken, words);
        parts.Contradiction = Math.Min(mine.Contradiction, theirs.Contradiction);
        parts.Gate = Gate(query, listed, scratch, informative, words, theirs);
        if (parts.Contradiction > 0 && (IsFamilyAlone(query, scratch.QueryTaken) || IsFamilyAlone(listed, scratch.ListedTaken)))
            parts.Gate = 0;
        var oneAgainstOne = coreMatched == 1 && mine.Core + theirs.Core == 0 && mine.Contradiction + theirs.Contradiction == 0;
        var g = parts.Gate;
        var closed = 1 - g;
        var pq = V.OmissionClosed * closed + V.OmissionQuery * g;
        var pr = V.OmissionClosed * closed + V.OmissionListed * g;
        var classGate = parts.Bits >= V.ClassBits ? 1 : g;
        var pqClass = V.OmissionClosed * (1 - classGate) + V.OmissionQuery * classGate;
        var prClass = V.OmissionClosed * (1 - classGate) + V.OmissionListed * classGate;
        parts.OmissionQuery = pq * mine.Omission * Share(mine.Contradiction, parts.Contradiction) + pqClass * mine.ClassOmission;
        parts.OmissionListed = pr * theirs.Omission * Share(theirs.Contradiction, parts.Contradiction) + prClass * theirs.ClassOmission;
        var omission = Math.Min(parts.OmissionQuery + parts.OmissionListed, V.OmissionCap * parts.Total * pq);
        var ps = oneAgainstOne ? 0 : V.InexactClosed * closed + V.InexactOpen * g;
        var pc = V.Contradiction + V.ContradictionClosed * closed;
        parts.Order = OrderPenalty(query, scratch.Pairs);
        parts.PricedInexact = ps * parts.Inexact + (coreMatched > 1 ? V.Doubtful * parts.Doubtful : 0);
        parts.PricedContradiction = pc * parts.Contradiction;
        parts.PricedOmission = omission;
        parts.Divisor = parts.Total + parts.PricedInexact + parts.PricedContradiction + omission;
        parts.Formula = parts.Matched / parts.Divisor - parts.Order;
    }

    private static bool IsCorePair(in NameView query, in NameView listed, in WordPairing pair) =>
        (pair.QueryCount > 1 || query[pair.Query].Class < WordClass.LegalForm && query[pair.Query].Class != WordClass.Initial)
        && (pair.ListedCount > 1 || listed[pair.Listed].Class < WordClass.LegalForm && listed[pair.Listed].Class != WordClass.Initial);

    private static double Share(double side, double common) => side > 0 ? (side - common) / side : 1;

    /// <summary>Weight and bits of a pair: the larger weight and the smaller bits of its sides; with an initial or a class word on one side the smaller weight.</summary>
    private static void Weigh(in NameView query, in NameView listed, ref WordPairing pair)
    {
        double weightA = 0, bitsA = 0, weightB = 0, bitsB = 0;
        bool light = false, generic = false;
        for (var k = 0; k < pair.QueryCount; k++)
        {
            ref var word = ref query[pair.Query + k];
            weightA = Math.Max(weightA, PairWeight(word));
            bitsA += word.Bits;
            light |= pair.QueryCount == 1 && (word.Class == WordClass.Initial || word.IsClassWord);
            generic ^= pair.QueryCount == 1 && word.Class == WordClass.Generic;
        }

        for (var k = 0; k < pair.ListedCount; k++)
        {
            ref var word = ref listed[pair.Listed + k];
            weightB = Math.Max(weightB, PairWeight(word));
            bitsB += word.Bits;
            light |= pair.ListedCount == 1 && (word.Class == WordClass.Initial || word.IsClassWord);
            generic ^= pair.ListedCount == 1 && word.Class == WordClass.Generic;
        }

        // A misspelt generic word weighs what the generic word does.
        light |= generic;
        pair.Weight = light ? Math.Min(weightA, weightB) : Math.Max(weightA, weightB);
        pair.Bits = Math.Min(Math.Min(bitsA, bitsB), 14);
    }

    /// <summary>A number weighs as much when it agrees as when it contradicts.</summary>
    public static double PairWeight(in Word word) => word.IsExact ? word.Contradiction : word.Weight;

    private readonly record struct Left(double Contradiction, double Omission, double ClassOmission, int Core);

    private static Left LeftOver(in NameView name, bool[] taken, int words)
    {
        double contradiction = 0, omission = 0, classes = 0;
        var core = 0;
        for (var i = 0; i < name.Count; i++)
        {
            if (taken[i])
                continue;
            ref var word = ref name[i];
            contradiction += word.Contradiction;
            if (word.Class is WordClass.Word or WordClass.Number or WordClass.Reference or WordClass.Initial && !(word.Patronymic && words >= 2))
            {
                omission += word.Weight;
                core++;
            }
            else
            {
                classes += word.Weight;
            }
        }

        return new Left(contradiction, omission, classes, core);
    }

    /// <summary>Of a name that says which words are the family name, only these met: with other given names it is another member of the family, however rare.</summary>
    private static bool IsFamilyAlone(in NameView name, bool[] taken)
    {
        if (name.Facts.Family == 0)
            return false;
        for (var i = 0; i < name.Count; i++)
        {
            if (taken[i] && (name.Facts.Family >> i & 1) == 0 && !name[i].IsClassWord)
                return false;
        }

        return true;
    }

    /// <summary>How open the gate is, 0 to 1: whether what matched is too rare to have met by chance in a list of 33,000 names.</summary>
    private static double Gate(in NameView query, in NameView listed, ScoreScratch scratch, int informative, int words, in Left theirs)
    {
        ref var parts = ref scratch.Parts;
        var longer = Math.Max(CoreCount(query), CoreCount(listed));
        var need = V.Need + V.NeedPerWay * Logarithm.OfChoices(Math.Max(longer, informative), informative);
        if (informative <= 1)
            need += InsideText(query, listed, scratch, theirs) ? -V.TextRelief : V.NeedSingle;
        else if (words > 1 && query.Facts.TextSigns && theirs.Core == 0 && !IsNamesake(query, listed, scratch) && scratch.Pairs.TrueForAll(static pair => pair.Similarity >= 0.95))
            need -= V.WholeTextRelief;
        parts.Need = need;
        return Math.Clamp(1 + (parts.Bits - need - V.GateMargin) / V.GateWidth, 0, 1);
    }

    private static int CoreCount(in NameView name)
    {
        var count = 0;
        for (var i = 0; i < name.Count; i++)
            count += name[i].IsClassWord ? 0 : 1;
        return count;
    }

    /// <summary>The whole core of a listed name that is no person's, found exactly in what shows signs of being a payment text.</summary>
    private static bool InsideText(in NameView query, in NameView listed, ScoreScratch scratch, in Left theirs)
    {
        if (!query.Facts.TextSigns || listed.Facts.Kind == SubjectKind.Person || theirs.Core > 0 || IsNamesake(query, listed, scratch))
            return false;
        foreach (var pair in scratch.Pairs)
        {
            if (pair.Bits >= 10 && (pair.Similarity == 1 || (pair.Similarity >= 0.95 && query[pair.Query].FormLength >= ShortestByKey)))
                return true;
        }

        return false;
    }

    /// <summary>Letters from which on a single word of a text may be another spelling of a listed one.</summary>
    private const int ShortestByKey = 7;

    /// <summary>Whether a given name stands before what matched, one word between them at most, but the listed name is no person's: a person who is called so.</summary>
    private static bool IsNamesake(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        if (listed.Facts.Kind is SubjectKind.Person or SubjectKind.Unknown)
            return false;
        foreach (var pair in scratch.Pairs)
        {
            if (query[pair.Query].Class != WordClass.Word)
                continue;
            for (var i = Math.Max(0, pair.Query - 2); i < pair.Query; i++)
            {
                if (!scratch.QueryTaken[i] && query[i].Class == WordClass.Word && query[i].GroupCount > 0 && !query[i].Patronymic)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The floor of the contract: all that differs is legal forms, generic and place words or patronymics, the last three on one side only.</summary>
    private static bool OnlyClassWordsLeft(in NameView query, in NameView listed, ScoreScratch scratch)
    {
        var words = 0;
        var bits = 0.0;
        foreach (var pair in scratch.Pairs)
        {
            if (pair.Similarity < V.InitialEqual + 0.1 && !query[pair.Query].IsClassWord)
                return false;
            if (query[pair.Query].Class == WordClass.Word)
            {
                if (pair.Similarity < 1)
                    return false;
                words++;
                bits = Math.Max(bits, pair.Bits);
            }
        }

        if (words == 0 || (words == 1 && bits < V.SingleWordBits))
            return false;
        return !(HasCoreLeft(query, scratch.QueryTaken, words, out var mine) || HasCoreLeft(listed, scratch.ListedTaken, words, out var theirs) || (mine && theirs));
    }

    private static bool HasCoreLeft(in NameView name, bool[] taken, int words, out bool cheap)
    {
        cheap = false;
        for (var i = 0; i < name.Count; i++)
        {
            if (taken[i] || name[i].IsClassWord)
                continue;
            ref var word = ref name[i];
            if (word.Class is WordClass.Generic or WordClass.Place || (word.Patronymic && words >= 2))
                cheap = true;
            else
                return true;
        }

        return false;
    }

    /// <summary>Nothing if the matched words stand in one order, a quarter if one part was moved to the other end, else all.</summary>
    private static double OrderPenalty(in NameView query, List<WordPairing> pairs)
    {
        Span<short> order = stackalloc short[Text.NormalText.MaxWords];
        order.Fill(-1);
        var count = 0;
        foreach (var pair in pairs)
        {
            if (query[pair.Query].IsClassWord)
                continue;
            order[pair.Query] = pair.Listed;
            count++;
        }

        if (count < 2)
            return 0;
        int descents = 0, first = -1, last = -1;
        foreach (var position in order)
        {
            if (position < 0)
                continue;
            if (first < 0)
                first = position;
            else if (position < last)
                descents++;
            last = position;
        }

        return descents == 0 ? 0 : descents == 1 && last < first ? V.Order / 4 : V.Order;
    }
}
