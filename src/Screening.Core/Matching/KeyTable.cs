using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Screening.Matching;

/// <summary>
/// The distinct keys of an index, ordered by length, with a 32-bit signature each: the letters that occur, and nine that occur twice.
/// An edit takes away at most one bit and adds at most one, so keys that lack more bits than edits are allowed are passed over thirty-two at a time;
/// those left are asked again by the pairs of neighbouring letters that they share, then by bit-parallel edit distance.
/// </summary>
internal sealed class KeyTable
{
    private const int LongestKey = Text.NormalText.MaxLetters;
    private const string SecondLetters = "ainrslmke";

    private static readonly uint[] FirstBits = new uint[Edits.Alphabet];
    private static readonly uint[] SecondBits = new uint[Edits.Alphabet];

    private readonly byte[] _letters;
    private readonly int[] _offsets;
    private readonly uint[] _signatures;
    private readonly ulong[] _pairs;
    private readonly int[] _lengthStarts = new int[LongestKey + 3];

    static KeyTable()
    {
        // q, w and y do not occur in keys; digits share their bits.
        var bit = 0;
        for (var c = 'a'; c <= 'z'; c++)
            FirstBits[c - 'a'] = c is 'q' or 'w' or 'y' ? 1u << 22 : 1u << bit++;
        for (var d = 26; d < Edits.Alphabet; d++)
            FirstBits[d] = 1u << 22;
        for (var i = 0; i < SecondLetters.Length; i++)
            SecondBits[SecondLetters[i] - 'a'] = 1u << (23 + i);
    }

    /// <summary>Builds the table and tells the key number of each word of the store.</summary>
    public KeyTable(WordStore words, int[] keyOfWord)
    {
        var known = new Dictionary<ulong, int>(words.Count);
        var firstWord = new List<int>();
        var numbers = new int[words.Count];
        for (var w = 0; w < words.Count; w++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, LetterHash.Of(words.Key(words[w])), out var exists);
            if (!exists)
            {
                number = firstWord.Count;
                firstWord.Add(w);
            }

            numbers[w] = number;
        }

        var count = firstWord.Count;
        var counts = new int[LongestKey + 3];
        foreach (var w in firstWord)
            counts[words[w].KeyLength + 1]++;
        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
        counts.CopyTo(_lengthStarts, 0);
        var place = new int[count];
        for (var k = 0; k < count; k++)
            place[k] = counts[words[firstWord[k]].KeyLength]++;
        for (var w = 0; w < words.Count; w++)
            keyOfWord[w] = place[numbers[w]];

        var order = new int[count];
        for (var k = 0; k < count; k++)
            order[place[k]] = firstWord[k];
        _offsets = new int[count + 1];
        for (var k = 0; k < count; k++)
            _offsets[k + 1] = _offsets[k] + words[order[k]].KeyLength;
        _letters = new byte[_offsets[count]];

        // So many more that two vectors at the end read within the array.
        _signatures = new uint[count + 32];
        _pairs = new ulong[count];
        for (var k = 0; k < count; k++)
        {
            var key = words.Key(words[order[k]]);
            key.CopyTo(_letters.AsSpan(_offsets[k]));
            _signatures[k] = Signature(key);
            _pairs[k] = Pairs(key);
        }
    }

    public int Count => _offsets.Length - 1;

    public ReadOnlySpan<byte> this[int key] => _letters.AsSpan(_offsets[key], _offsets[key + 1] - _offsets[key]);

    public static uint Signature(ReadOnlySpan<byte> key)
    {
        uint signature = 0;
        foreach (var c in key)
        {
            var first = FirstBits[Edits.Index(c)];
            signature |= (signature & first) != 0 ? SecondBits[Edits.Index(c)] : first;
        }

        return signature;
    }

    /// <summary>A bit for each pair of neighbouring letters, the ends counted as letters; several pairs share a bit.</summary>
    private static ulong Pairs(ReadOnlySpan<byte> key)
    {
        ulong pairs = 0;
        uint last = 0;
        foreach (var c in key)
        {
            pairs |= 1UL << (int)((last * 33 + c) * 2654435769u >> 26);
            last = c;
        }

        return pairs | 1UL << (int)(last * 33 * 2654435769u >> 26);
    }

    /// <summary>Adds every key that a word's key may be a counterpart of, with an upper bound of their similarity before the table's other rules.</summary>
    public void Near(ReadOnlySpan<byte> key, NearKeys into)
    {
        Span<ulong> masks = stackalloc ulong[Edits.Alphabet];
        masks.Clear();
        Edits.Masks(key, masks);
        var signature = Signature(key);
        var pairs = Pairs(key);
        var shortest = key.Length;
        while (shortest > 1 && key.Length - (shortest - 1) <= Edits.Allowed(key.Length))
            shortest--;
        var longest = Math.Min(LongestKey, key.Length + 4);
        for (var length = shortest; length <= longest; length++)
        {
            var allowed = Edits.Allowed(Math.Max(length, key.Length));
            if (length - key.Length <= allowed)
                Near(key, masks, signature, pairs, length, allowed, into);
        }
    }

    private void Near(ReadOnlySpan<byte> key, ReadOnlySpan<ulong> masks, uint signature, ulong pairs, int length, int allowed, NearKeys into)
    {
        // A longer key needs so many letters more that fewer edits are left to take letters of ours away, and the other way round.
        var mayLack = allowed - Math.Max(0, length - key.Length);
        var mayAdd = allowed - Math.Max(0, key.Length - length);

        var filter = new LetterFilter(signature, mayLack, mayAdd);
        int k = _lengthStarts[length], end = _lengthStarts[length + 1];
        ref var first = ref MemoryMarshal.GetArrayDataReference(_signatures);
        for (; k < end; k += 32)
        {
            // Two at a time, because the branch on what is left is hard to foresee.
            Vector512<uint> one = Vector512.LoadUnsafe(ref first, (nuint)k), two = Vector512.LoadUnsafe(ref first, (nuint)k + 16);
            var left = allowed <= 2 ? filter.WithinTwo(one) | filter.WithinTwo(two) << 16 : filter.Within(one) | filter.Within(two) << 16;
            for (; left != 0; left &= left - 1)
            {
                var at = k + BitOperations.TrailingZeroCount(left);
                if (at < end && SharesPairs(signature, pairs, at, length - key.Length, allowed))
                    Check(key, masks, at, length, allowed, into);
            }
        }
    }

    /// <summary>Tells, with a bit for each of sixteen signatures, which lack at most so many of our letters and have at most so many that we lack.</summary>
    private readonly ref struct LetterFilter(uint signature, int mayLack, int mayAdd)
    {
        private readonly Vector512<uint> _mine = Vector512.Create(signature);
        private readonly int _mayLack = mayLack;
        private readonly int _mayAdd = mayAdd;

        // x and x - 1 takes the lowest bit of x away, x and x - 0 nothing; nothing is left where at most so many bits were set.
        private readonly Vector512<uint> _lacksOne = Vector512.Create(mayLack > 0 ? 1u : 0);
        private readonly Vector512<uint> _lacksTwo = Vector512.Create(mayLack > 1 ? 1u : 0);
        private readonly Vector512<uint> _addsOne = Vector512.Create(mayAdd > 0 ? 1u : 0);
        private readonly Vector512<uint> _addsTwo = Vector512.Create(mayAdd > 1 ? 1u : 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong WithinTwo(Vector512<uint> theirs)
        {
            var lacks = Vector512.AndNot(_mine, theirs);
            var adds = Vector512.AndNot(theirs, _mine);
            lacks &= lacks - _lacksOne;
            adds &= adds - _addsOne;
            lacks &= lacks - _lacksTwo;
            adds &= adds - _addsTwo;
            return Vector512.Equals(lacks | adds, Vector512<uint>.Zero).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Within(Vector512<uint> theirs)
        {
            var lacks = Vector512.AndNot(_mine, theirs);
            var adds = Vector512.AndNot(theirs, _mine);
            for (var i = 0; i < _mayLack; i++)
                lacks &= lacks - Vector512<uint>.One;
            for (var i = 0; i < _mayAdd; i++)
                adds &= adds - Vector512<uint>.One;
            return Vector512.Equals(lacks | adds, Vector512<uint>.Zero).ExtractMostSignificantBits();
        }
    }

    /// <summary>
    /// Whether so few edits can part our pairs of neighbours from theirs. A letter put in takes one pair away, a letter replaced or taken out two,
    /// a swap three; but a swap changes no letter, so there are no more swaps than edits that the letters leave.
    /// </summary>
    private bool SharesPairs(uint signature, ulong pairs, int at, int longer, int allowed)
    {
        var theirs = _signatures[at];
        var other = Math.Max(BitOperations.PopCount(signature & ~theirs), BitOperations.PopCount(theirs & ~signature));
        var most = 2 * allowed + Math.Min(allowed - other, allowed - Math.Abs(longer));
        return BitOperations.PopCount(pairs & ~_pairs[at]) <= most - Math.Max(0, longer)
            && BitOperations.PopCount(_pairs[at] & ~pairs) <= most - Math.Max(0, -longer);
    }

    private void Check(ReadOnlySpan<byte> key, ReadOnlySpan<ulong> masks, int at, int length, int allowed, NearKeys into)
    {
        var theirs = this[at];
        if (Edits.Plain(masks, key.Length, theirs, allowed) > allowed)
            return;
        var s = WordSimilarity.FromCost(Edits.Weighted(key, theirs), Math.Max(length, key.Length), int.MaxValue);
        if (s > 0)
            into.Add(at, s);
    }
}

/// <summary>A key that may be a counterpart, and how well at best.</summary>
internal readonly record struct NearKey(int Key, float Similarity);

/// <summary>Reusable buffer of the keys near one key.</summary>
internal sealed class NearKeys
{
    private NearKey[] _keys = new NearKey[64];

    public int Count { get; private set; }

    public ReadOnlySpan<NearKey> Span => _keys.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int key, double similarity)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Count * 2);
        _keys[Count++] = new NearKey(key, (float)similarity);
    }
}
