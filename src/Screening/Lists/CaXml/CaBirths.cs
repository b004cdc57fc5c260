using System.Globalization;
using Screening.Lists.Xml;

namespace Screening.Lists.CaXml;

/// <summary>
/// Reads the cell of birth dates: typed by hand, some through a spreadsheet that turned days into its own numbers and months into words.
/// </summary>
internal static class CaBirths
{
    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);

    public static void Read(XmlPiece element, EntryFacts facts, PieceNotes notes)
    {
        foreach (var part in Parts(element.Text))
        {
            if (DateOf(part) is { } date)
            {
                EntryFacts.AddOnce(facts.BirthDates, date);
                if (date.Text == part)
                    continue;
                facts.AddAttribute(element.Name, part);
                notes.Problem("date-reworded", ProblemSeverity.Warning, element, $"a birth date in other words, read as {date}");
            }
            else
            {
                facts.AddAttribute(element.Name, part);
                notes.Problem("date-unreadable", ProblemSeverity.Error, element, "a birth date is a day, a month, a year, or two years in order; kept as an attribute");
            }
        }
    }

    private static string[] Parts(string text)
    {
        string[] between = [" or ", " and ", ";", ", "];
        return text.Replace(" OR ", " or ", StringComparison.Ordinal).Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static PartialDate? DateOf(string text)
    {
        if (PartialDate.TryParse(text, out var date))
            return date;
        if (text.Length == 9 && text[4] == '-' && PartialDate.TryParse($"{text[..4]}/{text[5..]}", out date))
            return date;
        if (Around(text) is { } around && PartialDate.TryParse("~" + around, out date))
            return date;
        return Serial(text) ?? MonthOf(text) ?? Decade(text);
    }

    private static string? Around(string text)
    {
        string[] words = ["circa ", "c. ", "ca. ", "about ", "approximately ", "approx. "];
        return Array.Find(words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? text[found.Length..].Trim() : null;
    }

    /// <summary>A day as a spreadsheet counts it, from the end of 1899; four digits are a year.</summary>
    private static PartialDate? Serial(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 10_000 and <= 45_000
            ? PartialDate.OfDay(SpreadsheetZero.AddDays(number))
            : null;

    /// <summary>A month as a spreadsheet words it, <c>Mar-75</c>. Two digits below 30 name no century.</summary>
    private static PartialDate? MonthOf(string text) =>
        text.Length == 6 && text[3] == '-' && DateOnly.TryParseExact($"{text[..3]} 19{text[4..]}", "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year >= 1930
            ? PartialDate.OfMonth(month.Year, month.Month)
            : null;

    /// <summary>Words about a decade, as in "born in the early 1970s".</summary>
    private static PartialDate? Decade(string text)
    {
        var at = text.IndexOf("0s", StringComparison.Ordinal);
        return at >= 3 && int.TryParse(text.AsSpan(at - 3, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first >= 1000
            ? PartialDate.OfYears(first, first + 9, approximate: true)
            : null;
    }
}
