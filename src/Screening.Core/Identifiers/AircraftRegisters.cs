namespace Screening.Identifiers;

/// <summary>A national register: what its marks begin with and what may follow.</summary>
internal sealed record AircraftRegister(string Prefix, string Country, string[] Suffixes)
{
    public bool Fits(ReadOnlySpan<char> normal)
    {
        if (!normal.StartsWith(Prefix))
            return false;

        foreach (var suffix in Suffixes)
        {
            if (Fits(normal[Prefix.Length..], suffix))
                return true;
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<char> rest, string suffix)
    {
        if (rest.Length != suffix.Length)
            return false;

        for (var i = 0; i < suffix.Length; i++)
        {
            var fits = suffix[i] switch
            {
                'd' => char.IsAsciiDigit(rest[i]),
                'n' => rest[i] is >= '1' and <= '9',
                'a' => char.IsAsciiLetterUpper(rest[i]),
                'x' => char.IsAsciiLetterUpper(rest[i]) || char.IsAsciiDigit(rest[i]),
                var literal => rest[i] == literal,
            };
            if (!fits)
                return false;
        }

        return true;
    }
}

/// <summary>
/// The registers of the world, after ICAO Annex 7 and the marks seen on aircraft. Longer than other files because it is one table.
/// </summary>
internal static class AircraftRegisters
{
    // One register a line: prefix, ISO country, suffixes. d digit, n digit but 0, a letter, x either, a capital is itself.
    private const string Table = """
        2 GG aaaa
        3A MC aaa
        3B MU aaa
        3C GQ aaa
        3D SZ aaa
        3DC SZ aaa
        3X GN aaa
        4K AZ aad aadd aaddd addd ddddd
        4L GE aaa ddddd
        4O ME aaa
        4R LK aaa
        4W TL aaa
        4X IL aaa
        4Y UN aaa
        5A LY aaa
        5B CY aaa
        5H TZ aaa
        5I TZ aaa
        5N NG aaa
        5R MG aaa
        5T MR aaa
        5U NE aaa
        5V TG aaa
        5W WS aaa
        5X UG aaa
        5Y KE aaa
        6O SO aaa
        6V SN aaa
        6W SN aaa
        6Y JM aaa
        7O YE aaa
        7P LS aaa
        7Q MW aaa
        7QY MW aa
        7T DZ aaa
        8P BB aaa
        8Q MV aaa
        8R GY aaa
        9A HR aaa
        9G GH aaa
        9H MT aaa aaaa
        9J ZM aaa
        9K KW aaa
        9L SL aaa
        9M MY aaa
        9N NP aaa
        9Q CD aaa
        9S CD aaa
        9T CD aaa
        9U BI aaa
        9V SG aaa
        9XR RW aa
        9Y TT aaa
        A2 BW aaa
        A3 TO aaa
        A4O OM aa aaa
        A5 BT aaa
        A6 AE aaa
        A7 QA aaa
        A8 LR aaa
        A9C BH aa aaa aaaa
        AP PK aaa
        B CN dxxx ddddd Haaa Kaaa Laaa Maaa
        C CA Faaa Gaaa Iaaa
        C2 NR aaa
        C3 AD aaa
        C5 GM aaa
        C6 BS aaa
        C9 MZ aaa
        CC CL aaa
        CN MA aaa
        CP BO dddd
        CR PT aaa
        CS PT aaa
        CU CU addd adddd
        CX UY aaa
        D DE aaaa dddd
        D2 AO aaa
        D4 CV aaa
        D6 KM aaa
        DQ FJ aaa
        E3 ER aaaa
        E5 CK aaa
        E7 BA aaa
        EC ES aaa
        EI IE aaa
        EJ IE aaaa
        EK AM ddddd aaa
        EP IR aaa
        ER MD aaa ddddd
        ES EE aaa
        ET ET aaa
        EW BY dddaa ddddd dddda ddddaa
        EX KG ddd dddd ddddd
        EY TJ ddd ddddd
        EZ TM addd
        F FR aaaa
        G GB aaaa
        H4 SB aaa
        HA HU aaa dddd
        HB CH aaa dddd
        HC EC aaa
        HH HT aaa
        HI DO ddd dddd dddaa
        HJ CO dddd dddda
        HK CO dddd dddda
        HL KR dddd
        HP PA dddd ddddaaa
        HR HN aaa
        HS TH aaa
        HV VA aaa
        HZ SA aaa aaaa aad aadd aaddd ddd
        I IT aaaa
        J2 DJ aaa
        J3 GD aaa
        J5 GW aaa
        J6 LC aaa
        J7 DM aaa
        J8 VC aaa
        JA JP dddd ddda ddaa
        JU MN dddd
        JY JO aaa
        LN NO aaa
        LV AR aaa addd xddd
        LX LU aaa
        LY LT aaa
        LZ BG aaa
        M IM aaaa
        N US n nd ndd nddd ndddd na nda ndda nddda naa ndaa nddaa
        OB PE dddd dddda
        OD LB aaa
        OE AT aaa
        OH FI aaa
        OK CZ aaa
        OM SK aaa
        OO BE aaa
        OY DK aaa
        P KP ddd
        P2 PG aaa
        P4 AW aaa
        PH NL aaa
        PJ CW aaa
        PK ID aaa
        PP BR aaa
        PR BR aaa
        PS BR aaa
        PT BR aaa
        PU BR aaa
        PZ SR aaa
        RA RU ddddd dddda
        RDPL LA ddddd
        RF RU ddddd
        RP PH addd adddd ddd dddd
        S2 BD aaa
        S5 SI aaa
        S7 SC aaa
        S9 ST aaa
        SE SE aaa
        SP PL aaa
        SS SS aaa
        ST SD aaa
        SU EG aaa
        SX GR aaa
        T3 KI aaa
        T7 SM aaa aaaa ddd
        T8A PW aa
        TC TR aaa
        TF IS aaa
        TG GT aaa
        TI CR aaa
        TJ CM aaa
        TL CF aaa
        TN CG aaa
        TR GA aaa
        TS TN aaa
        TT TD aaa
        TU CI aaa
        TY BJ aaa
        TZ ML aaa
        UK UZ ddddd
        UN KZ addd ddddd
        UP KZ adddd addd
        UR UA aaa aaaa ddddd
        V2 AG aaa
        V3 BZ aaa
        V4 KN aaa
        V5 NA aaa
        V6 FM aaa
        V7 MH aaa dddd
        V8 BN aaa
        VH AU xxx
        VN VN addd
        VP AI Aaa
        VP BM Baa
        VP KY Caa
        VP FK Faa
        VP GI Gaa
        VP VG Laa
        VP MS Maa
        VQ BM Baa
        VQ SH Haa
        VQ TC Taa
        VT IN aaa
        XA MX aaa
        XB MX aaa
        XC MX aaa
        XT BF aaa
        XU KH aaa ddd
        XY MM aaa
        XZ MM aaa
        YA AF aaa
        YI IQ aaa
        YJ VU aaa
        YK SY aaa
        YL LV aaa
        YN NI aaa
        YR RO aaa dddd
        YS SV aaa
        YU RS aaa
        YV VE ddd dddd ddda dddda
        Z ZW aaa
        Z3 MK aaa
        ZA AL aaa
        ZJ JE aaa
        ZK NZ aaa
        ZP PY aaa
        ZS ZA aaa
        ZT ZA aaa
        ZU ZA aaa
        """;

    // Marks begin with one of 36 characters, and most names are done with after looking at the first.
    private static readonly AircraftRegister[][] ByFirst = Read();

    /// <summary>
    /// The register whose grammar a normal form fits; null when there is none. Where two share a prefix, the first that fits.
    /// </summary>
    public static AircraftRegister? Find(ReadOnlySpan<char> normal)
    {
        if (normal.Length is < 2 or > 9 || !(char.IsAsciiLetterUpper(normal[0]) || char.IsAsciiDigit(normal[0])))
            return null;

        foreach (var register in ByFirst[CheckDigits.Value(normal[0])])
        {
            if (register.Fits(normal))
                return register;
        }

        return null;
    }

    private static AircraftRegister[][] Read()
    {
        var registers = Table
            .Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(parts => new AircraftRegister(parts[0], parts[1], parts[2..]))
            .ToLookup(register => CheckDigits.Value(register.Prefix[0]));
        return [.. Enumerable.Range(0, 36).Select(first => registers[first].ToArray())];
    }
}
