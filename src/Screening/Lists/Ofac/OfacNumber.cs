namespace Screening.Lists.Ofac;

/// <summary>The text after a number's label: the value, the country in parentheses, other words in parentheses, days of issue and expiry.</summary>
internal readonly record struct OfacNumber(string Value, string? Country, string? Rest, bool IsDated)
{
    /// <summary>Days of issue and expiry in the words of the remarks, to stand behind a number; empty when neither is stated.</summary>
    public static string Days(string issued, string expires) =>
        (issued.Length > 0 ? " issued " + issued : "") + (expires.Length > 0 ? " expires " + expires : "");

    public static OfacNumber Read(string text)
    {
        var value = text.Trim().TrimStart(':', '#').Trim();
        var dated = -1;
        foreach (var word in (ReadOnlySpan<string>)[" issued ", " expires "])
        {
            var at = value.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (dated < 0 || at < dated))
                dated = at;
        }

        if (dated >= 0)
            value = value[..dated].TrimEnd();

        string? country = null;
        string? rest = null;
        while (value.EndsWith(')') && value.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
        {
            var group = value[(open + 2)..^1].Trim();
            if (country is null && CountryNames.CodeOf(group) is { } code)
                country = code;
            else if (group.Length > 0)
                rest = rest is null ? group : group + "; " + rest;
            value = value[..open].TrimEnd();
        }

        return new OfacNumber(value, country, rest, dated >= 0);
    }
}
