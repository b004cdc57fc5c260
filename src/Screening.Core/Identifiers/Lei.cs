namespace Screening.Identifiers;

/// <summary>Legal entity identifier, ISO 17442. Valid: twenty letters and digits, the last two digits, remainder 1 by 97.</summary>
/// <remarks>Files print other numbers under this name; they are kept and not valid.</remarks>
internal sealed class Lei() : IdentifierKind("lei", "Legal entity identifier", "lei_code", "legal_entity_number", "legal_entity_identifier")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("253400V1H6ART1UQ0N98", "253400V1H6ART1UQ0N98", true),
        new("2534 00V1 H6AR T1UQ 0N98", "253400V1H6ART1UQ0N98", true),
        new("LEI 253400xgwkknwucf4147", "253400XGWKKNWUCF4147", true),
        new("253400V1H6ART1UQ0N89", "253400V1H6ART1UQ0N89", false),
        new("1027739051009", "1027739051009", false),
    ];

    private protected override string[] Labels { get; } = ["LEI"];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length == 20 && IdentifierText.IsLettersOrDigits(normal) && IdentifierText.IsDigits(normal[18..])
        && CheckDigits.Mod97(normal) == 1;

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) => IsValid(normal);
}
