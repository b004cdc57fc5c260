namespace Screening.Identifiers;

/// <summary>
/// IMO number of a ship, resolution A.1117(30). Valid: seven digits, the last being the last digit of the sum of the others times 7 to 2.
/// </summary>
/// <remarks>
/// Companies have numbers of the same shape with another check digit, and files mix the two up. Both kinds are one family: a number
/// given as either is looked up under both, and the kind of what is found tells which it is.
/// </remarks>
internal sealed class Imo() : IdentifierKind("imo", "IMO ship number", "imo_number", "imo_no", "ship_imo", "vessel_imo", "imo_ship_number")
{
    internal static readonly string[] Printed = ["COMPANYIMONUMBER", "COMPANYIMO", "IMONUMBER", "IMONO", "IMO"];

    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("IMO9153525", "9153525", true),
        new("IMO 9153525", "9153525", true),
        new("imo:9153525", "9153525", true),
        new("9153525", "9153525", true),
        new("\uFF19\uFF11\uFF15\uFF13\uFF15\uFF12\uFF15", "9153525", true),
        new("9153526", "9153526", false),
        new("5342883", "5342883", false),
        new("IMO 543400", "543400", false),
    ];

    private protected override string[] Labels { get; } = Printed;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length == 7 && IdentifierText.IsDigits(normal)
        && CheckDigits.WeightedSum(normal, [7, 6, 5, 4, 3, 2]) % 10 == CheckDigits.Value(normal[6]);

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsLabelled(raw, normal) ? IdentifierText.IsDigits(normal) : IsValid(normal);
}
