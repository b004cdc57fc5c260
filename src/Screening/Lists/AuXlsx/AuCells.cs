using System.Globalization;

namespace Screening.Lists.AuXlsx;

/// <summary>Takes apart the cells of the Australian list, which people write: enumerations by letter, days in words.</summary>
internal static class AuCells
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d MMM yyyy", "d MMMM yyyy", "d MMM. yyyy"];

    // What words begin with, so that "delisted" speaks of no listing.
    private static readonly string[] Listings = ["list", "designat", "declar"];
    private static readonly string[] Relistings = ["relist", "redesignat", "redeclar"];
    private static readonly string[] Changes = ["amended", .. Relistings];
    private static readonly string[] Ends = ["delist", "remov", "revok", "revoc", "expir", "ceas", "laps"];

    public static bool IsYes(string cell) => cell.ToLowerInvariant() is "yes" or "true" or "y" or "1";

    public static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(Joined(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && StatedDays.IsCredible(day);

    /// <summary>The values of a cell: between semicolons and line ends, and behind <c>a)</c>, <c>b)</c> and so on.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        var values = new List<string>();
        foreach (var part in cell.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = part;
            if (rest.StartsWith("a)", StringComparison.Ordinal) || rest.StartsWith("(a)", StringComparison.Ordinal))
            {
                for (var letter = 'b'; letter <= 'z'; letter++)
                {
                    var next = rest.IndexOf($" {letter})", StringComparison.Ordinal);
                    if (next < 0)
                        next = rest.IndexOf($" ({letter})", StringComparison.Ordinal);
                    if (next < 0)
                        break;
                    AddValue(values, rest[..next]);
                    rest = rest[(next + 1)..];
                }
            }

            AddValue(values, rest);
        }

        return values;
    }

    /// <summary>A birth date: a day, a month, a year, a span of years, each perhaps approximate.</summary>
    public static bool TryBirth(string text, out PartialDate? date)
    {
        var rest = text.Trim().TrimEnd('.');
        var isApproximate = false;
        foreach (var mark in (ReadOnlySpan<string>)["approximately ", "approx. ", "approx ", "circa ", "c. ", "about "])
        {
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                (isApproximate, rest) = (true, rest[mark.Length..].Trim());
        }

        if (rest.StartsWith("between ", StringComparison.OrdinalIgnoreCase))
            rest = rest["between ".Length..];
        if (TryDay(rest, out var day))
            date = PartialDate.OfDay(day, isApproximate);
        else if (DateOnly.TryParseExact(rest, ["MMM yyyy", "MMMM yyyy", "MM/yyyy", "M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            date = PartialDate.OfMonth(month.Year, month.Month, isApproximate);
        else
        {
            rest = rest.Replace(" and ", "/", StringComparison.OrdinalIgnoreCase).Replace(" to ", "/", StringComparison.OrdinalIgnoreCase);
            if (rest.Length == 9 && rest[4] is '-' or '\u2013')
                rest = $"{rest[..4]}/{rest[5..]}";
            return PartialDate.TryParse(isApproximate ? "~" + rest : rest, out date);
        }

        return true;
    }

    /// <summary>Whether a text about the listing tells of a change after it.</summary>
    public static bool SaysChanged(string text) => Says(text, Changes);

    /// <summary>The first day in a text that the words before it do not call an end, where they speak of listing and of no change; null when there is none.</summary>
    public static DateOnly? ListedOn(string text)
    {
        foreach (var (day, before) in DaysIn(text))
        {
            if (Says(before, Changes))
                return null;
            if (Says(before, Ends))
                continue;
            return string.IsNullOrWhiteSpace(before) || Says(before, Listings) ? day : null;
        }

        return null;
    }

    /// <summary>Whether a text calls a day that of a listing anew, after one that ended.</summary>
    public static bool SaysRelistedOn(string text, DateOnly day) => DaysIn(text).Any(found => found.Day == day && Says(found.Before, Relistings) && !Says(found.Before, Ends));

    /// <summary>Every day in a text, with the words between it and the day before.</summary>
    private static IEnumerable<(DateOnly Day, string Before)> DaysIn(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '/')) || DayAt(text, at) is not { } day)
                continue;
            yield return (day, text[from..at]);
            from = at;
        }
    }

    /// <summary>Whether a word of the text begins so; "de-listed" is one word.</summary>
    private static bool Says(string text, string[] beginnings)
    {
        var joined = text.Replace("de-", "de", StringComparison.OrdinalIgnoreCase).Replace("re-", "re", StringComparison.OrdinalIgnoreCase);
        var words = string.Concat(joined.Select(static c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ');
        return Array.Exists(words, word => Array.Exists(beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>A day typed with blanks around its strokes is that day.</summary>
    private static string Joined(string text) => text.Replace(" /", "/", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal);

    /// <summary>The day that begins at a digit: <c>25 January 2001</c>, <c>7 Jun. 2017</c>, <c>16/07/2009</c>.</summary>
    private static DateOnly? DayAt(string text, int at)
    {
        var words = Joined(text[at..Math.Min(text.Length, at + 24)]).Split([' ', ',', ')', '(', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        if (words[0].Contains('/', StringComparison.Ordinal))
            return TryDay(words[0].TrimEnd('.'), out var slashed) ? slashed : null;
        if (words.Length < 3)
            return null;
        var month = words[1].TrimEnd('.');
        var year = words[2].AsSpan(0, Math.Min(4, words[2].Length));
        return TryDay($"{words[0].TrimEnd('.')} {(month == "Sept" ? "Sep" : month)} {year}", out var day) ? day : null;
    }

    private static void AddValue(List<string> values, string printed)
    {
        var value = printed.Trim();
        var close = value.IndexOf(')', StringComparison.Ordinal);
        if (close is 1 or 2 && char.IsAsciiLetterLower(value[close - 1]))
            value = value[(close + 1)..].Trim();
        if (value.Trim('-', ' ', ',').Length > 0)
            values.Add(value.TrimEnd(',').TrimEnd());
    }
}
