namespace Screening.Identifiers;

/// <summary>
/// Check digits of national numbers, as the issuing authorities publish them. All take normal forms of any length and content.
/// </summary>
internal static class NationalNumbers
{
    /// <summary>
    /// Words printed before a tax or registration number, the same for all kinds of that family so that they stay comparable. The Cyrillic
    /// words have those letters that look Latin already read as Latin.
    /// </summary>
    internal static readonly string[] Labels =
        ["OGRNIP", "OGRN", "INN", "UNP", "O\u0413PH\u0418\u041F", "O\u0413PH", "\u0418HH", "YH\u041F"];

    private const string UnpLetters = "ABCEHKMOPT";
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string ResidentChecks = "10X98765432";

    /// <summary>Russia, taxpayer: 10 digits with one check digit, 12 with two.</summary>
    public static bool IsInn(ReadOnlySpan<char> normal)
    {
        if (!IdentifierText.IsDigits(normal))
            return false;

        return normal.Length switch
        {
            10 => InnDigit(normal, [2, 4, 10, 3, 5, 9, 4, 6, 8]),
            12 => InnDigit(normal, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && InnDigit(normal, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]),
            _ => false,
        };
    }

    /// <summary>Russia, state register: 13 digits for organisations, 15 for sole traders; remainder by 11 or 13, its last digit.</summary>
    public static bool IsOgrn(ReadOnlySpan<char> normal) =>
        normal.Length is 13 or 15 && IdentifierText.IsDigits(normal)
        && CheckDigits.Mod(normal[..^1], normal.Length - 2) % 10 == CheckDigits.Value(normal[^1]);

    /// <summary>Belarus, taxpayer: 9 characters; for a person the first is a letter, and the second may be.</summary>
    public static bool IsUnp(ReadOnlySpan<char> normal)
    {
        if (normal.Length != 9 || !IdentifierText.IsDigits(normal[2..]))
            return false;
        if (!char.IsAsciiDigit(normal[0]) && UnpLetters[..7].IndexOf(normal[0], StringComparison.Ordinal) < 0)
            return false;

        // A letter counts as its place in the Latin alphabet at the first place, as its place among the ten in use at the second.
        var second = char.IsAsciiDigit(normal[1]) ? CheckDigits.Value(normal[1]) : UnpLetters.IndexOf(normal[1], StringComparison.Ordinal);
        if (second < 0)
            return false;

        var sum = CheckDigits.Value(normal[0]) * 29 + second * 23 + CheckDigits.WeightedSum(normal[2..], [19, 17, 13, 7, 5, 3]);
        return sum % 11 == CheckDigits.Value(normal[8]);
    }

    /// <summary>Belarus, passport: two letters and seven digits.</summary>
    public static bool IsBelarusPassport(ReadOnlySpan<char> normal) =>
        normal.Length == 9 && char.IsAsciiLetterUpper(normal[0]) && char.IsAsciiLetterUpper(normal[1])
        && IdentifierText.IsDigits(normal[2..]);

    /// <summary>
    /// Belarus, personal number: 7 digits, letter, 3 digits, 2 letters, and a check digit with the weights 7 3 1 of machine-readable
    /// papers.
    /// </summary>
    public static bool IsBelarusPersonalNumber(ReadOnlySpan<char> normal) =>
        normal.Length == 14 && IdentifierText.IsLettersOrDigits(normal)
        && IdentifierText.IsDigits(normal[..7]) && char.IsAsciiLetterUpper(normal[7]) && IdentifierText.IsDigits(normal[8..11])
        && char.IsAsciiLetterUpper(normal[11]) && char.IsAsciiLetterUpper(normal[12])
        && CheckDigits.WeightedSum(normal, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 == CheckDigits.Value(normal[13]);

    /// <summary>
    /// Kazakhstan, business and individual number: 12 digits; when the first weights leave 10, a second row of weights decides.
    /// </summary>
    public static bool IsKazakhNumber(ReadOnlySpan<char> normal)
    {
        if (normal.Length != 12 || !IdentifierText.IsDigits(normal))
            return false;

        var check = CheckDigits.WeightedSum(normal, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
        if (check == 10)
            check = CheckDigits.WeightedSum(normal, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
        return check == CheckDigits.Value(normal[11]);
    }

    /// <summary>China, unified social credit code, GB 32100: 18 characters of an alphabet of 31.</summary>
    public static bool IsUscc(ReadOnlySpan<char> normal)
    {
        if (normal.Length != 18)
            return false;

        var sum = 0;
        var weight = 1;
        foreach (var c in normal[..17])
        {
            var value = UsccAlphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return UsccAlphabet[(31 - sum % 31) % 31] == normal[17];
    }

    /// <summary>China, resident number, GB 11643: 17 digits and a check character, X for 10.</summary>
    public static bool IsChineseResidentNumber(ReadOnlySpan<char> normal) =>
        normal.Length == 18 && IdentifierText.IsDigits(normal[..17])
        && normal[17] == ResidentChecks[CheckDigits.WeightedSum(normal, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11];

    /// <summary>Iran, national number: 10 digits, weights 10 to 2, remainder by 11.</summary>
    public static bool IsIranianNationalNumber(ReadOnlySpan<char> normal)
    {
        if (normal.Length != 10 || !IdentifierText.IsDigits(normal))
            return false;

        var remainder = CheckDigits.WeightedSum(normal, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return CheckDigits.Value(normal[9]) == (remainder < 2 ? remainder : 11 - remainder);
    }

    private static bool InnDigit(ReadOnlySpan<char> normal, ReadOnlySpan<int> weights) =>
        CheckDigits.WeightedSum(normal, weights) % 11 % 10 == CheckDigits.Value(normal[weights.Length]);
}
