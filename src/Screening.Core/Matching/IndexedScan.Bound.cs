using System.Numerics;

namespace Screening.Matching;

internal sealed partial class IndexedScan
{
    /// <summary>What a bound needs of a listed word, close together: the bounds read this at random.</summary>
    private readonly struct BoundWord(in Word word, int key)
    {
        public readonly int Key = key;
        public readonly float Contradiction = word.Contradiction;
        public readonly float PairWeight = (float)NameScorer.PairWeight(word);

        /// <summary>What it surely costs when left over; 0 where the scorer may price it as a class word.</summary>
        public readonly float Omission = word.Class == WordClass.Word && !word.Patronymic ? word.Weight : 0;
        public readonly float Bits = word.Bits;
        public readonly bool IsClassWord = word.IsClassWord;
    }

    /// <summary>
    /// An upper bound of a name's score from the marks alone. With threshold t, score >= t means
    /// sum of w(s - t) >= t x (price of inexactness + a x C); the left side is bounded by the marks, C by the words that no mark covers.
    /// </summary>
    private readonly ref struct Bound
    {
        /// <summary>More than all rounding; a bound that is a little too high only costs time.</summary>
        private const double Slack = 1e-6;

        private readonly IndexedScan _index;
        private readonly NameView _query;
        private readonly CandidateScratch _scratch;
        private readonly double _t;
        private readonly int _initials;
        private readonly ulong _all;
        private readonly bool _oneMatchMayDo;
        private readonly int _mostRest;

        public Bound(IndexedScan index, in NameView query, double t, CandidateScratch scratch, bool hasJoined)
        {
            _index = index;
            _query = query;
            _scratch = scratch;
            _t = t;
            for (var i = 0; i < query.Count; i++)
            {
                if (query[i].Class == WordClass.Initial)
                    _initials++;
                else
                    _all |= 1UL << i;
            }

            double rest = 0, heaviest = 0, classWords = 0;
            for (var i = 0; i < query.Count; i++)
            {
                rest += query[i].Contradiction;
                var its = query[i].Contradiction;
                for (var k = i + 1; hasJoined && k < Math.Min(i + 3, query.Count); k++)
                    its += query[k].Contradiction;
                heaviest = Math.Max(heaviest, its);
                if (query[i].IsClassWord)
                    classWords += NameScorer.PairWeight(query[i]);
            }

            // With one word matched: gain (1 - t) for it and for each class word, against the lowest price of the smaller rest.
            var most = ((1 - t) * (1 + classWords) + Slack) / (t * V.Contradiction);
            _oneMatchMayDo = _initials > 0 || rest - heaviest <= most;
            _mostRest = (int)Math.Ceiling(most * RestUnits);
        }

        /// <summary>
        /// Whether a name is out because no pair of core words is marked, or only one word is and both sides have too much beside. A look at bits alone,
        /// for it decides nine of ten names. The second does not hold for a query with initials, which may stand for words without a mark.
        /// </summary>
        public bool MatchesTooLittle(int name)
        {
            var marked = _scratch.CountMarked(_index._names.Ids(name));
            return marked == 0 || (marked == 1 && !_oneMatchMayDo && _index._rest[name] > _mostRest);
        }

        public bool HasInitials => _initials > 0;

        public bool MayReach(int name)
        {
            ulong covered = 0;
            double gain = 0, best = 0, left = 0, leftWords = 0, bits = 0;
            var informative = 0;
            var words = _index._boundWords;
            var ids = _index._names.Ids(name);
            foreach (var id in ids)
            {
                ref readonly var word = ref words[id];
                if (!IsMarked(word))
                {
                    left += word.Contradiction;
                    leftWords += word.Omission;
                    continue;
                }

                ref readonly var mark = ref _scratch[word.Key];
                covered |= word.IsClassWord ? mark.WordsForClass : mark.Words;
                gain += PairWeight(word, mark) * Math.Max(0, Gain(mark.Similarity, V.InexactOpen));
                best = Math.Max(best, mark.Similarity);
                var its = Math.Min(word.Bits, mark.Bits);
                bits += its * Math.Max(0, 1 - V.InexactBits * (1 - mark.Similarity));
                if (its >= 2)
                    informative++;
            }

            // An initial of the query may stand for any word: it is counted as matched, and covers the heaviest word there is.
            if (_initials > 0)
            {
                gain += _initials * 0.6 * Math.Max(0, Gain(V.InitialEqual, V.InexactOpen));
                left = Math.Max(0, left - _initials);
                leftWords = Math.Max(0, leftWords - _initials);
                best = Math.Max(best, V.InitialEqual);
                bits += 3 * _initials;
                informative += _initials;
            }

            double mine = 0, mineWords = 0;
            for (var open = _all & ~covered; open != 0; open &= open - 1)
            {
                ref var word = ref _query[BitOperations.TrailingZeroCount(open)];
                mine += word.Contradiction;
                if (word.Class == WordClass.Word && !word.Patronymic)
                    mineWords += word.Weight;
            }

            // The gate at its widest, and with it the lowest prices.
            informative = Math.Min(informative, BitOperations.PopCount(covered) + _initials);
            var need = V.Need + (_query.Facts.TextSigns ? -V.TextRelief : informative <= 1 ? V.NeedSingle : 0);
            var closed = 1 - Math.Clamp(1 + (bits - need - V.GateMargin) / V.GateWidth, 0, 1);
            var contradiction = Math.Min(mine, left);
            var price = (V.Contradiction + V.ContradictionClosed * closed) * contradiction;
            if (best < _t - Slack || gain + Slack < _t * price)
                return false;

            // What the longer side has left over costs too, but all omission together no more than its cap, which grows with what matched.
            var longer = Math.Max(mine, left);
            // Nothing left on either side: one word against one word pays no price for inexactness.
            if (longer <= contradiction)
                return true;
            var (words1, open1, closed1) = mine >= left
                ? (mineWords, _index._isReversed ? V.OmissionListed : V.OmissionQuery, V.OmissionClosed)
                : (leftWords, _index._isReversed ? V.OmissionQuery : V.OmissionListed, V.OmissionClosed);
            var omission = (open1 + (closed1 - open1) * closed) * words1 * (longer - contradiction) / longer;
            var (again, atCap) = Gains(ids, closed);
            return again + Slack >= _t * (price + omission) || atCap + Slack >= _t * price;
        }

        /// <summary>
        /// The gain at the price that inexactness has with this gate, and the same where omission costs its cap; negative infinity where every
        /// pair takes away, for one pair at least must be there.
        /// </summary>
        private (double Gain, double AtCap) Gains(ReadOnlySpan<int> ids, double closed)
        {
            var inexact = V.InexactOpen + (V.InexactClosed - V.InexactOpen) * closed;
            var cap = _t * V.OmissionCap * (V.OmissionQuery + (V.OmissionClosed - V.OmissionQuery) * closed);
            var initial = Gain(V.InitialEqual, inexact);
            var gain = _initials * 0.6 * Math.Max(0, initial);
            var atCap = _initials * 0.6 * Math.Max(0, initial - cap);
            var best = _initials > 0 ? initial : double.NegativeInfinity;
            foreach (var id in ids)
            {
                ref readonly var word = ref _index._boundWords[id];
                if (!IsMarked(word))
                    continue;
                ref readonly var mark = ref _scratch[word.Key];
                var weight = PairWeight(word, mark);
                var its = Gain(mark.Similarity, inexact);
                gain += weight * Math.Max(0, its);
                atCap += weight * Math.Max(0, its - cap);
                best = Math.Max(best, its);
            }

            return (best < -Slack ? double.NegativeInfinity : gain, best - cap < -Slack ? double.NegativeInfinity : atCap);
        }

        private static double PairWeight(in BoundWord word, in KeyMark mark) => word.IsClassWord ? word.PairWeight : Math.Max(mark.Weight, word.PairWeight);

        /// <summary>A key's mark may be one of other words than this one: class words are met by few rules.</summary>
        private bool IsMarked(in BoundWord word) => _scratch.IsMarked(word.Key) && (!word.IsClassWord || _scratch[word.Key].WordsForClass != 0);

        /// <summary>What a pair of weight 1 gives towards the threshold. Below 0 a pair only takes away, but it need not be there.</summary>
        private double Gain(double s, double inexact) => s - _t - _t * inexact * Math.Max(0, V.InexactFrom - s);
    }
}
