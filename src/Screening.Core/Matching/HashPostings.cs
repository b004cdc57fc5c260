using System.Numerics;

namespace Screening.Matching;

/// <summary>
/// An immutable map from 32-bit hashes to numbers, several for one hash: entries in buckets of four or so laid out one after the other, each with
/// eight bits of its hash. One look-up in sixty or so is told an entry that is another hash's; who asks must check what it gets, or not mind.
/// </summary>
internal sealed class HashPostings
{
    private const int TagBits = 8;

    private readonly int[] _starts;
    private readonly byte[] _tags;
    private readonly int[] _values;
    private readonly int _shift;

    public HashPostings(List<(uint Hash, int Value)> entries)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)entries.Count | 1) - 1, 2, 32 - TagBits);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        _tags = new byte[entries.Count];
        _values = new int[entries.Count];
        foreach (var (hash, _) in entries)
            _starts[Bucket(Mixed(hash)) + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var (hash, value) in entries)
        {
            var at = next[Bucket(Mixed(hash))]++;
            _tags[at] = Tag(Mixed(hash));
            _values[at] = value;
        }
    }

    /// <summary>Position of the first entry with the hash after <paramref name="from"/>; -1 where there is none. Start with -1.</summary>
    public int Next(uint hash, int from)
    {
        var mixed = Mixed(hash);
        var bucket = Bucket(mixed);
        var tag = Tag(mixed);
        for (var at = Math.Max(from + 1, _starts[bucket]); at < _starts[bucket + 1]; at++)
        {
            if (_tags[at] == tag)
                return at;
        }

        return -1;
    }

    public int Value(int at) => _values[at];

    // Multiplied first, because the top bits of the hashes given are not all equally busy.
    private static uint Mixed(uint hash) => hash * 2654435769u;

    private int Bucket(uint mixed) => (int)(mixed >> _shift);

    private byte Tag(uint mixed) => (byte)(mixed >> (_shift - TagBits));
}
