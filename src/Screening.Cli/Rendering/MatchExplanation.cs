namespace Screening.Cli.Rendering;

/// <summary>Why a listing is a match, in lines.</summary>
internal static class MatchExplanation
{
    public static IReadOnlyList<string> Of(Match match) => match switch
    {
        { MatchedIdentifier: { } identifier } => [$"the listing bears {identifier}"],
        { MatchedName: { } name } => [FormattableString.Invariant($"the name is compared with '{name.Text}': {match.Score:0.000}")],
        _ => [],
    };
}
