namespace Screening.Identifiers;

/// <summary>The arithmetic that check digits share. All take normal forms whose characters the caller has checked.</summary>
internal static class CheckDigits
{
    /// <summary>The sum of the first digits of <paramref name="digits"/>, each times the weight at its place.</summary>
    public static int WeightedSum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += Value(digits[i]) * weights[i];
        return sum;
    }

    /// <summary>The remainder by 97 of the text read as a number, letters being 10 to 35 (ISO 7064, MOD 97-10).</summary>
    public static int Mod97(ReadOnlySpan<char> text)
    {
        var remainder = 0;
        foreach (var c in text)
            remainder = (remainder * (char.IsAsciiDigit(c) ? 10 : 100) + Value(c)) % 97;
        return remainder;
    }

    /// <summary>The remainder by <paramref name="divisor"/> of a text of digits.</summary>
    public static int Mod(ReadOnlySpan<char> digits, int divisor)
    {
        var remainder = 0;
        foreach (var c in digits)
            remainder = (remainder * 10 + Value(c)) % divisor;
        return remainder;
    }

    /// <summary>0 to 9 for a digit, 10 to 35 for A to Z.</summary>
    public static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
