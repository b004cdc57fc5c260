namespace Screening.Identifiers;

/// <summary>The country that gave a number: reading it, and telling when two of them cannot both be right.</summary>
internal static class IssuingCountry
{
    // Codes that stood for a state which is gone: its papers live on under the codes of its successors.
    private const string Gone = "SU YU CS DD AN BU TP ZR";

    // Papers of these are printed under either code: special regions and what China claims; Crimea and other occupied places.
    private static readonly string[] Either = ["CN HK", "CN MO", "CN TW", "RU UA", "MA EH", "IL PS", "RS XK", "CY TR", "GE RU"];

    /// <summary>The code in upper case, or null when the text is no two-letter code; UK and EL become GB and GR.</summary>
    public static string? Read(string? country)
    {
        var code = country?.Trim().ToUpperInvariant();
        return code switch
        {
            "UK" => "GB",
            "EL" => "GR",
            { Length: 2 } when char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) => code,
            _ => null,
        };
    }

    public static bool Contradict(string? one, string? other)
    {
        if (one is null || other is null || one == other)
            return false;
        if (Gone.Contains(one, StringComparison.Ordinal) || Gone.Contains(other, StringComparison.Ordinal))
            return false;

        foreach (var pair in Either)
        {
            if (pair.Contains(one, StringComparison.Ordinal) && pair.Contains(other, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>Whether a two-letter code is assigned in ISO 3166, or XK, which banks use for Kosovo.</summary>
    public static bool IsAssigned(ReadOnlySpan<char> code)
    {
        for (var at = 0; code.Length == 2 && at < Assigned.Length; at += 3)
        {
            if (Assigned[at] == code[0] && Assigned[at + 1] == code[1])
                return true;
        }

        return false;
    }

    private const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
        "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
        "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY " +
        "MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
        "NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
        "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";
}
