using System.Collections.Frozen;

namespace Screening.Lists.Uk;

/// <summary>The words for countries that the UK lists print beside those of the common table.</summary>
internal static class UkCountries
{
    private const string Table = """
        BA Bosnia-Herzegovina|CD Congo (Democratic Republic)|CG Congo|GB UK|GB Britain|GW Guinea Bissau|KP DPRK|PS Occupied Palestinian Territories
        PS Palestine|PS Palestinian Territories|TR Türkiye|TZ United Republic of Tanzania|US United States of America|US USA
        """;

    private static readonly FrozenDictionary<string, string> Codes = Table
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(static row => row[3..], static row => row[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO 3166 code for a country as printed, a full stop behind it or not; null when it is no such word.</summary>
    public static string? CodeOf(string words)
    {
        var bare = words.Trim(' ', '.');
        return Codes.GetValueOrDefault(bare) ?? CountryNames.CodeOf(bare);
    }

    /// <summary>The code of the country that a remark about a document begins with, as in "India number, issued on ..."; null when there is none.</summary>
    public static string? CodeAtStartOf(string details)
    {
        var end = details.AsSpan().IndexOfAny(",.;(-");
        var words = end < 0 ? details : details[..end];
        foreach (var ending in (ReadOnlySpan<string>)[" number", " passport number", " passport", " national", " INN"])
        {
            if (words.IndexOf(ending, StringComparison.OrdinalIgnoreCase) is > 0 and var at && CodeOf(words[..at]) is { } named)
                return named;
        }

        return CodeOf(words);
    }
}
