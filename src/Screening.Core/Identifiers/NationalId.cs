namespace Screening.Identifiers;

/// <summary>Personal number or identity card of any country. One family with <see cref="Passport"/>, see there.</summary>
internal sealed class NationalId() : PaperNumber(
    "national_id", "National id", "national_id_no", "national_id_number", "id_number", "id_card", "identity_card", "identification_number",
    "personal_number", "personal_id_card", "cedula", "cedula_no", "curp", "dni")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("3091073M001PB6", "3091073M001PB6", true),
        new("3091073\u041C001\u0420\u04126", "3091073M001PB6", true),
        new("78.865.882", "78865882", true),
        new("103-00653129-22", "1030065312922", true),
        new("lost", "LOST", false),
    ];

    internal override string Family => "document";

    // Old cards have numbers of other lengths; the length of the personal number is checked, the rest let through.
    private protected override bool FitsCountry(ReadOnlySpan<char> normal, string? country) => (country, normal.Length) switch
    {
        ("BY", 14) => NationalNumbers.IsBelarusPersonalNumber(normal),
        ("CN", 18) => NationalNumbers.IsChineseResidentNumber(normal),
        ("IR", 10) => NationalNumbers.IsIranianNationalNumber(normal),
        ("KZ", 12) => NationalNumbers.IsKazakhNumber(normal),
        _ => true,
    };
}
