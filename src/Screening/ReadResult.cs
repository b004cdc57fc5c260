namespace Screening;

/// <summary>What a reader made of a delivery.</summary>
/// <param name="Snapshots">Editions of lists.</param>
/// <param name="DatedLists">Lists whose rows carry their own dates.</param>
public sealed record ReadResult(IReadOnlyList<ListSnapshot> Snapshots, IReadOnlyList<DatedList> DatedLists);
