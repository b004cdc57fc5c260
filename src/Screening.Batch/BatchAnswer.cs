namespace Screening.Batch;

/// <summary>The answer to one item of a stream.</summary>
/// <param name="Item">The item.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Result">The engine's answer; null when the item could not be screened.</param>
/// <param name="Reason">Why it could not be screened; null when it was.</param>
public sealed record BatchAnswer<T>(T Item, ScreeningOutcome Outcome, ScreeningResult? Result, string? Reason);
