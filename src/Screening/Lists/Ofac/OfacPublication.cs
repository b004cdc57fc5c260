using Screening.Lists.Xml;

namespace Screening.Lists.Ofac;

/// <summary>What the enhanced files and the deltas print about themselves.</summary>
internal static class OfacPublication
{
    /// <summary>The root of both.</summary>
    public const string Root = "sanctionsData";

    /// <summary>The day of a whole file.</summary>
    public const string WholeDay = "dataAsOf";

    /// <summary>The day of a delta.</summary>
    public const string DeltaDay = "datePublished";

    /// <summary>Whether the file is of that root and its head holds that day before the other: their name spaces have changed, these have not.</summary>
    public static bool Is(DeliveryFile file, string day) => XmlList.RootOf(file) == Root && XmlList.FirstOf(file, WholeDay, DeltaDay, "entities") == day;

    /// <summary>The day as printed; the time of day and its zone are the publisher's own and move nothing.</summary>
    public static DateOnly? DayOf(string printed) => printed.Length >= 10 && IsoDay.TryParse(printed.AsSpan(0, 10), out var day) ? day : null;
}
