namespace Screening.Matching;

/// <summary>Base-2 logarithms by squaring alone, so that they have the same bits on every processor and runtime.</summary>
internal static class Logarithm
{
    private const int Fraction = 40;
    private static readonly double[] Small = [.. Enumerable.Range(0, 8193).Select(n => n == 0 ? 0 : Compute(n))];

    public static double Of(double x)
    {
        var whole = (int)x;
        return whole == x && whole > 0 && whole < Small.Length ? Small[whole] : Compute(x);
    }

    /// <summary>log2 of the number of ways to choose <paramref name="k"/> of <paramref name="n"/>.</summary>
    public static double OfChoices(int n, int k)
    {
        var sum = 0.0;
        for (var i = 1; i <= k; i++)
            sum += Of(n - k + i) - Of(i);
        return sum;
    }

    private static double Compute(double x)
    {
        var result = 0.0;
        for (; x >= 2; x /= 2)
            result++;
        var bit = 0.5;
        for (var i = 0; i < Fraction; i++, bit /= 2)
        {
            x *= x;
            if (x < 2)
                continue;
            x /= 2;
            result += bit;
        }

        return result;
    }
}
