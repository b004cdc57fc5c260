using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>The lists in force as JSON; each list as <c>check --json</c> writes it.</summary>
internal static class CoverageJson
{
    public static string Write(Register register, IReadOnlyList<ListCoverage> lists, DateOnly today) => JsonPage.Write(json =>
    {
        json.WriteString("asOf", IsoDay.Format(today));
        json.WriteString("register", register.Version);
        Write(json, lists);
    });

    /// <summary>Writes the property <c>lists</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ListCoverage> lists)
    {
        json.WriteStartArray("lists");
        foreach (var list in lists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.List.Id.Value);
            json.WriteString("state", Words.Lower(list.State));
            json.WriteString("extent", Words.Lower(list.Extent));
            json.WriteString("version", list.Version);
            json.WriteString("sha256", list.Sha256);
            json.WriteString("coverageFrom", Words.Day(list.CoverageFrom));
            json.WriteString("coverageTo", Words.Day(list.CoverageTo));
            json.WriteString("lastSnapshot", Words.Day(list.LastSnapshot));
            json.WriteString("dayKnownBy", Words.LowerOrNull(list.DayKnownBy));
            json.WriteNumber("listings", list.Listings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
