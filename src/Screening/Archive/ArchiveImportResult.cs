namespace Screening;

/// <summary>What an import did.</summary>
/// <param name="Deliveries">Every delivery that could be read, in the order in which it was judged: by day.</param>
/// <param name="Unreadable">Why a source was not taken, one line each; nothing of such a source is in the archive.</param>
public sealed record ArchiveImportResult(IReadOnlyList<ImportedDelivery> Deliveries, IReadOnlyList<string> Unreadable);

/// <summary>One delivery of an import.</summary>
/// <param name="Entry">Its line in the manifest.</param>
/// <param name="Outcome">What was done.</param>
public sealed record ImportedDelivery(ArchiveEntry Entry, ImportOutcome Outcome);

/// <summary>What an import did with a delivery.</summary>
public enum ImportOutcome
{
    /// <summary>Refused, now or earlier; the manifest records why, and the edition before it stays in force.</summary>
    Refused = 0,

    /// <summary>The archive had it already.</summary>
    AlreadyThere,

    /// <summary>Now in the archive, and in force.</summary>
    Imported,
}
