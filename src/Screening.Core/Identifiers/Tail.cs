using System.Globalization;

namespace Screening.Identifiers;

/// <summary>
/// Aircraft registration. EW-001PA, EW001PA and "ew 001 pa" are one; EW-001PB is another aircraft. Valid: fits a register of Annex 7.
/// </summary>
internal sealed class Tail() : IdentifierKind(
    "tail", "Aircraft registration", "tail_number", "tail_no", "registration", "aircraft_registration",
    "aircraft_tail_number", "previous_aircraft_tail_number")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("EW-001PA", "EW001PA", true),
        new("ew 001 pa", "EW001PA", true),
        new("\u0415W-001\u0420\u0410", "EW001PA", true),
        new("EW-78843", "EW78843", true),
        new("EW\u2013001PA", "EW001PA", true),
        new("ew.001.pa", "EW001PA", true),
        new("\uff25\uff37\uff0d\uff10\uff10\uff11\uff30\uff21", "EW001PA", true),
        new("RA-78765", "RA78765", true),
        new("EP-MNG", "EPMNG", true),
        new("N550GA", "N550GA", true),
        new("P4-BDL", "P4BDL", true),
        new("YV378T", "YV378T", true),
        new("N0550", "N0550", false),
        new("EW-1", "EW1", false),
        new("QQ-123", "QQ123", false),
    ];

    private protected override bool AlwaysHasDigit => false;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) => AircraftRegisters.Find(normal) is not null;

    public override string? CountryOf(ReadOnlySpan<char> normal) => AircraftRegisters.Find(normal)?.Country;

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal)
    {
        if (raw.Length > 16 || AircraftRegisters.Find(normal) is not { } register || HasForeignMarks(raw))
            return false;
        if (IdentifierText.CountDigits(normal) > 0 || raw.Length == normal.Length)
            return true;

        // Only letters and something between them: it has to stand after the prefix, and "D Khan" is a person.
        var separator = FirstMark(raw);
        return separator == register.Prefix.Length && (IsDash(raw[separator]) || separator > 1);
    }

    private static bool HasForeignMarks(ReadOnlySpan<char> raw)
    {
        foreach (var c in raw)
        {
            if (!IsMark(c) && IdentifierText.Fold(c) == '\0')
                return true;
        }

        return false;
    }

    private static int FirstMark(ReadOnlySpan<char> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (IsMark(raw[i]))
                return i;
        }

        return -1;
    }

    /// <summary>What stands between the parts: blanks, dashes of any length (word processors put them in), full stops, slashes, underscores, and signs without width.</summary>
    private static bool IsMark(char c) =>
        char.IsWhiteSpace(c) || IsDash(c) || c is '.' or '/' or '_' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c is '\u2212';
}
