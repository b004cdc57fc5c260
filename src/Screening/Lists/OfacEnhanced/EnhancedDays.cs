using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacEnhanced;

/// <summary>Dates printed as the four days that bound their beginning and their end.</summary>
internal static class EnhancedDays
{
    /// <summary>The date in words, or the text of an element that holds one; empty when nothing is stated.</summary>
    public static string Of(XmlPiece? date) => date is null ? "" : date.Text.Length > 0 ? date.Text : Text(date);

    /// <summary>The date that the days bound, as text that a partial date reads.</summary>
    public static string Text(XmlPiece days)
    {
        var first = OfacPublication.DayOf(days.TextOf("fromDateBegin"));
        var last = OfacPublication.DayOf(First(days, "toDateEnd", "toDateBegin", "fromDateEnd", "fromDateBegin"));
        return first is { } from && last is { } to && OfacPeriod.Of(from, to, days.TextOf("isApproximate") == "true", out _) is { } date
            ? date.ToString()
            : string.Join(' ', days.Children.Where(static child => child.Name[0] != '@').Select(static child => child.Text).Where(static text => text.Length > 0));
    }

    private static string First(XmlPiece days, params string[] names) => names.Select(days.TextOf).FirstOrDefault(static text => text.Length > 0) ?? "";
}
