using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>The answer of <c>check --json</c>: one object, properties in a fixed order, days as yyyy-MM-dd, absent values null.</summary>
internal static class JsonAnswer
{
    /// <summary>Letters of every script stay readable; the text is data, not part of a web page.</summary>
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes an answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="limit">How many matches are shown at most; null for all.</param>
    public static string Write(ScreeningResult result, int? limit)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("outcome", result.Outcome.ToString());
            json.WriteString("asOf", IsoDay.Format(result.AsOf));
            json.WriteString("knownAt", Words.Day(result.KnownAt));
            json.WriteString("register", result.Register);
            json.WriteStartArray("matches");
            foreach (var match in result.Matches.Take(limit ?? int.MaxValue))
                JsonMatch.Write(json, match);
            json.WriteEndArray();
            json.WriteStartArray("lists");
            foreach (var list in result.Lists)
                Write(json, list);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, ListCoverage list)
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
}
