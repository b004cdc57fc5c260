using System.Runtime.CompilerServices;

namespace Screening.Matching;

/// <summary>
/// Edit distances over the letters a to z and digits, words of at most 64 letters. Plain: optimal string alignment (insert, delete, replace,
/// swap neighbours, each 1), bit-parallel after Hyyrö (2003). Weighted: the same edits with the costs of docs/matching.md, in hundredths.
/// Kept in one piece because it is the kernel of everything.
/// </summary>
internal static class Edits
{
    public const int Alphabet = 36;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(byte c) => c >= 'a' ? c - 'a' : 26 + c - '0';

    /// <summary>Most plain edits between two keys that are still counterparts, by the longer key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Allowed(int length) => length <= 5 ? 1 : length <= 8 ? 2 : length <= 14 ? 3 : 4;

    public static bool Within(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return false;
        Span<ulong> masks = stackalloc ulong[Alphabet];
        masks.Clear();
        Masks(a, masks);
        return Plain(masks, a.Length, b, limit) <= limit;
    }

    /// <summary>The same as <see cref="Within"/> with a limit of 1, by what lies between the common head and the common tail.</summary>
    public static bool WithinOne(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var head = a.CommonPrefixLength(b);
        a = a[head..];
        b = b[head..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        return (a.Length <= 1 && b.Length <= 1) || (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0]);
    }

    /// <summary>Fills the positions of each letter of <paramref name="pattern"/>; <paramref name="masks"/> must be clear.</summary>
    public static void Masks(ReadOnlySpan<byte> pattern, Span<ulong> masks)
    {
        for (var i = 0; i < pattern.Length; i++)
            masks[Index(pattern[i])] |= 1UL << i;
    }

    /// <summary>Optimal string alignment distance between the pattern of the masks and a text; more than the limit, however much, where it is more.</summary>
    public static int Plain(ReadOnlySpan<ulong> masks, int patternLength, ReadOnlySpan<byte> text, int limit)
    {
        if (patternLength == 0)
            return text.Length;
        ulong vp = ~0UL, vn = 0, d0 = 0, lastMatch = 0;
        var score = patternLength;
        var top = 1UL << (patternLength - 1);
        for (var j = 0; j < text.Length; j++)
        {
            var match = masks[Index(text[j])];
            var swap = ((~d0 & match) << 1) & lastMatch;
            d0 = ((match & vp) + vp ^ vp) | match | vn | swap;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            if ((hp & top) != 0)
                score++;
            else if ((hn & top) != 0)
                score--;

            // Each letter to come may take one edit off, no more.
            if (score - (text.Length - 1 - j) > limit)
                return limit + 1;
            hp = hp << 1 | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            lastMatch = match;
        }

        return score;
    }

    /// <summary>Weighted distance in hundredths of two words of at most 64 letters.</summary>
    [SkipLocalsInit]
    public static unsafe int Weighted(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        // A common head or tail costs nothing under any alignment that is not dearer; its innermost equal letter stays, for a swap may need it.
        while (a.Length > 1 && b.Length > 1 && a[0] == b[0] && a[1] == b[1])
        {
            a = a[1..];
            b = b[1..];
        }

        while (a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && a[^2] == b[^2])
        {
            a = a[..^1];
            b = b[..^1];
        }

        int* before = stackalloc int[3 * 66], last = before + 66, now = last + 66;
        var theirs = stackalloc byte[66];
        var drops = stackalloc int[66];
        last[0] = 0;
        var width = b.Length + 1;
        for (var j = 1; j < width; j++)
        {
            theirs[j] = (byte)Index(b[j - 1]);
            drops[j] = DropCosts[theirs[j]];
            last[j] = last[j - 1] + drops[j];
        }

        var previous = -1;
        for (var i = 1; i <= a.Length; i++)
        {
            var x = Index(a[i - 1]);
            int drop = DropCosts[x];
            ref var replace = ref ReplaceCosts[x * Alphabet];
            var left = now[0] = last[0] + drop;
            for (var j = 1; j < width; j++)
            {
                int y = theirs[j];
                var best = Math.Min(Math.Min(last[j - 1] + Unsafe.Add(ref replace, y), last[j] + drop), left + drops[j]);
                if (y == previous && j > 1 && x == theirs[j - 1] && x != y)
                    best = Math.Min(best, before[j - 2] + 70);
                now[j] = left = best;
            }

            previous = x;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[width - 1];
    }

    private static readonly byte[] DropCosts = [.. Enumerable.Range(0, Alphabet).Select(i => "aeiouhj".Contains((char)('a' + i), StringComparison.Ordinal) ? (byte)60 : (byte)100)];
    private static readonly byte[] ReplaceCosts = MakeReplaceCosts();

    private static byte[] MakeReplaceCosts()
    {
        var costs = new byte[Alphabet * Alphabet];
        Array.Fill(costs, (byte)100);
        const string vowels = "aeiou";
        foreach (var x in vowels)
        {
            foreach (var y in vowels)
                costs[Index((byte)x) * Alphabet + Index((byte)y)] = 50;
        }

        // Sounds that romanisations and dialects confuse: ch sh s z, k g h, d t z, b p v f, j i.
        foreach (var pair in new[] { "cx", "xs", "sz", "cs", "ck", "kg", "gh", "kh", "dt", "dz", "tz", "bp", "bv", "vf", "pf", "ji", "jx", "jc", "jz", "jg", "vu", "mn" })
        {
            costs[Index((byte)pair[0]) * Alphabet + Index((byte)pair[1])] = 60;
            costs[Index((byte)pair[1]) * Alphabet + Index((byte)pair[0])] = 60;
        }

        for (var i = 0; i < Alphabet; i++)
            costs[i * Alphabet + i] = 0;
        return costs;
    }
}
