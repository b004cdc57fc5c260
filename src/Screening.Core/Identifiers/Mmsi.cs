namespace Screening.Identifiers;

/// <summary>
/// Maritime mobile service identity, ITU-R M.585. Valid: nine digits with a country's three (201 to 775) where the kind of station puts
/// them: first for a ship, after 8, 0, 00, 98, 99 or 111 for hand-helds, groups, coast stations, daughter craft, beacons, rescue aircraft.
/// </summary>
internal sealed class Mmsi() : IdentifierKind("mmsi", "MMSI", "mmsi_number", "mmsi_no")
{
    private static readonly string[] StationPrefixes = ["", "8", "00", "0", "98", "99", "111"];

    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("572469210", "572469210", true),
        new("MMSI 422143000", "422143000", true),
        new("273 337 970", "273337970", true),
        new("199999999", "199999999", false),
        new("57246921", "57246921", false),
    ];

    private protected override string[] Labels { get; } = ["MMSINO", "MMSI"];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null)
    {
        if (normal.Length != 9 || !IdentifierText.IsDigits(normal))
            return false;

        foreach (var prefix in StationPrefixes)
        {
            if (normal.StartsWith(prefix) && CheckDigits.Mod(normal.Slice(prefix.Length, 3), 1000) is >= 201 and <= 775)
                return true;
        }

        return false;
    }

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsLabelled(raw, normal) || IsValid(normal);
}
