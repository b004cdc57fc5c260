namespace Screening.Lists.UsCsl;

/// <summary>One row of the list, whether it came from CSV or JSON.</summary>
/// <param name="Line">The line or entry of the file, from 1.</param>
/// <param name="Text">The text of a field; empty when the file lacks it.</param>
/// <param name="List">The values of a field that holds several.</param>
/// <param name="Numbers">The identifiers, the number last known to be one among whatever else is printed as such.</param>
internal sealed record CslRecord(int Line, Func<string, string> Text, Func<string, IReadOnlyList<string>> List, IReadOnlyList<CslNumber> Numbers)
{
    public string this[string field] => Text(field);
}

/// <summary>What the list prints as an identifier: numbers of documents, and labelled texts of every other kind.</summary>
/// <param name="Type">The label.</param>
/// <param name="Number">The number or text.</param>
/// <param name="Country">The two-letter code; null when none is printed.</param>
/// <param name="Dates">Days of issue and expiry, as printed; empty when there are none.</param>
internal sealed record CslNumber(string Type, string Number, string? Country, string Dates)
{
    /// <summary>Reads <c>country, number, issued, expires, type</c>, of which the number and the type are always there; null when they are not.</summary>
    public static CslNumber? Read(string printed)
    {
        var last = printed.LastIndexOf(", ", StringComparison.Ordinal);
        if (last <= 0)
            return null;
        var (rest, type) = (printed[..last].Trim(), printed[(last + 2)..].Trim());
        string? country = null;
        if (rest.Length > 4 && rest[2] == ',' && char.IsAsciiLetterUpper(rest[0]) && char.IsAsciiLetterUpper(rest[1]))
            (country, rest) = (rest[..2], rest[3..].Trim());
        var dates = "";
        while (rest.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && IsoDay.TryParse(rest.AsSpan(comma + 2).Trim(), out _))
            (rest, dates) = (rest[..comma].Trim(), dates.Length == 0 ? rest[(comma + 2)..] : $"{rest[(comma + 2)..]}, {dates}");
        return rest.Length == 0 || type.Length == 0 ? null : new CslNumber(type, rest, country, dates);
    }
}
