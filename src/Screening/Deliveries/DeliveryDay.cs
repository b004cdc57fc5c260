using System.Globalization;

namespace Screening.Deliveries;

/// <summary>The day of a delivery whose files do not state it: given, else in a folder's name, else the last change, which is assumed.</summary>
internal readonly record struct DeliveryDay(DateOnly Day, DayKnownBy KnownBy, ListExtent Extent, DateTimeOffset? Instant = null)
{
    public static DeliveryDay Of(string path, DateOnly? given)
    {
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full);
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var name = Path.GetFileName(folder);
            if (name.Length >= 10 && IsoDay.TryParse(name.AsSpan(0, 10), out var day))
                return new DeliveryDay(given ?? day, given is null ? DayKnownBy.Folder : DayKnownBy.Given, ExtentOf(name));
        }

        return given is { } known
            ? new DeliveryDay(known, DayKnownBy.Given, ListExtent.Whole)
            : new DeliveryDay(DateOnly.FromDateTime(File.GetLastWriteTimeUtc(full)), DayKnownBy.Assumed, ListExtent.Whole);
    }

    /// <summary>The instant in the name of an archive's member, written <c>yyyyMMddTHHmmssZ</c> somewhere in it.</summary>
    public static DeliveryDay? OfMember(string name)
    {
        for (var i = 0; i + 16 <= name.Length; i++)
        {
            if (DateTimeOffset.TryParseExact(
                name.AsSpan(i, 16), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            {
                return new DeliveryDay(DateOnly.FromDateTime(instant.UtcDateTime), DayKnownBy.Folder, ListExtent.Whole, instant);
            }
        }

        return null;
    }

    /// <summary>A folder that calls itself an excerpt or a sample holds a part of its list.</summary>
    private static ListExtent ExtentOf(string folder) =>
        folder.EndsWith("-excerpt", StringComparison.OrdinalIgnoreCase) || folder.EndsWith("-sample", StringComparison.OrdinalIgnoreCase)
            ? ListExtent.Extract
            : ListExtent.Whole;
}
