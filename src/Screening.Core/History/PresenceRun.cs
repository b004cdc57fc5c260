namespace Screening.History;

/// <summary>Consecutive editions of a whole list that all hold a listing: from index <paramref name="First"/> to before <paramref name="End"/>.</summary>
internal readonly record struct PresenceRun(int First, int End);
