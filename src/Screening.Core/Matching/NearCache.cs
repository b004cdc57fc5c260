namespace Screening.Matching;

/// <summary>
/// The near keys of the words looked for last: most words of most queries are common names. Of a fixed size, so that it neither grows nor allocates;
/// the oldest words make room. Working memory of one search at a time.
/// </summary>
internal sealed class NearCache
{
    private const int Words = 2048;
    private const int Capacity = 1 << 15;

    private readonly Entry[] _entries = new Entry[Words];
    private readonly NearKey[] _keys = new NearKey[Capacity];
    private long _end;

    private struct Entry
    {
        public ulong Hash;

        /// <summary>Where its keys begin, counted from the first key ever kept.</summary>
        public long Start;
        public int Count;
    }

    /// <summary>The near keys kept for a word's key, by the hash of the key's letters.</summary>
    public bool TryGet(ulong hash, out ReadOnlySpan<NearKey> near)
    {
        ref var entry = ref _entries[hash % Words];
        var isKept = entry.Hash == hash && entry.Start + Capacity >= _end;
        near = isKept ? _keys.AsSpan((int)(entry.Start % Capacity), entry.Count) : default;
        return isKept;
    }

    public void Keep(ulong hash, ReadOnlySpan<NearKey> near)
    {
        if (near.Length > Capacity / 8)
            return;

        // What would reach over the end begins anew; what it writes over has grown too old by that.
        if (_end % Capacity + near.Length > Capacity)
            _end += Capacity - _end % Capacity;
        _entries[hash % Words] = new Entry { Hash = hash, Start = _end, Count = near.Length };
        near.CopyTo(_keys.AsSpan((int)(_end % Capacity)));
        _end += near.Length;
    }
}
