namespace Screening.Identifiers;

/// <summary>Radio call sign, ITU Radio Regulations article 19. Valid: 3 to 7 letters and digits, a letter among the first two.</summary>
internal sealed class CallSign() : IdentifierKind("callsign", "Call sign", "vessel_call_sign", "radio_call_sign")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("5IM316", "5IM316", true),
        new("T2EA4", "T2EA4", true),
        new("9HA 2463", "9HA2463", true),
        new("EPBQ", "EPBQ", true),
        new("12345", "12345", false),
        new("EP", "EP", false),
    ];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length is >= 3 and <= 7 && IdentifierText.IsLettersOrDigits(normal) && !IdentifierText.IsDigits(normal[..2]);

    // Four letters are a word as well, and "Noor 1" is a ship: free text needs a digit and no blank to be looked up as a call sign.
    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        raw.Length == normal.Length && raw.Length >= 4 && IsValid(normal);
}
