namespace Screening.Identifiers;

/// <summary>
/// Passport of any country. One family with <see cref="NationalId"/>: files print the one under the heading of the other.
/// Two passports with one number are two papers when both say which country gave them and the countries differ.
/// </summary>
internal sealed class Passport() : PaperNumber(
    "passport", "Passport", "passport_no", "passport_number", "diplomatic_passport", "travel_document")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("MP2663333", "MP2663333", true),
        new("\u041C\u0420 2663333", "MP2663333", true),
        new("0094195", "0094195", true),
        new("\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7", "1234567", true),
        new("unknown", "UNKNOWN", false),
    ];

    internal override string Family => "document";

    private protected override bool FitsCountry(ReadOnlySpan<char> normal, string? country) => country switch
    {
        "BY" => NationalNumbers.IsBelarusPassport(normal),
        "RU" => normal.Length is 9 or 10 && IdentifierText.IsDigits(normal),
        _ => normal.Length <= 20,
    };
}
