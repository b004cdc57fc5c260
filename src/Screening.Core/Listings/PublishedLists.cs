using System.Collections.Frozen;

namespace Screening;

/// <summary>The publishers' lists that have a fixed short name here. Any other name is a user's own list.</summary>
public static class PublishedLists
{
    /// <summary>All of them, in ordinal order of their names.</summary>
    public static IReadOnlyList<SanctionsList> All { get; } =
    [
        new(new ListId("au-dfat"), "Australian Sanctions Consolidated List", "Australia"),
        new(new ListId("ca-sema"), "Consolidated Canadian Autonomous Sanctions List", "Canada"),
        new(new ListId("ch-seco"), "SECO sanctions list", "Switzerland"),
        new(new ListId("eu-765"), "Annexes to Regulation (EC) No 765/2006 outside the financial sanctions file", "European Union"),
        new(new ListId("eu-fsf"), "EU consolidated list of financial sanctions", "European Union"),
        new(new ListId("uk-ofsi"), "OFSI Consolidated List of Financial Sanctions Targets", "United Kingdom"),
        new(new ListId("uk-sl"), "UK Sanctions List", "United Kingdom"),
        new(new ListId("un-sc"), "United Nations Security Council Consolidated List", "United Nations"),
        new(new ListId("us-bis"), "BIS Entity List and export authorisations", "United States"),
        new(new ListId("us-csl"), "US Consolidated Screening List", "United States"),
        new(new ListId("us-ofac-cons"), "OFAC Consolidated (non-SDN) List", "United States") { UtcOffsetHours = -5 },
        new(new ListId("us-ofac-sdn"), "OFAC Specially Designated Nationals List", "United States") { UtcOffsetHours = -5 },
    ];

    private static readonly FrozenDictionary<ListId, SanctionsList> ById = All.ToFrozenDictionary(static list => list.Id);

    /// <summary>Finds a publisher's list by its short name.</summary>
    public static bool TryFind(ListId id, out SanctionsList? list) => ById.TryGetValue(id, out list);

    /// <summary>The publisher's list of that name, or a user's own list titled by its name.</summary>
    public static SanctionsList FindOrOwn(ListId id) => TryFind(id, out var list) ? list! : new SanctionsList(id, id.Value, id.Value);
}
