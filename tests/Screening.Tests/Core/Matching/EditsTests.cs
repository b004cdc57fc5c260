using System.Text;
using CsCheck;
using Screening.Matching;
using Screening.Tests.Reliability;

namespace Screening.Tests.Core.Matching;

public sealed class EditsTests
{
    private static readonly Gen<byte[]> Letters = Gen.Char['a', 'f'].Array[1, 12].Select(c => c.Select(x => (byte)x).ToArray());

    [Law]
    public void Plain_BitParallel_EqualsTheTextbookTableUpToTheLimit() =>
        Gen.Select(Letters, Letters, Gen.Int[0, 12]).Sample((a, b, limit) =>
        {
            var masks = new ulong[Edits.Alphabet];
            Edits.Masks(a, masks);
            return Math.Min(Edits.Plain(masks, a.Length, b, limit), limit + 1) == Math.Min(Textbook(a, b), limit + 1);
        });

    [Law]
    public void WithinOne_AnyTwoWords_EqualsTheTextbookTable() =>
        Gen.Select(Gen.Char['a', 'c'].Array[0, 6], Gen.Char['a', 'c'].Array[0, 6]).Sample((a, b) =>
        {
            byte[] x = [.. a.Select(c => (byte)c)], y = [.. b.Select(c => (byte)c)];
            return Edits.WithinOne(x, y) == Textbook(x, y) <= 1;
        });

    [Law]
    public void Weighted_SharedHeadAndTail_CostNothing() =>
        Gen.Select(Letters, Letters, Letters, Letters).Sample((a, b, head, tail) =>
            Edits.Weighted([.. head, .. a, .. tail], [.. head, .. b, .. tail]) <= Edits.Weighted(a, b)
            && Edits.Weighted([.. head, .. a, .. tail], [.. head, .. b, .. tail]) == Edits.Weighted([.. head, (byte)'q', .. a, (byte)'q', .. tail], [.. head, (byte)'q', .. b, (byte)'q', .. tail]));

    [Law]
    public void Weighted_AnyTwoKeys_IsSymmetricAndZeroOnlyWhenEqual() =>
        Gen.Select(Letters, Letters).Sample((a, b) =>
            Edits.Weighted(a, b) == Edits.Weighted(b, a) && (Edits.Weighted(a, b) == 0) == a.AsSpan().SequenceEqual(b));

    [Theory]
    [InlineData("Muhammad", "Mukhammad")]
    [InlineData("Yelena", "Elena")]
    [InlineData("Bashir", "Basheer")]
    [InlineData("Dmitry", "Dmitrii")]
    [InlineData("Alekseyevich", "Alekseevich")]
    [InlineData("Qaddafi", "Kadafi")]
    [InlineData("Wladimir", "Vladimir")]
    public void RomanKey_TwoRomanisations_MeetInOneKey(string a, string b) => Assert.Equal(Key(a), Key(b));

    [Theory]
    [InlineData("zhrshml", "zhrshml", true)]
    [InlineData("mrdn", "mrdnk", true)]
    [InlineData("mrdn", "mrkn", true)]
    [InlineData("mrdn", "mlkn", false)]
    public void Skeleton_WithinOne_CountsOneConsonant(string a, string b, bool within) =>
        Assert.Equal(within, WordSimilarity.WithinOne(RomanKey.Skeleton(Encoding.ASCII.GetBytes(a)), RomanKey.Skeleton(Encoding.ASCII.GetBytes(b))));

    [Fact]
    public void Logarithm_OfPowersOfTwo_IsExact()
    {
        Assert.Equal(10, Logarithm.Of(1024));
        Assert.Equal(-2, Logarithm.Of(4) - Logarithm.Of(16));
        Assert.InRange(Logarithm.OfChoices(4, 2), 2.5849, 2.5850);
    }

    private static string Key(string word)
    {
        var key = new byte[128];
        return Encoding.ASCII.GetString(key, 0, RomanKey.Write(Encoding.ASCII.GetBytes(word.ToLowerInvariant()), key));
    }

    private static int Textbook(byte[] a, byte[] b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
