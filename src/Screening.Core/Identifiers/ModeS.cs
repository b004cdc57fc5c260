namespace Screening.Identifiers;

/// <summary>
/// Mode S transponder code, the 24-bit address of ICAO Annex 10. Valid: six hexadecimal digits, neither all zero nor all one bits.
/// </summary>
internal sealed class ModeS() : IdentifierKind(
    "mode_s", "Mode S transponder code", "mode_s_code", "aircraft_mode_s_transponder_code", "icao24", "icao24_code")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("140AE7", "140AE7", true),
        new("1533a5", "1533A5", true),
        new("000000", "000000", false),
        new("140AEG", "140AEG", false),
        new("140AE", "140AE", false),
    ];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null)
    {
        foreach (var c in normal)
        {
            if (!char.IsAsciiHexDigitUpper(c))
                return false;
        }

        return normal.Length == 6 && normal is not "000000" and not "FFFFFF";
    }

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) => raw.Length == 6 && IsValid(normal);
}
