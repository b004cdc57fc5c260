namespace Screening.Matching;

/// <summary>
/// The key of a word: its letters with the differences between romanisations folded away. x stands for sh, c for ch, h for kh.
/// Words with a digit keep their form. Two spellings of one sound should meet here; what is left is counted in edits.
/// </summary>
internal static class RomanKey
{
    /// <summary>Writes the key (never longer than 1.5 times the form, never empty for a form that is not) and returns its length.</summary>
    /// <remarks>Letters of an unvowelled script stand beside each other without being doubled (rnny, Renani): they are not collapsed.</remarks>
    public static int Write(ReadOnlySpan<byte> form, Span<byte> key, bool vowelled = true)
    {
        if (form.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0)
        {
            form.CopyTo(key);
            return form.Length;
        }

        var length = 0;
        var i = 0;
        while (i < form.Length && length < key.Length - 1)
        {
            var (letter, second, used) = Next(form, i);
            i += used;
            if (letter != 0 && (length == 0 || key[length - 1] != letter || (!vowelled && !IsVowel(letter))))
                key[length++] = letter;
            if (second != 0)
                key[length++] = second;
        }

        if (length == 0)
            key[length++] = form[0];
        return length;
    }

    private static (byte Letter, byte Second, int Used) One(byte letter, int used) => (letter, 0, used);

    private static (byte Letter, byte Second, int Used) Next(ReadOnlySpan<byte> w, int i)
    {
        var rest = w[i..];
        byte c = rest[0], next = rest.Length > 1 ? rest[1] : (byte)0;
        switch (c)
        {
            case (byte)'s':
                if (rest.StartsWith("shch"u8) || rest.StartsWith("stch"u8))
                    return One((byte)'x', 4);
                if (rest.StartsWith("sch"u8))
                    return One((byte)'x', 3);
                return next == 'h' ? One((byte)'x', 2) : One(c, 1);
            case (byte)'t':
                if (rest.StartsWith("tsch"u8))
                    return One((byte)'c', 4);
                if (rest.StartsWith("tch"u8))
                    return One((byte)'c', 3);
                return next switch
                {
                    (byte)'h' => One(c, 2),
                    (byte)'s' or (byte)'z' => One((byte)'s', 2),
                    _ => One(c, 1),
                };
            case (byte)'c':
                return next switch
                {
                    (byte)'h' => One((byte)'c', 2),
                    (byte)'z' => One((byte)'c', 2),
                    (byte)'k' => One((byte)'k', 2),
                    (byte)'e' or (byte)'i' or (byte)'y' => One((byte)'s', 1),
                    _ => One((byte)'k', 1),
                };
            case (byte)'d':
                if (rest.StartsWith("dzh"u8))
                    return One((byte)'j', 3);
                return next switch
                {
                    (byte)'j' => One((byte)'j', 2),
                    (byte)'h' => One(c, 2),
                    (byte)'z' => One((byte)'z', 2),
                    _ => One(c, 1),
                };
            case (byte)'k':
                return next == 'h' ? One((byte)'h', 2) : One(c, 1);
            case (byte)'g':
                return next == 'h' ? One(c, 2) : One(c, 1);
            case (byte)'p':
                return next == 'h' ? One((byte)'f', 2) : One(c, 1);
            case (byte)'z':
                return next == 'h' ? One((byte)'j', 2) : One(c, 1);
            case (byte)'q':
                return next == 'u' && i == 0 && rest.Length > 2 ? One((byte)'k', 2) : One((byte)'k', 1);
            case (byte)'x':
                return i == 0 ? One((byte)'x', 1) : ((byte)'k', (byte)'s', 1);
            case (byte)'w':
                return One((byte)'v', 1);
            case (byte)'h':
                return rest.Length == 1 && i > 1 ? One(0, 1) : One(c, 1);
            default:
                return IsVowel(c) || c == 'j' ? Vowel(w, i) : One(c, 1);
        }
    }

    private static (byte Letter, byte Second, int Used) Vowel(ReadOnlySpan<byte> w, int i)
    {
        byte c = w[i], next = i + 1 < w.Length ? w[i + 1] : (byte)0;
        if (next == 'u' && IsShortU(w, i))
            return (c, (byte)'v', 2);
        switch (c)
        {
            case (byte)'y' or (byte)'i' or (byte)'j':
                // A glide before a vowel is not heard in most romanisations: ya, ia, iya are a.
                if (c == 'j' && (i == 0 || !IsVowel(w[i - 1])) && IsVowel(next))
                    return One(c, 1);
                if (next is (byte)'y' or (byte)'i' or (byte)'j')
                    return IsVowel(i + 2 < w.Length ? w[i + 2] : (byte)0) ? One(0, 2) : One((byte)'i', 2);
                if (IsVowel(next))
                    return One(0, 1);
                return c == 'j' && (i == 0 || !IsVowel(w[i - 1])) ? One(c, 1) : One((byte)'i', 1);
            case (byte)'o':
                return next is (byte)'o' or (byte)'u' ? One((byte)'u', 2) : One(c, 1);
            case (byte)'e':
                // eye, eie and ee are one sound written with and without its glide.
                if (next is (byte)'y' or (byte)'i' or (byte)'j' && i + 2 < w.Length && w[i + 2] == 'e')
                    return One((byte)'i', 3);
                return next switch
                {
                    (byte)'e' => One((byte)'i', 2),
                    (byte)'o' => One((byte)'o', 2),
                    (byte)'u' => One((byte)'u', 2),
                    _ => One(c, 1),
                };
            case (byte)'a':
                return next switch
                {
                    (byte)'e' => One((byte)'e', 2),
                    _ => One(c, 1),
                };
            default:
                return One(c, 1);
        }
    }

    /// <summary>Belarusian writes u for the v of -ov, -ovsky, -ovna: Sakalouski, Shatrou, Leanidauna.</summary>
    private static bool IsShortU(ReadOnlySpan<byte> w, int i)
    {
        if (w[i] is not ((byte)'a' or (byte)'o' or (byte)'e') || i < 2)
            return false;
        var rest = w[(i + 2)..];
        return rest.IsEmpty ? w.Length >= (w[i] == 'o' ? 7 : 6) : rest.StartsWith("sk"u8) || rest.SequenceEqual("na"u8) || (rest.SequenceEqual("a"u8) && w.Length >= 8);
    }

    public static bool IsVowel(byte c) => c is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    /// <summary>Letters that occur: bit of the letter for the first, bit of the letter + 32 for the second occurrence (digits share bits).</summary>
    public static ulong Signature(ReadOnlySpan<byte> key)
    {
        ulong signature = 0;
        foreach (var c in key)
        {
            var bit = 1UL << (c >= 'a' ? c - 'a' : 26 + (c & 3));
            signature |= (signature & bit) != 0 ? bit << 32 : bit;
        }

        return signature;
    }

    /// <summary>Consonants of a key, five bits each and at most twelve, without h, v and j: what unvowelled scripts surely write.</summary>
    public static ulong Skeleton(ReadOnlySpan<byte> key)
    {
        ulong skeleton = 0;
        var count = 0;
        foreach (var c in key)
        {
            if (IsVowel(c) || c is (byte)'h' or (byte)'v' or < (byte)'a' || count == 12)
                continue;
            var letter = c switch
            {
                (byte)'g' => 'k',
                (byte)'p' or (byte)'f' => 'b',
                (byte)'z' => 's',
                _ => (char)c,
            };
            skeleton = skeleton << 5 | (uint)(letter - 'a' + 1);
            count++;
        }

        return skeleton;
    }

    public static int SkeletonLength(ulong skeleton) => (64 - System.Numerics.BitOperations.LeadingZeroCount(skeleton) + 4) / 5;
}
