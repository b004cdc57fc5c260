using System.Text.Json.Serialization;

namespace Screening;

/// <summary>One line of an archive's manifest: one delivery, and what was decided about it.</summary>
public sealed record ArchiveEntry
{
    /// <summary>Its place in the manifest, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was imported, in UTC.</summary>
    public required DateTimeOffset Imported { get; init; }

    /// <summary>Whether it is in force; a refused delivery is kept as evidence and answers nothing.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Why it was refused, or would have been without <see cref="Override"/>; null when nothing spoke against it.</summary>
    public string? Refusal { get; init; }

    /// <summary>The reason given for accepting it all the same; null when none was needed.</summary>
    public string? Override { get; init; }

    /// <summary>The short name of the format that it was read as.</summary>
    public required string Format { get; init; }

    /// <summary>The day of the delivery, for files that do not state it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How that day is known.</summary>
    public required DayKnownBy DayKnownBy { get; init; }

    /// <summary>The instant of the delivery in UTC; null when unknown.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Whether absence from it is evidence.</summary>
    public required ListExtent Extent { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<ArchivedFile> Files { get; init; }

    /// <summary>The lists that were read from it.</summary>
    public required IReadOnlyList<DeliveredList> Lists { get; init; }

    /// <summary>What reading counted: rows, entries, names, problems. Details are in the report of a loading.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The same delivery: the same files with the same days.</summary>
    internal bool IsSameDeliveryAs(ArchiveEntry other) =>
        Format == other.Format && Extent == other.Extent && Files.Count == other.Files.Count
        && Files.Select(static file => file.ContentSha256).Order(StringComparer.Ordinal).SequenceEqual(other.Files.Select(static file => file.ContentSha256).Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && Lists.SequenceEqual(other.Lists);
}

/// <summary>One file of an archived delivery: where its bytes lie, and the hashes that prove them.</summary>
/// <param name="Name">The name it was delivered under.</param>
/// <param name="Stored">The path of the stored bytes below the archive's folder, with slashes.</param>
/// <param name="Sha256">The sha-256 of the bytes as delivered, lower-case hex.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="ContentSha256">The sha-256 of the list itself, decompressed, lower-case hex.</param>
/// <param name="ContentBytes">Its size.</param>
public sealed record ArchivedFile(string Name, string Stored, string Sha256, long Bytes, string ContentSha256, long ContentBytes)
{
    /// <summary>The member of the stored file that this is, where that is an archive of several editions; else null.</summary>
    public string? Member { get; init; }

    /// <summary>The name of the list file itself.</summary>
    [JsonIgnore]
    public string DisplayName => Member is null ? Name : $"{Name}/{Member}";
}
