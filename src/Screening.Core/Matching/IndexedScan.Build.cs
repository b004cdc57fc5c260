using Screening.Text;

namespace Screening.Matching;

internal sealed partial class IndexedScan
{
    public IndexedScan(NameTable names, bool isReversed = false)
    {
        _isReversed = isReversed;
        _keyOfWord = new int[names.Words.Count];
        _keys = new KeyTable(names.Words, _keyOfWord);
        _names = names = names.OrderedByKey(_keyOfWord, _keys.Count);
        _plain = new PlainScan(names, isReversed);
        var words = names.Words;
        _wordsOfKeys = new WordsOfKeys(words, _keyOfWord, _keys.Count);
        _boundWords = new BoundWord[words.Count];
        _keyWeights = new float[_keys.Count];
        _keySkeletons = new ulong[_keys.Count];
        var groups = new HashSet<(uint, int)>();
        var semitic = new List<(uint, int)>();
        var latin = new List<(uint, int)>(_keys.Count * 4);
        var oneEdit = new List<(uint, int)>(words.Count * 8);
        var done = new bool[_keys.Count * 2];
        Span<uint> hashes = stackalloc uint[16];
        Span<uint> rest = stackalloc uint[NormalText.MaxLetters + 1];
        for (var w = 0; w < words.Count; w++)
        {
            ref var word = ref words[w];
            var key = _keyOfWord[w];
            _keyWeights[key] = Math.Max(_keyWeights[key], (float)NameScorer.PairWeight(word));
            _keySkeletons[key] = word.Skeleton;
            _boundWords[w] = new BoundWord(word, key);
            foreach (var group in WordTables.GroupSpan(word.Groups, word.GroupCount))
                groups.Add((group, key));
            if ((!word.IsClassWord || word.Class == WordClass.LegalForm) && !word.IsExact && word.Class != WordClass.Initial)
            {
                foreach (var hash in rest[..DeletionHashes(words.Form(word), rest)])
                    oneEdit.Add((hash, w));
            }

            var isSemitic = word.Script == Script.Semitic;
            ref var isDone = ref done[isSemitic ? key : _keys.Count + key];
            if (isDone || word.IsClassWord || word.IsExact)
                continue;
            isDone = true;
            foreach (var hash in hashes[..SkeletonHashes(word.Skeleton, hashes)])
                (isSemitic ? semitic : latin).Add((hash, key));
        }

        var keyHashes = new List<(uint, int)>(_keys.Count);
        for (var k = 0; k < _keys.Count; k++)
            keyHashes.Add((NamePreparer.Fold(LetterHash.Of(_keys[k])), k));
        _keyHashes = new HashPostings(keyHashes);
        _oneEdit = new HashPostings(oneEdit);
        _groups = new HashPostings([.. groups]);
        _semiticSkeletons = new HashPostings(semitic);
        _latinSkeletons = new HashPostings(latin);

        var all = new List<(int, int)>(names.Count * 4);
        var rarest = new List<(int, RareName)>(names.Count * 2);
        _rest = new byte[names.Count];
        var joined = new List<(uint, int)>(names.Count * 4);
        var whole = new List<(uint, int)>(names.Count * 2);
        for (var n = 0; n < names.Count; n++)
        {
            foreach (var id in names.Ids(n))
                all.Add((_keyOfWord[id], n));
            AddRarest(n, rarest);
            AddWhole(n, joined, whole);
            _rest[n] = RestOf(n);
        }

        _all = new Postings<int>(_keys.Count, all);
        _rarest = new Postings<RareName>(_keys.Count, rarest);
        _joinedWords = new HashPostings(joined);
        _wholeNames = new HashPostings(whole);
    }

    /// <summary>
    /// A name under one of its heaviest words, and another of its words that must be matched too at the default threshold and above, if one must;
    /// else -1. Both as far as the name is covered on its own side.
    /// </summary>
    private readonly record struct RareName(int Name, int AlsoNeeded);

    /// <summary>
    /// Adds the name under its heaviest words, so many that a query that matches none of them, and all the others at best, stays below the lowest threshold
    /// by contradiction alone. What a word may weigh in a pair is bounded by 1, of a class word by its own weight.
    /// </summary>
    private void AddRarest(int name, List<(int, RareName)> into)
    {
        var ids = _names.Ids(name);
        double all = 0, taken = 0;
        foreach (var id in ids)
            all += _names.Words[id].IsClassWord ? _names.Words[id].Weight : 1;
        ulong chosen = 0;
        for (var rest = all; LowestThreshold * V.Contradiction * taken <= (1 - LowestThreshold) * rest + 1e-6; rest -= 1)
        {
            var next = Heaviest(ids, chosen);
            if (next < 0)
                break;
            chosen |= 1UL << next;
            taken += _names.Words[ids[next]].Contradiction;
            var second = Heaviest(ids, 1UL << next);
            var isNeeded = second >= 0 && V.Threshold * V.Contradiction * _names.Words[ids[second]].Contradiction > (1 - V.Threshold) * (all - 1) + 1e-6;
            into.Add((_keyOfWord[ids[next]], new RareName(name, isNeeded ? ids[second] : -1)));
        }
    }

    /// <summary>Position of the heaviest word that is no class word and not among those passed over; -1 where there is none.</summary>
    private int Heaviest(ReadOnlySpan<int> ids, ulong passedOver)
    {
        var next = -1;
        for (var i = 0; i < ids.Length; i++)
        {
            if ((passedOver >> i & 1) == 0 && !_names.Words[ids[i]].IsClassWord && (next < 0 || _names.Words[ids[i]].Contradiction > _names.Words[ids[next]].Contradiction))
                next = i;
        }

        return next;
    }

    /// <summary>What at least is left over of a name by contradiction when only one of its words is matched, in 64ths.</summary>
    private byte RestOf(int name)
    {
        double all = 0, heaviest = 0;
        foreach (var id in _names.Ids(name))
        {
            all += _boundWords[id].Contradiction;
            heaviest = Math.Max(heaviest, _boundWords[id].Contradiction);
        }

        return (byte)Math.Clamp((all - heaviest) * RestUnits - 0.001, 0, 255);
    }

    private void AddWhole(int name, List<(uint, int)> joined, List<(uint, int)> whole)
    {
        var view = _names[name];
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Pairs[i] != 0)
                joined.Add((view.Pairs[i], name));
            if (view.Triples[i] != 0)
                joined.Add((view.Triples[i], name));
        }

        ref readonly var facts = ref view.Facts;
        Add(facts.Equal, WholeKind.Equal);
        Add(facts.Joined, WholeKind.Letters);
        Add(facts.Acronym, WholeKind.Acronym);
        if (facts.AcronymWithoutParticles != facts.Acronym)
            Add(facts.AcronymWithoutParticles, WholeKind.Acronym);
        Add(facts.Single, WholeKind.Single);

        void Add(ulong hash, WholeKind kind)
        {
            if (hash != 0)
                whole.Add((Whole(hash, kind), name));
        }
    }
}
