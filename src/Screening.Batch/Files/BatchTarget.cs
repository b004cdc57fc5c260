namespace Screening.Batch;

/// <summary>Where a run goes, and what it leaves besides the output.</summary>
/// <param name="Path">The output's path. Until it is complete, the output stands beside it as <c>.partial</c>.</param>
public sealed record BatchTarget(string Path)
{
    /// <summary>How the input is called in receipts and logs; <c>-</c> for a pipe.</summary>
    public string InputName { get; init; } = "-";

    /// <summary>Whether to go on where an unfinished run of the same input, lists and settings stopped. Without such a run it begins anew.</summary>
    public bool Resume { get; init; }

    /// <summary>After how many rows the run is made safe against being killed. The default value is 20,000.</summary>
    public int CheckpointRows { get; init; } = 20_000;

    /// <summary>Where the receipt goes; null for none.</summary>
    public string? ReceiptPath { get; init; }

    /// <summary>Where the audit log goes; null for none.</summary>
    public string? AuditPath { get; init; }

    /// <summary>What the audit log tells of the counterparties. The default value is <see cref="AuditNames.Hashed"/>.</summary>
    public AuditNames AuditNames { get; init; }

    /// <summary>Where the report for reviewers goes; null for none. Past some hundred hits it goes on in files beside it.</summary>
    public string? ReportPath { get; init; }

    /// <summary>When the run began, for the receipt; null to leave it out. An answer never depends on it.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>Where the lists were read from, as the user named it; for the receipt.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether embedded lists supplemented them; for the receipt.</summary>
    public bool Supplement { get; init; }
}

/// <summary>What an audit log tells of a counterparty.</summary>
public enum AuditNames
{
    /// <summary>The hash of its row, by which the row can be found in the input.</summary>
    Hashed = 0,

    /// <summary>Also its id and name, as printed.</summary>
    Plain,

    /// <summary>Nothing but the number of its row.</summary>
    None,
}
