namespace Screening;

/// <summary>Files of one list that were published together.</summary>
/// <param name="Files">The files, decompressed, in ordinal order of their names.</param>
public sealed record Delivery(IReadOnlyList<DeliveryFile> Files)
{
    /// <summary>The day of the delivery where the file does not state it; the format's own day wins.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How that day is known.</summary>
    public required DayKnownBy DayKnownBy { get; init; }

    /// <summary>The instant in UTC, where the name of an archive's member states one. A reader turns it into a day by the publisher's offset.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Whether absence from it is evidence.</summary>
    public ListExtent Extent { get; init; } = ListExtent.Whole;

    /// <summary>The day for a list: the given one, or the instant's at the publisher's fixed offset.</summary>
    public DateOnly DayFor(SanctionsList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Instant is { } instant && DayKnownBy != DayKnownBy.Given ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(list.UtcOffsetHours)) : Day;
    }
}
