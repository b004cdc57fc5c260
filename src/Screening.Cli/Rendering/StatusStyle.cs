using Spectre.Console;

namespace Screening.Cli.Rendering;

/// <summary>Colours of statuses and outcomes. They repeat what the words say.</summary>
internal static class StatusStyle
{
    public static Style Of(ListingStatus status) => status switch
    {
        ListingStatus.InForce => new Style(Color.Red, decoration: Decoration.Bold),
        ListingStatus.Licensed or ListingStatus.Announced => new Style(Color.Olive, decoration: Decoration.Bold),
        ListingStatus.Undetermined => new Style(Color.Purple, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    public static Style Of(ScreeningOutcome outcome) => outcome switch
    {
        ScreeningOutcome.Hit => new Style(Color.Red, decoration: Decoration.Bold),
        ScreeningOutcome.NotScreened => new Style(Color.Purple, decoration: Decoration.Bold),
        ScreeningOutcome.PastHit => new Style(Color.Olive, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
