using System.Globalization;

namespace Screening.Lists.Uk;

/// <summary>Days as the UK lists print them: day, month, year.</summary>
internal static class UkDates
{
    private static readonly string[] Days = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>Reads <c>dd/MM/yyyy</c>; a workbook's own date cells come as <c>yyyy-MM-dd</c>.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && StatedDays.IsCredible(day);

    /// <summary>Reads the day on which a CSV was made: <c>dd-MMM-yyyy</c> or <c>dd/MM/yyyy</c>.</summary>
    public static bool TryReportDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "dd-MMM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || TryDay(text, out day);

    /// <summary>Reads a birth date whose unknown parts are letters or zeros, as in <c>dd/mm/1945</c> and <c>00/00/1975</c>.</summary>
    public static bool TryBirth(string text, out PartialDate? date)
    {
        date = null;
        if (TryDay(text, out var day))
        {
            date = PartialDate.OfDay(day);
            return true;
        }

        string[] parts = [.. text.Split('/').Select(static part => part.Trim())];
        if (parts.Length is 0 or > 3 || parts[^1].Length != 4 || !TryNumber(parts[^1], out var year) || year < 1)
            return false;
        var month = parts.Length > 1 ? parts[^2] : "";
        if (parts.Length == 3 && !IsUnknown(parts[0]) && !(IsUnknown(month) && TryNumber(parts[0], out var dayOfMonth) && dayOfMonth is >= 1 and <= 31))
            return false;
        if (IsUnknown(month))
            date = PartialDate.OfYear(year);
        else if (TryNumber(month, out var number) && number is >= 1 and <= 12)
            date = PartialDate.OfMonth(year, number);
        return date is not null;
    }

    private static bool IsUnknown(string part) => part.Length == 0 || part.All(static c => c is '0') || part.All(static c => c is 'd' or 'D' or 'm' or 'M');

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
