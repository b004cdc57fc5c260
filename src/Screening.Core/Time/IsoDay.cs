using System.Globalization;

namespace Screening;

/// <summary>Days as text: <c>yyyy-MM-dd</c> and nothing else, whatever the culture.</summary>
public static class IsoDay
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>Reads a day written exactly as <c>yyyy-MM-dd</c>.</summary>
    /// <returns>False for anything else: other orders, other separators, other digits, impossible days.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && text.Length == Pattern.Length;

    /// <summary>Writes a day as <c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);
}
