using Screening.Text;

namespace Screening.Matching;

/// <summary>Which words of the query a listed key may be, and how well at best.</summary>
internal struct KeyMark
{
    public float Similarity;
    public float Weight;
    public float Bits;
    public ulong Words;

    /// <summary>Those of <see cref="Words"/> that a class word of the key may be the counterpart of.</summary>
    public ulong WordsForClass;

    /// <summary>Which call of <see cref="CandidateScratch.For"/> marked it last.</summary>
    public int Turn;
}

/// <summary>
/// Working memory of one search of one index. What the many names that lead nowhere ask for, whether a word is marked and whether a name was
/// seen, is a bit and a byte each; the marks themselves lie close together.
/// </summary>
internal sealed class CandidateScratch(WordsOfKeys words, int names)
{
    private readonly ulong[] _isKeyMarked = new ulong[(words.Keys >> 6) + 1];
    private readonly ulong[] _isWordMarked = new ulong[(words.Words >> 6) + 1];
    private readonly ulong[] _isCoreMarked = new ulong[(words.Words >> 6) + 1];
    private readonly int[] _markOfKey = new int[words.Keys];
    private readonly byte[] _seen = new byte[names];
    private KeyMark[] _marks = new KeyMark[256];
    private int _marksUsed;
    private int[] _marked = new int[256];
    private byte _stamp;
    private ulong _words;
    private float _weight;
    private float _bits;
    private WordClass _class;
    private int _turn;

    public int MarkedCount { get; private set; }

    public NearKeys Near { get; } = new();

    public NearCache NearKept { get; } = new();

    /// <summary>End of each query word's marked keys in <see cref="Marked"/>.</summary>
    public int[] WordEnds { get; } = new int[NormalText.MaxWords];

    /// <summary>The keys marked, by query word; a key that several query words may be stands in each of their parts.</summary>
    public ReadOnlySpan<int> Marked => _marked.AsSpan(0, MarkedCount);

    public void Begin()
    {
        foreach (var key in Marked)
        {
            _isKeyMarked[key >> 6] = 0;
            for (int word = words.Start(key), end = words.Start(key + 1); word < end; word++)
                _isWordMarked[word >> 6] = _isCoreMarked[word >> 6] = 0;
        }

        MarkedCount = _marksUsed = _turn = 0;
        if (++_stamp == 0)
        {
            Array.Clear(_seen);
            _stamp = 1;
        }
    }

    /// <summary>The query words that the next marks stand for, with the largest weight and bits among them.</summary>
    public void For(ulong wordsOfQuery, double weight, double bits, WordClass its)
    {
        _words = wordsOfQuery;
        _weight = (float)weight;
        _bits = (float)bits;
        _class = its;
        _turn++;
    }

    /// <summary>Marks a key as a counterpart of the words given to <see cref="For"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="similarity">An upper bound of the similarity.</param>
    /// <param name="forClassWords">Whether the rule reaches class words of that key too.</param>
    public void Mark(int key, double similarity, bool forClassWords = false)
    {
        if (!IsMarked(key))
        {
            if (_marksUsed == _marks.Length)
                Array.Resize(ref _marks, _marksUsed * 2);
            _isKeyMarked[key >> 6] |= 1UL << key;
            _marks[_marksUsed] = default;
            _markOfKey[key] = _marksUsed++;
        }

        ref var mark = ref _marks[_markOfKey[key]];
        if (mark.Turn != _turn)
        {
            mark.Turn = _turn;
            Append(key);
        }

        MarkWords(key, forClassWords);
        mark.Similarity = Math.Max(mark.Similarity, (float)similarity);
        mark.Weight = Math.Max(mark.Weight, _weight);
        mark.Bits = Math.Max(mark.Bits, _bits);
        mark.Words |= _words;
        if (forClassWords)
            mark.WordsForClass |= _words;
    }

    private void Append(int key)
    {
        if (MarkedCount == _marked.Length)
            Array.Resize(ref _marked, MarkedCount * 2);
        _marked[MarkedCount++] = key;
    }

    private void MarkWords(int key, bool forClassWords)
    {
        var isClassWord = _class >= WordClass.LegalForm;
        var isCore = !isClassWord && _class != WordClass.Initial;
        for (int word = words.Start(key), end = words.Start(key + 1); word < end; word++)
        {
            if (!isClassWord && forClassWords || !words.IsClassWord(word))
                _isWordMarked[word >> 6] |= 1UL << word;
            // The floor for class words alone counts an equal word whatever the listed one is.
            if (isCore && (words.IsCore(word) || forClassWords && _class == WordClass.Word))
                _isCoreMarked[word >> 6] |= 1UL << word;
        }
    }

    public bool IsWordMarked(int word) => (_isWordMarked[word >> 6] >> word & 1) != 0;

    public bool IsMarked(int key) => (_isKeyMarked[key >> 6] >> key & 1) != 0;

    /// <summary>
    /// How many of the words are marked, pairs of two class words aside; 0 if none of these pairs is one of two core words, without which nothing matches.
    /// </summary>
    public int CountMarked(ReadOnlySpan<int> wordsOfName)
    {
        var count = 0;
        ulong core = 0;
        foreach (var word in wordsOfName)
        {
            count += (int)(_isWordMarked[word >> 6] >> word & 1);
            core |= _isCoreMarked[word >> 6] >> word & 1;
        }

        return core == 0 ? 0 : count;
    }

    public ref readonly KeyMark this[int key] => ref _marks[_markOfKey[key]];

    /// <summary>Whether the name comes up for the first time in this search.</summary>
    public bool IsNew(int name)
    {
        if (_seen[name] == _stamp)
            return false;
        _seen[name] = _stamp;
        return true;
    }
}
