using System.Globalization;

namespace Screening.Lists.Xlsx;

/// <summary>Days in workbooks: numbers counted from 1900 or 1904, told from other numbers by the format of their cell.</summary>
internal static class XlsxDates
{
    private const int Latest = 2_958_465;

    private static readonly DateOnly Zero = new(1899, 12, 30);
    private static readonly DateOnly ZeroOf1904 = new(1904, 1, 1);

    /// <summary>Whether a number format shows a day.</summary>
    /// <param name="id">The format's number; those below 164 are fixed.</param>
    /// <param name="formats">The workbook's own formats.</param>
    public static bool IsDay(string id, IReadOnlyDictionary<string, string> formats)
    {
        if (formats.TryGetValue(id, out var code))
            return ShowsDay(code);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);
    }

    /// <summary>The day of a number as <c>yyyy-MM-dd</c>, with the time of day behind it where there is one; the number as printed when it is no day.</summary>
    public static string Text(string printed, bool isFrom1904)
    {
        if (!double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= 1 && number <= Latest))
            return printed;
        var days = (int)number;

        // The count from 1900 has a 29 February that year never had.
        if (!isFrom1904 && days == 60)
            return printed;
        var day = isFrom1904 ? ZeroOf1904.AddDays(Math.Min(days, DateOnly.MaxValue.DayNumber - ZeroOf1904.DayNumber)) : Zero.AddDays(days < 60 ? days + 1 : days);
        var seconds = (int)Math.Round((number - days) * 86_400);
        return seconds is > 0 and < 86_400
            ? string.Create(CultureInfo.InvariantCulture, $"{IsoDay.Format(day)}T{TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(seconds)):HH:mm:ss}")
            : IsoDay.Format(day);
    }

    private static bool ShowsDay(string code)
    {
        var end = '\0';
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (end != '\0')
                end = c == end ? '\0' : end;
            else if (c == '"')
                end = '"';
            else if (c == '[')
                end = ']';
            else if (c == '\\')
                i++;
            else if (c is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }
}
