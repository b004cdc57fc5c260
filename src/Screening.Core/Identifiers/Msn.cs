namespace Screening.Identifiers;

/// <summary>
/// Manufacturer's serial number. MSN 133 is a Falcon and a Gulfstream: two stated makers must agree. Valid: up to 15 characters with a
/// digit.
/// </summary>
internal sealed class Msn() : IdentifierKind(
    "msn", "Manufacturer's serial number", "serial_number", "manufacturer_serial_number",
    "manufacturers_serial_number", "aircraft_serial_number")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("MSN 33968", "33968", true),
        new("33968", "33968", true),
        new("1003403082", "1003403082", true),
        new("BB-1234", "BB1234", true),
        new("unknown", "UNKNOWN", false),
    ];

    internal override bool BoundToMaker => true;

    private protected override string[] Labels { get; } = ["MSNNO", "MSN", "SN"];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length <= 15 && IdentifierText.IsLettersOrDigits(normal) && IdentifierText.CountDigits(normal) > 0;

    // A bare number may be one too: the look-up is exact, and an airframe is often known by nothing else.
    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsValid(normal) && (IsLabelled(raw, normal) || (normal.Length is >= 4 and <= 10 && IdentifierText.CountDigits(normal) == normal.Length));
}
