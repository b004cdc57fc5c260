namespace Screening.Matching;

/// <summary>One name found: its position in the list that the index was built from, and its score.</summary>
internal readonly record struct NameHit(int NameIndex, double Score);

/// <summary>Reusable buffer of the names found by one search, in the order of their position. Keeps its memory from search to search.</summary>
internal sealed class NameHits
{
    private NameHit[] _hits = new NameHit[16];

    public int Count { get; private set; }

    public ReadOnlySpan<NameHit> Span => _hits.AsSpan(0, Count);

    public NameHit this[int index] => _hits[index];

    public void Clear() => Count = 0;

    public void Add(int nameIndex, double score)
    {
        if (Count == _hits.Length)
            Array.Resize(ref _hits, Count * 2);
        _hits[Count++] = new NameHit(nameIndex, score);
    }

    /// <summary>Orders by position, whatever the order in which an index found them.</summary>
    public void Sort() => _hits.AsSpan(0, Count).Sort(static (a, b) => a.NameIndex.CompareTo(b.NameIndex));
}
