namespace Screening.Identifiers;

/// <summary>
/// IMO number of a shipping company or registered owner. Valid: seven digits with a check digit of its own, weights 8 6 4 2 9 7 to
/// modulus 11.
/// One family with <see cref="Imo"/>, see there.
/// </summary>
internal sealed class CompanyImo() : IdentifierKind(
    "company_imo", "IMO company number", "company_imo_number", "imo_company", "imo_company_number", "owner_imo", "registered_owner_imo")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("5342883", "5342883", true),
        new("Company IMO 5342883", "5342883", true),
        new("IMO 5055293", "5055293", true),
        new("5342884", "5342884", false),
        new("9153525", "9153525", false),
    ];

    internal override string Family => "imo";

    private protected override string[] Labels { get; } = Imo.Printed;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length == 7 && IdentifierText.IsDigits(normal)
        && (11 - CheckDigits.WeightedSum(normal, [8, 6, 4, 2, 9, 7]) % 11) % 10 == CheckDigits.Value(normal[6]);

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsLabelled(raw, normal) ? IdentifierText.IsDigits(normal) : IsValid(normal);
}
