namespace Screening.Lists;

/// <summary>Which days a list can state for a measure.</summary>
internal static class StatedDays
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>
    /// Whether a day is of this era's calendar. 2565-03-02 is a Buddhist year and 1443-07-29 a Hijri one: taken at their word, the one would clear a
    /// listing for five centuries, the other end it before it began.
    /// </summary>
    public static bool IsCredible(DateOnly day) => day >= First && day <= Last;
}
