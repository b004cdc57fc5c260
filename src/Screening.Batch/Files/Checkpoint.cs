namespace Screening.Batch;

/// <summary>How far an unfinished run has come: everything up to here is on the disk, whatever stands behind it in the files is not counted.</summary>
internal sealed record Checkpoint
{
    public int Format { get; init; } = 1;

    /// <summary>What the run depends on; a run that depends on something else cannot go on from here.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>The day that rows without their own were asked for.</summary>
    public required DateOnly AsOf { get; init; }

    public DateTimeOffset? RunAt { get; init; }

    public required ReceiptCounts Counts { get; init; }

    /// <summary>The hash over the rows read so far.</summary>
    public required string Rows { get; init; }

    public required SpoolMark Output { get; init; }

    public SpoolMark? Audit { get; init; }

    public SpoolMark? Report { get; init; }

    /// <summary>The hash of the last line of the audit log, and how many it has.</summary>
    public required ReceiptAudit Chain { get; init; }

    /// <summary>The receipt of a run that has only to take its names; null before that.</summary>
    public Receipt? Finished { get; init; }
}

/// <summary>What the output of a run depends on, each part by hash or in words.</summary>
internal sealed record RunIdentity(string Engine, string Register, string Settings, string Input, string Extras)
{
    /// <summary>The first part that differs, in words for the user; null when none does.</summary>
    public string? Difference(RunIdentity other) =>
        Engine != other.Engine ? "another build of the engine"
        : Register != other.Register ? "other lists or editions"
        : Settings != other.Settings ? "other settings or another as-of day"
        : Input != other.Input ? "another header, encoding or separator of the input"
        : Extras != other.Extras ? "another choice of audit log or report"
        : null;
}

/// <summary>How much of a file is certain.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">The hash of those bytes.</param>
internal sealed record SpoolMark(long Length, string Sha256);
