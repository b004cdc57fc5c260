namespace Screening;

/// <summary>Where a list is to be read from, and the day it stands for, where the user says so.</summary>
/// <param name="Path">A file, a delivery folder, an archive, a folder of dated CSV files, or a folder of such folders; <c>embedded</c> names the lists in the package.</param>
/// <param name="Day">The day given; null for the day in the file, its folder, or its last change.</param>
public sealed record ListSource(string Path, DateOnly? Day = null)
{
    /// <summary>
    /// The sha-256 that the file must have as it was delivered, hex; of a folder, one of its files. Anything else is refused before it is read. The default
    /// value is null: any.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>The path that names the lists in the package.</summary>
    public const string Embedded = "embedded";

    /// <summary>Reads <c>PATH</c> or <c>PATH@yyyy-MM-dd</c>.</summary>
    /// <exception cref="ArgumentException">The path is blank, or what follows the last @ is written like a day and is none.</exception>
    public static ListSource Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var at = text.LastIndexOf('@');
        if (at <= 0)
            return new ListSource(text);
        var rest = text.AsSpan(at + 1);
        if (IsoDay.TryParse(rest, out var day))
            return new ListSource(text[..at], day);
        return rest.Length == 10 && rest[4] == '-' && rest[7] == '-'
            ? throw new ArgumentException($"no day: '{rest}' in '{text}'", nameof(text))
            : new ListSource(text);
    }

    /// <summary>The path, and the day where one is given.</summary>
    public override string ToString() => Day is { } day ? $"{Path}@{IsoDay.Format(day)}" : Path;
}
