namespace Screening.Cli.Rendering;

/// <summary>The answer of <c>check --json</c>: one object, properties in a fixed order, days as yyyy-MM-dd, absent values null.</summary>
internal static class JsonAnswer
{
    /// <summary>Writes an answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="limit">How many matches are shown at most; null for all.</param>
    public static string Write(ScreeningResult result, int? limit) => JsonPage.Write(json =>
    {
        json.WriteString("outcome", result.Outcome.ToString());
        json.WriteString("asOf", IsoDay.Format(result.AsOf));
        json.WriteString("knownAt", Words.Day(result.KnownAt));
        json.WriteString("register", result.Register);
        json.WriteStartArray("matches");
        foreach (var match in result.Matches.Take(limit ?? int.MaxValue))
            JsonMatch.Write(json, match);
        json.WriteEndArray();
        CoverageJson.Write(json, result.Lists);
    });
}
