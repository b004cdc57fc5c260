using System.Numerics;
using Screening.Text;

namespace Screening.Matching;

/// <summary>
/// How much two words are one word, 0 to 1, symmetric. Every rule here that can lift a similarity has its channel in
/// the index; a rule added here without one loses matches, and the tests index == plain will say so.
/// </summary>
internal static class WordSimilarity
{
    private static readonly ScoringValues V = ScoringValues.Default;

    public static double Of(in Word a, WordStore storeA, in Word b, WordStore storeB)
    {
        var formA = storeA.Form(a);
        var formB = storeB.Form(b);
        var keysEqual = a.KeyHash == b.KeyHash && storeA.Key(a).SequenceEqual(storeB.Key(b));
        if (keysEqual && formA.SequenceEqual(formB))
            return 1;
        if (a.Class == WordClass.LegalForm != (b.Class == WordClass.LegalForm))
            return MisspeltLegalForm(a.Class == WordClass.LegalForm ? a : b, a.Class == WordClass.LegalForm ? b : a, formA, formB);
        if (a.IsClassWord || b.IsClassWord)
            return a.Class == b.Class && a.Class != WordClass.LegalForm && keysEqual ? V.KeyEqual : 0;
        if (a.IsExact || b.IsExact)
            return 0;
        if (a.Class == WordClass.Initial || b.Class == WordClass.Initial)
            return formA[0] == formB[0] && a.Class != b.Class ? V.InitialEqual : 0;
        if (BothIdeographic(a, b) || (a.Class == WordClass.Place && b.Class == WordClass.Place && !keysEqual))
            return 0;
        var s = keysEqual ? V.KeyEqual : 0;
        if (!IsShortSyllable(a, b))
        {
            if (!keysEqual)
                s = KeysOf(a, storeA, b, storeB);
            s = Math.Max(s, OneEdit(formA, formB));
        }

        s = Math.Max(s, VariantsOf(a, b));
        s = Math.Max(s, Articles(storeA.Key(a), storeB.Key(b)));
        if ((a.Script == Script.Semitic) != (b.Script == Script.Semitic))
            s = Math.Max(s, Skeletons(a.Skeleton, b.Skeleton));
        return s < V.Cut ? 0 : s;
    }

    /// <summary>A short word one edit from a legal form of three letters or more is that form misspelt: JC for JSC.</summary>
    private static double MisspeltLegalForm(in Word legal, in Word word, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        word.Class == WordClass.Word && legal.FormLength >= 3 && word.FormLength <= 5 && Edits.WithinOne(a, b) ? V.LegalFormNear : 0;

    /// <summary>Two words in Han or two in Hangul are compared by their syllables only: another syllable is another name.</summary>
    private static bool BothIdeographic(in Word a, in Word b) => a.Script == b.Script && a.Script is Script.Han or Script.Hangul && b.Script is Script.Han or Script.Hangul;

    /// <summary>A word read from Han or Hangul against a Latin one, one of them a syllable: zhang and yang are two names, not one misspelt.</summary>
    private static bool IsShortSyllable(in Word a, in Word b) =>
        (a.Script is Script.Han or Script.Hangul || b.Script is Script.Han or Script.Hangul) && Math.Min(a.FormLength, b.FormLength) <= 5;

    private static double KeysOf(in Word a, WordStore storeA, in Word b, WordStore storeB)
    {
        var keyA = storeA.Key(a);
        var keyB = storeB.Key(b);
        var longer = Math.Max(keyA.Length, keyB.Length);
        var allowed = Edits.Allowed(longer);
        if (Math.Abs(keyA.Length - keyB.Length) > allowed || BitOperations.PopCount(a.Signature & ~b.Signature) > allowed || BitOperations.PopCount(b.Signature & ~a.Signature) > allowed)
            return 0;
        if (!Edits.Within(keyA, keyB, allowed))
            return 0;
        if (keyA.StartsWith("abdul"u8) && keyB.StartsWith("abdul"u8))
            longer = Math.Max(1, longer - 5);
        return FromCost(Edits.Weighted(keyA, keyB), longer, Math.Min(a.FormLength, b.FormLength));
    }

    /// <summary>Similarity of two keys from their weighted distance; the loss grows for short words.</summary>
    public static double FromCost(int cost, int longerKey, int shorterForm)
    {
        var loss = 1 - V.KeyNear + cost / (100.0 * (longerKey + 1));
        if (shorterForm < 3)
            loss *= V.ShortWordLoss;
        return loss > 1 - V.Cut ? 0 : 1 - loss;
    }

    /// <summary>Forms that one edit parts; the key may magnify a single wrong letter (Manal, Maal).</summary>
    public static double OneEdit(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        Edits.WithinOne(a, b) ? FromCost(Edits.Weighted(a, b), Math.Max(a.Length, b.Length), Math.Min(a.Length, b.Length)) : 0;

    private static double VariantsOf(in Word a, in Word b)
    {
        if (a.GroupCount == 0 || b.GroupCount == 0)
            return 0;
        var best = 0.0;
        foreach (var group in WordTables.GroupSpan(a.Groups, a.GroupCount))
        {
            if (WordTables.GroupSpan(b.Groups, b.GroupCount).Contains(group))
                best = Math.Max(best, (group & WordTables.Nickname) != 0 ? V.NicknameEqual : V.VariantEqual);
        }

        return best;
    }

    private static double Articles(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length < b.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }

        if (b.Length < 4)
            return 0;
        if (a.Length == b.Length + 2 && a[1] == 'l' && a[0] is (byte)'a' or (byte)'e' && a[2..].SequenceEqual(b))
            return V.ArticleEqual;
        return a.Length == b.Length + 5 && a.StartsWith("abdul"u8) && a[5..].SequenceEqual(b) ? V.ServantEqual : 0;
    }

    public static double Skeletons(ulong a, ulong b)
    {
        var length = RomanKey.SkeletonLength(a);
        if (a == b)
            return length >= 3 ? V.SkeletonEqual : length == 2 ? V.ShortSkeletonEqual : 0;
        return length >= 4 && RomanKey.SkeletonLength(b) >= 4 && WithinOne(a, b) ? V.SkeletonNear : 0;
    }

    /// <summary>Whether two skeletons differ by one consonant: one more, one less or one other.</summary>
    public static bool WithinOne(ulong a, ulong b)
    {
        int lengthA = RomanKey.SkeletonLength(a), lengthB = RomanKey.SkeletonLength(b);
        if (lengthA < lengthB)
            return WithinOne(b, a);
        if (lengthA - lengthB > 1)
            return false;

        // Equal heads and tails, counted in letters of five bits; what lies between must be one letter at most.
        var tail = 0;
        while (tail < lengthB && (a >> 5 * tail & 31) == (b >> 5 * tail & 31))
            tail++;
        var head = 0;
        while (head < lengthB - tail && (a >> 5 * (lengthA - 1 - head) & 31) == (b >> 5 * (lengthB - 1 - head) & 31))
            head++;
        return lengthA - head - tail <= 1;
    }

    /// <summary>Writes the key of neighbouring words written as one and returns its length; 0 if a number is among them, all are class words, or it would be too long.</summary>
    public static int JoinedKey(in NameView name, int first, int count, Span<byte> form, Span<byte> key)
    {
        var length = 0;
        var core = false;
        for (var k = first; k < first + count; k++)
        {
            ref var word = ref name[k];
            if (word.IsExact || length + word.FormLength > key.Length)
                return 0;
            core |= !word.IsClassWord;
            name.Store.Form(word).CopyTo(form[length..]);
            length += word.FormLength;
        }

        return core ? RomanKey.Write(form[..length], key) : 0;
    }
}
