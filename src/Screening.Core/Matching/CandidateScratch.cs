using Screening.Text;

namespace Screening.Matching;

/// <summary>Which words of the query a listed key may be, and how well at best.</summary>
internal struct KeyMark
{
    public int Stamp;
    public float Similarity;
    public float Weight;
    public float Bits;
    public ulong Words;
}

/// <summary>Working memory of one search of one index. Stamps make clearing free: what carries another stamp is not there.</summary>
internal sealed class CandidateScratch(int keys, int names)
{
    private readonly KeyMark[] _marks = new KeyMark[keys];
    private readonly ulong[] _isMarked = new ulong[(keys >> 6) + 1];
    private readonly int[] _seen = new int[names];
    private int[] _marked = new int[256];
    private int _stamp;
    private ulong _words;
    private float _weight;
    private float _bits;

    public int MarkedCount { get; private set; }

    public NearKeys Near { get; } = new();

    /// <summary>End of each query word's marked keys in <see cref="Marked"/>.</summary>
    public int[] WordEnds { get; } = new int[NormalText.MaxWords];

    public ReadOnlySpan<int> Marked => _marked.AsSpan(0, MarkedCount);

    public void Begin()
    {
        foreach (var key in Marked)
            _isMarked[key >> 6] = 0;
        MarkedCount = 0;
        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_marks);
            Array.Clear(_seen);
            _stamp = 1;
        }
    }

    /// <summary>The query words that the next marks stand for, with the largest weight and bits among them.</summary>
    public void For(ulong words, double weight, double bits)
    {
        _words = words;
        _weight = (float)weight;
        _bits = (float)bits;
    }

    public void Mark(int key, double similarity)
    {
        if (MarkedCount == _marked.Length)
            Array.Resize(ref _marked, MarkedCount * 2);
        _marked[MarkedCount++] = key;
        _isMarked[key >> 6] |= 1UL << key;
        ref var mark = ref _marks[key];
        if (mark.Stamp != _stamp)
            mark = new KeyMark { Stamp = _stamp };
        mark.Similarity = Math.Max(mark.Similarity, (float)similarity);
        mark.Weight = Math.Max(mark.Weight, _weight);
        mark.Bits = Math.Max(mark.Bits, _bits);
        mark.Words |= _words;
    }

    /// <summary>Whether the key is marked in this search; a bit, so that the many that are not cost no look at their mark.</summary>
    public bool IsMarked(int key) => (_isMarked[key >> 6] >> key & 1) != 0;

    public ref readonly KeyMark this[int key] => ref _marks[key];

    /// <summary>Whether the name comes up for the first time in this search.</summary>
    public bool IsNew(int name)
    {
        if (_seen[name] == _stamp)
            return false;
        _seen[name] = _stamp;
        return true;
    }
}
