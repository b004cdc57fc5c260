using System.Globalization;

namespace Screening.Lists.Xml;

/// <summary>Days and instants as XML Schema writes them.</summary>
internal static class XmlDays
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-ddK"];

    /// <summary>Reads <c>yyyy-MM-dd</c>, perhaps with a time zone behind it: the day is the one printed, the zone moves nothing.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        day = default;
        return text.Length >= 10 && IsZone(text.AsSpan(10)) && IsoDay.TryParse(text.AsSpan(0, 10), out day) && StatedDays.IsCredible(day);
    }

    /// <summary>Reads the instant at which a file was made; without a time zone it is taken as UTC.</summary>
    public static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text.Trim(), Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text.IsEmpty || text is "Z"
        || (text.Length == 6 && text[0] is '+' or '-' && text[3] == ':' && Digits(text[1..3]) && Digits(text[4..6]));

    private static bool Digits(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
}
