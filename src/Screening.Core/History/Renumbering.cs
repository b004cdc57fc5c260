namespace Screening;

/// <summary>A delivery's own word that a listing bears another id than in the delivery before it.</summary>
/// <param name="FormerId">The id until then, as printed.</param>
/// <param name="Id">The id from then on, as printed.</param>
public sealed record Renumbering(string FormerId, string Id);
