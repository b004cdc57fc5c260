using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>One match as JSON.</summary>
internal static class JsonMatch
{
    public static void Write(Utf8JsonWriter json, Match match)
    {
        var finding = match.Finding;
        json.WriteStartObject();
        json.WriteString("list", match.Listing.Id.List.Value);
        json.WriteString("listingId", match.Listing.Id.Value);
        json.WriteString("schema", match.Details.Kind == SubjectKind.Unknown ? null : match.Details.Kind.ToString());
        json.WriteString("name", match.Name);
        json.WriteString("matchedName", match.MatchedName?.Text);
        json.WriteString("nameKind", Words.LowerOrNull(match.MatchedName?.Kind));
        json.WriteBoolean("nameCurrent", match.NameIsCurrent);
        json.WriteNumber("score", decimal.Round((decimal)match.Score, 3));
        json.WriteString("status", match.Status.ToString());
        json.WriteString("since", Words.Day(finding.Since));
        json.WriteString("until", Words.Day(finding.Until));
        json.WriteString("basis", finding.Basis == StatusBasis.None ? null : Words.Lower(finding.Basis));
        json.WriteString("confidence", Words.LowerOrNull(finding.Confidence));
        json.WriteString("licence", finding.Licence?.Licence);
        Write(json, finding.LastKnown);
        Write(json, match.Notices);
        Write(json, finding.Measures);
        json.WriteStartArray("identity");
        foreach (var evidence in match.Identity)
        {
            json.WriteStartObject();
            json.WriteString("feature", evidence.Feature);
            json.WriteString("verdict", Words.Lower(evidence.Verdict));
            json.WriteString("detail", evidence.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("explanation");
        foreach (var line in MatchExplanation.Of(match))
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LastKnownStatus? lastKnown)
    {
        if (lastKnown is null)
        {
            json.WriteNull("lastKnown");
            return;
        }

        json.WriteStartObject("lastKnown");
        json.WriteString("status", lastKnown.Status.ToString());
        json.WriteString("day", IsoDay.Format(lastKnown.Day));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Notice> notices)
    {
        json.WriteStartArray("notices");
        foreach (var notice in notices)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Lower(notice.Kind));
            json.WriteString("day", Words.Day(notice.Day));
            json.WriteString("text", notice.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Measure> measures)
    {
        json.WriteStartArray("measures");
        foreach (var measure in measures)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(measure.Kind));
            json.WriteString("programme", measure.Programme);
            json.WriteString("legalBasis", measure.LegalBasis);
            json.WriteString("announced", Words.Day(measure.Announced));
            json.WriteString("effective", Words.Day(measure.Effective));
            json.WriteString("revoked", Words.Day(measure.Revoked));
            json.WriteString("endedBy", Words.LowerOrNull(measure.EndedBy));
            json.WriteString("licence", measure.Licence);
            json.WriteString("source", measure.Source);
            json.WriteString("confidence", Words.LowerOrNull(measure.Confidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
