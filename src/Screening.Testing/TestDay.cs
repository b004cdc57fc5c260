namespace Screening.Testing;

/// <summary>Days as tests write them.</summary>
internal static class TestDay
{
    public static DateOnly Of(string day) => IsoDay.TryParse(day, out var read) ? read : throw new ArgumentException($"a day is written yyyy-MM-dd, not '{day}'", nameof(day));

    public static DateOnly? OfOrNull(string? day) => day is null ? null : Of(day);
}
