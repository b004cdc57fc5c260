using System.Text.Json.Serialization;

namespace Screening;

/// <summary>A register and how it was loaded.</summary>
/// <param name="Register">The register.</param>
/// <param name="Files">Every file or delivery read, with its report.</param>
/// <param name="Supplements">The embedded dated lists that supplement the lists named: their licences, announcements and stated dates. Empty when there are none.</param>
public sealed record LoadedRegister(Register Register, IReadOnlyList<LoadedDelivery> Files, IReadOnlyList<ListId> Supplements)
{
    /// <summary>
    /// What the guard says of each edition, in the order judged: a refused one is not in the register, and its list's coverage tells the reason of
    /// the newest; an overridden one is, with the word that let it pass.
    /// </summary>
    public IReadOnlyList<GuardVerdict> Verdicts { get; init; } = [];

    /// <summary>Every problem of every file, in order.</summary>
    public IEnumerable<ReadProblem> Problems => Files.SelectMany(static file => file.Report.Problems);
}

/// <summary>One delivery as it was read.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Format">The format's short name.</param>
/// <param name="Report">What reading brought to light.</param>
public sealed record LoadedDelivery(string Path, string Format, ReadReport Report)
{
    /// <summary>The files it consists of, in ordinal order of their names.</summary>
    public IReadOnlyList<DeliveredFile> Files { get; init; } = [];

    /// <summary>The lists it holds.</summary>
    public IReadOnlyList<DeliveredList> Lists { get; init; } = [];
}

/// <summary>One file of a delivery.</summary>
/// <param name="Name">Its own name, without a compression ending.</param>
/// <param name="Bytes">Its size, decompressed.</param>
/// <param name="Sha256">The sha-256 of the decompressed bytes, lower-case hex.</param>
public sealed record DeliveredFile(string Name, long Bytes, string Sha256);

/// <summary>One list in a delivery: an edition, or a list whose rows carry their own dates.</summary>
/// <param name="Id">The list.</param>
/// <param name="Extent">Whether absence from it is evidence.</param>
/// <param name="Listings">How many entries it holds.</param>
/// <param name="Sha256">Its version: the sha-256 of the files it was read from, lower-case hex.</param>
public sealed record DeliveredList(ListId Id, ListExtent Extent, int Listings, string Sha256)
{
    /// <summary>The day an edition speaks for; null for a dated list.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How that day is known; null for a dated list.</summary>
    public DayKnownBy? DayKnownBy { get; init; }

    /// <summary>The first day a dated list can speak about; null for no bound, no day, or an edition.</summary>
    public DateOnly? CoveredFrom { get; init; }

    /// <summary>The last day a dated list can speak about; null for no bound, no day, or an edition.</summary>
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>Whether its ids are not all the ids of the list, as in a file of aliases alone: then it tells of no entry whether it is listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TellsNoPresence { get; init; }

    /// <summary>Whether its rows carry their own dates.</summary>
    [JsonIgnore]
    public bool IsDated => Day is null;

    internal static IReadOnlyList<DeliveredList> Of(ReadResult result) =>
    [
        .. result.Snapshots.Select(static edition => new DeliveredList(edition.List.Id, edition.Extent, edition.Entries.Count, edition.Sha256) { Day = edition.Day, DayKnownBy = edition.DayKnownBy, TellsNoPresence = !edition.TellsPresence }),
        .. result.DatedLists.Select(static dated => new DeliveredList(dated.List.Id, dated.Extent, dated.Entries.Count, dated.Sha256) { CoveredFrom = dated.CoveredFrom, CoveredUntil = dated.CoveredUntil }),
    ];
}
