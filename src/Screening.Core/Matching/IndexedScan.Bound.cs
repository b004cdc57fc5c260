namespace Screening.Matching;

internal sealed partial class IndexedScan
{
    /// <summary>
    /// An upper bound of a name's score from the marks alone. With threshold t, score >= t means
    /// sum of w(s - t) >= t x (price of inexactness + a x C); the left side is bounded by the marks, C by the words that no mark covers.
    /// </summary>
    private readonly ref struct Bound
    {
        private readonly IndexedScan _index;
        private readonly NameView _query;
        private readonly CandidateScratch _scratch;
        private readonly double _t;
        private readonly int _initials;
        private readonly double _need;

        public Bound(IndexedScan index, in NameView query, double t, CandidateScratch scratch)
        {
            _index = index;
            _query = query;
            _scratch = scratch;
            _t = t;
            for (var i = 0; i < query.Count; i++)
                _initials += query[i].Class == WordClass.Initial ? 1 : 0;
            _need = V.Need - (query.Facts.TextSigns ? V.TextRelief : 0) + V.GateMargin;
        }

        public bool MayReach(int name)
        {
            ulong covered = 0;
            double gain = 0, left = 0, bits = 0;
            var words = _index._names.Words;
            foreach (var id in _index._names.Ids(name))
            {
                ref var word = ref words[id];
                var key = _index._keyOfWord[id];
                if (!_scratch.IsMarked(key))
                {
                    left += word.Contradiction;
                    continue;
                }

                ref readonly var mark = ref _scratch[key];
                covered |= mark.Words;
                var weight = word.IsClassWord ? word.Weight : Math.Max(mark.Weight, (float)NameScorer.PairWeight(word));
                gain += weight * Gain(mark.Similarity);
                bits += word.Bits;
            }

            // An initial of the query may stand for any word: it is counted as matched, and covers the heaviest word there is.
            gain += _initials * 0.6 * Gain(V.InitialEqual);
            left = Math.Max(0, left - _initials);
            bits += 3 * _initials;
            double mine = 0;
            for (var i = 0; i < _query.Count; i++)
            {
                if ((covered >> i & 1) == 0 && _query[i].Class != WordClass.Initial)
                    mine += _query[i].Contradiction;
            }

            var contradiction = Math.Min(mine, left);
            var gate = Math.Clamp(1 + (bits - _need) / V.GateWidth, 0, 1);
            return gain + 1e-6 >= _t * (V.Contradiction + V.ContradictionClosed * (1 - gate)) * contradiction;
        }

        /// <summary>What a pair of weight 1 gives towards the threshold. Below 0 a pair only takes away, but it need not be there.</summary>
        private double Gain(double s) => Math.Max(0, s - _t - _t * V.InexactOpen * Math.Max(0, V.InexactFrom - s));
    }
}
