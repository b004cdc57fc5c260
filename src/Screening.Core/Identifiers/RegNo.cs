namespace Screening.Identifiers;

/// <summary>Registration number of an organisation in any country. One family with <see cref="TaxId"/>, see there.</summary>
internal sealed class RegNo() : PaperNumber(
    "reg_no", "Registration number", "reg_number", "registration_no", "registration_number", "registration_id", "company_number",
    "company_registration_number", "business_registration_number", "uscc", "okpo", "edrpou")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("HE 319556", "HE319556", true),
        new("HE319556", "HE319556", true),
        new("01737015", "01737015", true),
        new("CD/KNG/RCCM/18-B-01188", "CDKNGRCCM18B01188", true),
        new("UNP 101119568", "101119568", true),
        new("pending", "PENDING", false),
    ];

    internal override string Family => "number";

    private protected override string[] Labels { get; } = NationalNumbers.Labels;

    // Other registers of these countries have numbers of other lengths; only a length that one register owns can be checked.
    private protected override bool FitsCountry(ReadOnlySpan<char> normal, string? country) => (country, normal.Length) switch
    {
        ("RU", 13 or 15) => NationalNumbers.IsOgrn(normal),
        ("BY", 9) => NationalNumbers.IsUnp(normal),
        ("CN", 18) => NationalNumbers.IsUscc(normal),
        _ => true,
    };
}
