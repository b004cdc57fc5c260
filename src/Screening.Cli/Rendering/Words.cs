namespace Screening.Cli.Rendering;

/// <summary>The words that answers use for the engine's values; the same on every machine.</summary>
internal static class Words
{
    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Designation => "designation",
        MeasureKind.Redesignation => "redesignation",
        MeasureKind.Sectoral => "sectoral",
        MeasureKind.ExportControl => "export_control",
        MeasureKind.TravelBan => "travel_ban",
        MeasureKind.GeneralLicence => "general_licence",
        MeasureKind.Authorisation => "authorisation",
        MeasureKind.Announcement => "announcement",
        _ => "other_restriction",
    };

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string? LowerOrNull<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    public static string? Day(DateOnly? day) => day is { } known ? IsoDay.Format(known) : null;

    public static string Count(int number, string one, string many) => FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");
}
