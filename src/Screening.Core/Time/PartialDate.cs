using System.Globalization;

namespace Screening;

/// <summary>
/// A date as far as it is known: a year, a month or a day, or a span of years; possibly marked as approximate.
/// </summary>
/// <remarks>Kept as stated: a year is never turned into its first of January.</remarks>
public sealed record PartialDate
{
    private PartialDate(DateOnly earliest, DateOnly latest, string text, bool approximate)
    {
        Earliest = earliest;
        Latest = latest;
        Text = text;
        IsApproximate = approximate;
    }

    /// <summary>The first day it can be.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it can be, inclusive.</summary>
    public DateOnly Latest { get; }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or <c>yyyy/yyyy</c>.</summary>
    public string Text { get; }

    /// <summary>Whether the list calls it approximate ("circa").</summary>
    public bool IsApproximate { get; }

    /// <summary>Whether both may be the same date: their days overlap, and a "circa" reaches a year further each way.</summary>
    public bool Overlaps(PartialDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var slack = IsApproximate || other.IsApproximate ? 366 : 0;
        return Earliest.DayNumber - slack <= other.Latest.DayNumber && other.Earliest.DayNumber <= Latest.DayNumber + slack;
    }

    /// <summary>A known day.</summary>
    public static PartialDate OfDay(DateOnly day, bool approximate = false) => new(day, day, IsoDay.Format(day), approximate);

    /// <summary>A known month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1..9999 or the month not 1..12.</exception>
    public static PartialDate OfMonth(int year, int month, bool approximate = false)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), approximate);
    }

    /// <summary>A known year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1..9999.</exception>
    public static PartialDate OfYear(int year, bool approximate = false) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), year.ToString("0000", CultureInfo.InvariantCulture), approximate);

    /// <summary>A span of years, both ends inside.</summary>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static PartialDate OfYears(int first, int last, bool approximate = false)
    {
        if (last < first)
            throw new ArgumentException($"the years {first} to {last} are in the wrong order", nameof(last));
        return first == last
            ? OfYear(first, approximate)
            : new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{last:0000}"), approximate);
    }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or <c>yyyy/yyyy</c>, with a leading <c>~</c> or <c>circa </c> for approximate.</summary>
    /// <returns>False for anything else, impossible days among it.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        var rest = text.Trim();
        var approximate = false;
        var mark = rest.StartsWith("~") ? 1 : rest.StartsWith("circa ", StringComparison.OrdinalIgnoreCase) ? 6 : 0;
        if (mark > 0)
        {
            approximate = true;
            rest = rest[mark..].TrimStart();
        }

        if (IsoDay.TryParse(rest, out var day))
            date = OfDay(day, approximate);
        else if (rest.Length == 4 && TryYear(rest, out var year))
            date = OfYear(year, approximate);
        else if (rest.Length == 7 && rest[4] == '-' && TryYear(rest[..4], out year) && TryNumber(rest[5..], out var month) && month is >= 1 and <= 12)
            date = OfMonth(year, month, approximate);
        else if (rest.Length == 9 && rest[4] == '/' && TryYear(rest[..4], out var first) && TryYear(rest[5..], out var last) && first <= last)
            date = OfYears(first, last, approximate);
        return date is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => IsApproximate ? "circa " + Text : Text;

    private static bool TryYear(ReadOnlySpan<char> text, out int year) => TryNumber(text, out year) && year >= 1;

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
