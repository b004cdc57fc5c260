namespace Screening.Cli.Rendering;

/// <summary>Why a listing is a match, in lines.</summary>
internal static class MatchExplanation
{
    public static IReadOnlyList<string> Of(Match match)
    {
        if (match.MatchedIdentifier is { } identifier)
            return [$"the listing bears {identifier}"];
        return match.Explain() is { } explanation
            ? explanation.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
