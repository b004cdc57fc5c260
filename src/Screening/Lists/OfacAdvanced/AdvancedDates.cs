using System.Globalization;
using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>Days printed as year, month and day, and the periods between such days.</summary>
internal static class AdvancedDates
{
    /// <summary>The day of an element that holds year, month and day; null when it is none.</summary>
    public static DateOnly? Day(XmlPiece? piece)
    {
        if (piece is null || !Number(piece, "Year", out var year) || !Number(piece, "Month", out var month) || !Number(piece, "Day", out var day))
            return null;
        return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Whether a period states anything at all.</summary>
    public static bool IsStated(XmlPiece period) => period.Child("Start") is not null || period.Child("End") is not null;

    /// <summary>The date that a period bounds; null when it cannot be read.</summary>
    /// <param name="period">A <c>DatePeriod</c>.</param>
    /// <param name="isWidened">Whether the period says more than the date can hold.</param>
    public static PartialDate? Partial(XmlPiece period, out bool isWidened)
    {
        isWidened = false;
        var (start, end) = (period.Child("Start"), period.Child("End"));
        var first = Day(start?.Child("From") ?? start?.Child("To") ?? end?.Child("From"));
        var last = Day(end?.Child("To") ?? end?.Child("From") ?? start?.Child("To") ?? start?.Child("From"));
        if (first is null || last is null)
            return null;
        return OfacPeriod.Of(first.Value, last.Value, IsTrue(start, "Approximate") || IsTrue(end, "Approximate"), out isWidened);
    }

    /// <summary>A period as the publisher prints it, its numbers joined: for an attribute.</summary>
    public static string Text(XmlPiece period) => string.Join(" to ", period.Children.Where(static child => child.Name is "Start" or "End")
        .SelectMany(static boundary => boundary.Children.Where(static day => day.Children.Count > 0))
        .Select(static day => string.Join('-', day.Texts())).Distinct());

    private static bool IsTrue(XmlPiece? piece, string attribute) => piece?.Attribute(attribute) == "true";

    private static bool Number(XmlPiece piece, string name, out int number) => int.TryParse(piece.TextOf(name), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
