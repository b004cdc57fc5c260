using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>What was understood of list files, as one JSON object: every count and every problem.</summary>
internal static class DeliveryJson
{
    public static string Write(IReadOnlyList<LoadedDelivery> deliveries) => JsonPage.Write(json =>
    {
        json.WriteStartArray("deliveries");
        foreach (var delivery in deliveries)
            Write(json, delivery);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LoadedDelivery delivery)
    {
        json.WriteStartObject();
        json.WriteString("path", delivery.Path);
        json.WriteString("format", delivery.Format);
        json.WriteStartArray("lists");
        foreach (var list in delivery.Lists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.Id.Value);
            json.WriteString("kind", list.IsDated ? "dated" : "edition");
            json.WriteString("extent", Words.Lower(list.Extent));
            json.WriteBoolean("tellsPresence", !list.TellsNoPresence);
            json.WriteString("day", Words.Day(list.Day));
            json.WriteString("dayKnownBy", Words.LowerOrNull(list.DayKnownBy));
            json.WriteString("coveredFrom", Words.Day(list.CoveredFrom));
            json.WriteString("coveredUntil", Words.Day(list.CoveredUntil));
            json.WriteNumber("listings", list.Listings);
            json.WriteString("sha256", list.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in delivery.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (var (what, number) in delivery.Report.Counts)
            json.WriteNumber(what, number);
        json.WriteEndObject();
        json.WriteStartArray("problems");
        foreach (var problem in delivery.Report.Problems)
            Write(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", Words.Lower(problem.Severity));
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteString("field", problem.Field);
        json.WriteString("message", problem.Message);
        json.WriteString("rawValue", problem.RawValue);
        json.WriteEndObject();
    }
}
