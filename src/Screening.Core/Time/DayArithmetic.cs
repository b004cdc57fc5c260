namespace Screening;

/// <summary>Adding days without running off the calendar.</summary>
internal static class DayArithmetic
{
    /// <summary>The day <paramref name="days"/> later, or the last day of the calendar.</summary>
    public static DateOnly PlusDays(this DateOnly day, int days) =>
        days >= DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);
}
