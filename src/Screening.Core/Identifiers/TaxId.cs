namespace Screening.Identifiers;

/// <summary>
/// Tax number of any country. One family with <see cref="RegNo"/>, <see cref="Inn"/> and <see cref="Ogrn"/>: one number is both in
/// Belarus, and files print it under either heading.
/// </summary>
internal sealed class TaxId() : PaperNumber(
    "tax_id", "Tax number", "tax_id_no", "tax_number", "tax_no", "tin", "vat", "vat_number", "unp", "fiscal_code", "rfc", "nit", "bin")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("100582346", "100582346", true),
        new("\u0423\u041D\u041F 100582346", "100582346", true),
        new("DIB-771110-HQ1", "DIB771110HQ1", true),
        new("0980338", "0980338", true),
        new("none", "NONE", false),
    ];

    internal override string Family => "number";

    private protected override string[] Labels { get; } = NationalNumbers.Labels;

    private protected override bool FitsCountry(ReadOnlySpan<char> normal, string? country) => country switch
    {
        "RU" => NationalNumbers.IsInn(normal),
        "BY" => NationalNumbers.IsUnp(normal),
        "KZ" => NationalNumbers.IsKazakhNumber(normal),
        "CN" => NationalNumbers.IsUscc(normal),
        _ => true,
    };
}
