using System.Collections.Frozen;

namespace Screening.Lists.UnXml;

/// <summary>The formal names of states that the United Nations prints; short names are those of the common table.</summary>
internal static class UnCountries
{
    private const string Table = """
        BN Brunei Darussalam|BO Bolivia (Plurinational State of)|CG Congo|CI Côte d'Ivoire|CI Côte d’Ivoire|FM Micronesia (Federated States of)
        GB United Kingdom of Great Britain and Northern Ireland|IR Iran (Islamic Republic of)|LA Lao People's Democratic Republic
        MD Republic of Moldova|MO Macao|PS State of Palestine|SY Syrian Arab Republic|TR Türkiye|TZ United Republic of Tanzania
        US United States of America|VE Venezuela (Bolivarian Republic of)|VN Viet Nam|KP DPRK|KP RPDC|AE UAE
        """;

    private static readonly FrozenDictionary<string, string> Codes = Table
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(static row => row[3..], static row => row[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO 3166 code for a country as the publisher words it; null when it is no such word.</summary>
    public static string? CodeOf(string words) => Codes.GetValueOrDefault(words) ?? CountryNames.CodeOf(words);
}
