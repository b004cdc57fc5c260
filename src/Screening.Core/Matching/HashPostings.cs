using System.Numerics;

namespace Screening.Matching;

/// <summary>
/// An immutable map from 32-bit hashes to numbers, several for one hash: entries in buckets laid out one after the other.
/// Two things of one hash are told together; who asks must check what it gets.
/// </summary>
internal sealed class HashPostings
{
    private readonly int[] _starts;
    private readonly uint[] _hashes;
    private readonly int[] _values;
    private readonly int _shift;

    public HashPostings(List<(uint Hash, int Value)> entries)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)entries.Count | 1), 4, 24);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        _hashes = new uint[entries.Count];
        _values = new int[entries.Count];
        foreach (var (hash, _) in entries)
            _starts[Bucket(hash) + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var (hash, value) in entries)
        {
            var at = next[Bucket(hash)]++;
            _hashes[at] = hash;
            _values[at] = value;
        }
    }

    /// <summary>Position of the first entry with the hash at or after <paramref name="from"/>; -1 where there is none. Start with -1.</summary>
    public int Next(uint hash, int from)
    {
        var bucket = Bucket(hash);
        for (var at = Math.Max(from + 1, _starts[bucket]); at < _starts[bucket + 1]; at++)
        {
            if (_hashes[at] == hash)
                return at;
        }

        return -1;
    }

    public int Value(int at) => _values[at];

    // Multiplied first, because the top bits of the hashes given are not all equally busy.
    private int Bucket(uint hash) => (int)(hash * 2654435769u >> _shift);
}
