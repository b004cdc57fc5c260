namespace Screening.Lists.DatedCsv;

/// <summary>The fixed words of the dated CSV.</summary>
internal static class DatedCsvWords
{
    /// <summary>A word that is not known is a restriction: an unknown measure never clears anybody.</summary>
    public static bool TryMeasureKind(string word, out MeasureKind kind)
    {
        var lower = word.ToLowerInvariant();
        kind = lower switch
        {
            "" or "designation" => MeasureKind.Designation,
            "redesignation" => MeasureKind.Redesignation,
            "sectoral" => MeasureKind.Sectoral,
            "export_control" => MeasureKind.ExportControl,
            "travel_ban" => MeasureKind.TravelBan,
            "general_licence" or "general_license" => MeasureKind.GeneralLicence,
            "announcement" => MeasureKind.Announcement,
            _ when lower.EndsWith("authorisation", StringComparison.Ordinal) => MeasureKind.Authorisation,
            _ => MeasureKind.OtherRestriction,
        };
        return kind != MeasureKind.OtherRestriction;
    }

    public static bool TryMeasureEnd(string word, out MeasureEnd? end)
    {
        end = word.ToLowerInvariant() switch
        {
            "delisting" => MeasureEnd.Delisting,
            "expiry" => MeasureEnd.Expiry,
            "superseded" => MeasureEnd.Superseded,
            "annulment" => MeasureEnd.Annulment,
            _ => null,
        };
        return end is not null || word.Length == 0;
    }

    public static bool TryConfidence(string word, out Confidence? confidence)
    {
        confidence = word.ToLowerInvariant() switch
        {
            "verified" => Confidence.Verified,
            "reported" => Confidence.Reported,
            "inferred" => Confidence.Inferred,
            _ => null,
        };
        return confidence is not null || word.Length == 0;
    }

    /// <summary>The parts of a cell between semicolons, blanks cut, empty ones left out.</summary>
    public static string[] Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
