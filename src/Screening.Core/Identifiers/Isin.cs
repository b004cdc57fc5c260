namespace Screening.Identifiers;

/// <summary>
/// International securities identification number, ISO 6166. Valid: two letters, nine letters or digits, and the Luhn check digit over
/// all of it.
/// </summary>
internal sealed class Isin() : IdentifierKind("isin", "ISIN", "isin_code", "isin_number")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("US0378331005", "US0378331005", true),
        new("RU 000 902 954 0", "RU0009029540", true),
        new("RU0009029541", "RU0009029541", false),
        new("0009029540", "0009029540", false),
    ];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length == 12 && IdentifierText.IsLettersOrDigits(normal)
        && char.IsAsciiLetterUpper(normal[0]) && char.IsAsciiLetterUpper(normal[1]) && char.IsAsciiDigit(normal[11])
        && Luhn(normal) % 10 == 0;

    // One word: of ship names with a number at the end one in ten has a fitting check digit.
    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        raw.Length == normal.Length && IsValid(normal);

    // From the right every second digit counts double; a letter is two digits, 10 to 35.
    private static int Luhn(ReadOnlySpan<char> normal)
    {
        var sum = 0;
        var doubled = false;
        for (var i = normal.Length - 1; i >= 0; i--)
        {
            for (var value = CheckDigits.Value(normal[i]); ; value /= 10)
            {
                var digit = value % 10 * (doubled ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
                doubled = !doubled;
                if (value < 10)
                    break;
            }
        }

        return sum;
    }
}
