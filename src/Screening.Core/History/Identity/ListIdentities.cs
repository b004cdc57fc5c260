namespace Screening.History;

/// <summary>The lists whose ids are no identity. A new one is one line here.</summary>
internal static class ListIdentities
{
    private static readonly IListIdentity[] All = [new EuIdentity(), new CanadianIdentity()];

    /// <summary>The rule of a list; null where an id stays with its listing.</summary>
    public static IListIdentity? Of(ListId list) => Array.Find(All, rule => rule.List == list);
}
