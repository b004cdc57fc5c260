using System.Collections.Frozen;

namespace Screening.Lists;

/// <summary>The publisher's words for countries and their ISO 3166 codes. A word that is not here stays as printed.</summary>
internal static class CountryNames
{
    private const string Table = """
        AE United Arab Emirates|AF Afghanistan|AG Antigua and Barbuda|AL Albania|AM Armenia|AO Angola|AR Argentina|AT Austria|AU Australia
        AW Aruba|AZ Azerbaijan|BA Bosnia and Herzegovina|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi
        BJ Benin|BM Bermuda|BN Brunei|BO Bolivia|BR Brazil|BS Bahamas, The|BS Bahamas|BS The Bahamas|BT Bhutan|BW Botswana|BY Belarus|BZ Belize
        CA Canada|CD Congo, Democratic Republic of the|CD Democratic Republic of the Congo|CF Central African Republic|CG Congo, Republic of the
        CG Republic of the Congo|CH Switzerland|CI Cote d Ivoire|CI Cote d'Ivoire|CI Ivory Coast|CK Cook Islands|CL Chile|CM Cameroon|CN China
        CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde|CV Cape Verde|CW Curacao|CY Cyprus|CZ Czech Republic|CZ Czechia|DE Germany|DJ Djibouti
        DK Denmark|DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|EH Western Sahara|ER Eritrea|ES Spain|ET Ethiopia
        FI Finland|FJ Fiji|FM Micronesia, Federated States of|FR France|GA Gabon|GB United Kingdom|GB England|GB Northern Ireland|GB Scotland
        GD Grenada|GE Georgia|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia, The|GM The Gambia|GM Gambia|GN Guinea
        GQ Equatorial Guinea|GR Greece|GT Guatemala|GW Guinea-Bissau|GY Guyana|HK Hong Kong|HN Honduras|HR Croatia|HT Haiti|HU Hungary
        ID Indonesia|IE Ireland|IL Israel|IM Man, Isle of|IM Isle of Man|IN India|IQ Iraq|IR Iran|IS Iceland|IT Italy|JE Jersey|JM Jamaica
        JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan|KH Cambodia|KI Kiribati|KM Comoros|KN Saint Kitts and Nevis|KN St. Kitts and Nevis
        KN St. Kitts & Nevis|KP Korea, North|KP North Korea|KP Democratic People's Republic of Korea|KR Korea, South|KR South Korea
        KR Republic of Korea|KW Kuwait|KY Cayman Islands|KZ Kazakhstan|LA Laos|LB Lebanon|LC Saint Lucia|LI Liechtenstein|LK Sri Lanka|LR Liberia
        LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco|MD Moldova|ME Montenegro|MG Madagascar
        MH Marshall Islands|MK North Macedonia, The Republic of|MK North Macedonia|MK Macedonia|MK Macedonia, The Former Yugoslav Republic of
        ML Mali|MM Burma|MM Myanmar|MN Mongolia|MO Macau|MR Mauritania|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|MY Malaysia
        MZ Mozambique|NA Namibia|NE Niger|NG Nigeria|NI Nicaragua|NL Netherlands|NL The Netherlands|NO Norway|NP Nepal|NR Nauru|NU Niue
        NZ New Zealand|OM Oman|PA Panama|PE Peru|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland|PR Puerto Rico|PS Palestinian
        PS West Bank|PS Region: Gaza|PS Gaza|PT Portugal|PW Palau|PY Paraguay|QA Qatar|RO Romania|RS Serbia|RU Russia|RU Russian Federation
        RW Rwanda|SA Saudi Arabia|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SL Sierra Leone
        SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan|ST Sao Tome and Principe|SV El Salvador|SX Sint Maarten|SY Syria
        SZ Eswatini|SZ Swaziland|TC Turks and Caicos Islands|TD Chad|TG Togo|TH Thailand|TJ Tajikistan|TL Timor-Leste|TM Turkmenistan|TN Tunisia
        TO Tonga|TR Turkey|TR Turkiye|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan|TZ Tanzania|UA Ukraine|UG Uganda|US United States|UY Uruguay
        UZ Uzbekistan|VA Vatican City|VC Saint Vincent and the Grenadines|VC St. Vincent and the Grenadines|VE Venezuela
        VG Virgin Islands, British|VG British Virgin Islands|VN Vietnam|VU Vanuatu|WS Samoa|XK Kosovo|YE Yemen|ZA South Africa|ZM Zambia
        ZW Zimbabwe
        """;

    private static readonly FrozenDictionary<string, string> Codes = Table
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(static row => row[3..], static row => row[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>The code for a country as the publisher words it; null when it is no such word.</summary>
    public static string? CodeOf(string words) => Codes.GetValueOrDefault(words.Trim());

    /// <summary>The code of the country that a place ends with, as in "Minsk, Belarus" and "Pyongyang, Korea, North"; null when there is none.</summary>
    public static string? CodeAtEndOf(string place)
    {
        for (var at = 0; at >= 0 && at < place.Length;)
        {
            if (CodeOf(place[at..]) is { } code)
                return code;
            var comma = place.IndexOf(',', at);
            at = comma < 0 ? -1 : comma + 1;
        }

        return null;
    }
}
