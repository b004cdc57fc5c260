namespace Screening;

/// <summary>
/// A list whose rows carry their own dates: one of ours, or a user's. It stands alone, or supplements the snapshots of the same list.
/// </summary>
public sealed class DatedList
{
    /// <summary>The list.</summary>
    public required SanctionsList List { get; init; }

    /// <summary>Whether a name that it lacks is known not to be on the list.</summary>
    public ListExtent Extent { get; init; } = ListExtent.Extract;

    /// <summary>The first day it can speak about; null for no bound.</summary>
    public DateOnly? CoveredFrom { get; init; }

    /// <summary>The last day it can speak about; null for no bound. See <see cref="IsUnbounded"/>.</summary>
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>
    /// Whether missing bounds mean "always" (a user's own list) or "no day at all" (an extract of a publisher's list whose file was not seen:
    /// only its stated dates speak).
    /// </summary>
    public bool IsUnbounded { get; init; }

    /// <summary>The sha-256 of its file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its entries, each id once, each with its dated measures.</summary>
    public required IReadOnlyList<ListEntry> Entries { get; init; }

    /// <summary>
    /// The day from which a row is known: announced, else effective, else the last covered day; null when none of them is known,
    /// which reads as known all along.
    /// </summary>
    internal DateOnly? KnownFrom(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Announced ?? measure.Effective ?? CoveredUntil;
    }
}
