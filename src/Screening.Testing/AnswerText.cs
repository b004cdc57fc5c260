using System.Globalization;
using System.Text;

namespace Screening.Testing;

/// <summary>An answer as a developer reads it when a test fails.</summary>
internal static class AnswerText
{
    public static string Of(ScreeningRequest request, ScreeningResult result, string expected)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"expected {expected} for '{request.Name}' as of {IsoDay.Format(result.AsOf)}");
        if (result.KnownAt is { } known)
            text.Append(CultureInfo.InvariantCulture, $", known at {IsoDay.Format(known)}");
        text.Append(CultureInfo.InvariantCulture, $"\nfound {result.Outcome} with {result.Matches.Count} matches\n");
        foreach (var match in result.Matches)
            Append(text, match);
        foreach (var list in result.NotScreened)
            text.Append(CultureInfo.InvariantCulture, $"  {list.List.Id} cannot prove an absence\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Match match)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {match.Score:0.000} {match.Listing.Id} {match.Name}: {match.Status}{Day(" since ", match.Finding.Since)}{Day(" until ", match.Finding.Until)}{(match.MakesHit ? "" : ", makes no hit")}\n");
        if (match.MatchedIdentifier is { } identifier)
            text.Append(CultureInfo.InvariantCulture, $"    identifier {identifier}\n");
        if (match.Explain() is { } explanation)
            text.Append("    ").Append(explanation.ToString().Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        foreach (var notice in match.Notices)
            text.Append(CultureInfo.InvariantCulture, $"    notice: {notice.Text}\n");
    }

    private static string Day(string label, DateOnly? day) => day is { } known ? label + IsoDay.Format(known) : "";
}
