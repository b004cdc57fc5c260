namespace Screening.Testing;

/// <summary>A clock that stands still at noon, UTC, of one day: for code that takes its day from a <see cref="TimeProvider"/>.</summary>
/// <param name="day">The day, <c>yyyy-MM-dd</c>.</param>
/// <exception cref="ArgumentException">Written otherwise.</exception>
public sealed class FixedClock(string day) : TimeProvider
{
    private readonly DateTimeOffset now = new(TestDay.Of(day), new TimeOnly(12, 0), TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
