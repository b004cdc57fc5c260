namespace Screening.Batch;

/// <summary>What a run proves about itself: what went in, by which lists and settings it was answered, what came out. Filed beside the output as JSON.</summary>
/// <remarks>Immutable. Days are yyyy-MM-dd, hashes sha-256 in lower-case hex, counts add up to the rows.</remarks>
public sealed record Receipt
{
    /// <summary>The version of this form: 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The engine that answered.</summary>
    public required ReceiptEngine Engine { get; init; }

    /// <summary>When the run began; null when the caller did not say. It has no part in any answer.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>The input.</summary>
    public required ReceiptInput Input { get; init; }

    /// <summary>How it was screened.</summary>
    public required ReceiptSettings Settings { get; init; }

    /// <summary>The hash over <see cref="Settings"/> as written here.</summary>
    public required string SettingsSha256 { get; init; }

    /// <summary>The version of the register.</summary>
    public required string Register { get; init; }

    /// <summary>Where the lists were read from, as the user named it; for finding them again.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether the embedded dated lists supplemented official ones.</summary>
    public bool Supplement { get; init; }

    /// <summary>Every list that answered, seen from the default as-of day.</summary>
    public required IReadOnlyList<ReceiptList> Lists { get; init; }

    /// <summary>What became of the rows.</summary>
    public required ReceiptCounts Counts { get; init; }

    /// <summary>The output.</summary>
    public required ReceiptFile Output { get; init; }

    /// <summary>The audit log; null when none was kept.</summary>
    public ReceiptAudit? Audit { get; init; }
}

/// <summary>An engine.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Build">What tells two builds of one version apart: equal builds score alike.</param>
public sealed record ReceiptEngine(string Version, string Build);

/// <summary>A file.</summary>
/// <param name="Name">Its path, seen from the receipt's folder; <c>-</c> for a pipe.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record ReceiptFile(string Name, long Bytes, string Sha256);

/// <summary>An input, and how it was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">Its encoding, such as <c>utf-8</c>.</param>
/// <param name="Delimiter">Its separator.</param>
/// <param name="Columns">The columns that were read.</param>
public sealed record ReceiptInput(ReceiptFile File, string Encoding, string Delimiter, IReadOnlyList<BatchColumn> Columns);

/// <summary>Everything that an answer depends on besides input, lists and engine.</summary>
public sealed record ReceiptSettings
{
    /// <summary>The day the law was asked about where a row states none.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only what had been published by then counted; null for everything known.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>How names were scored.</summary>
    public required string Profile { get; init; }

    /// <summary>The hash over the profile's code version, values and tables.</summary>
    public required string ProfileFingerprint { get; init; }

    /// <summary>The score from which a name was a match.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many days an edition answered for after its own; null for no end.</summary>
    public int? MaxListAgeDays { get; init; }

    /// <summary>The lists that had to answer; null for all.</summary>
    public IReadOnlyList<string>? RequiredLists { get; init; }

    /// <summary>Whether a row went out once per match.</summary>
    public bool AllMatches { get; init; }

    /// <summary>The hash of the decisions that marked the hits; null without any.</summary>
    public string? Decisions { get; init; }

    /// <summary>Field to column, as the user mapped it.</summary>
    public required IReadOnlyDictionary<string, string> Mapping { get; init; }
}

/// <summary>A list that answered.</summary>
public sealed record ReceiptList
{
    /// <summary>Its short name.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it could speak about the day.</summary>
    public required ListState State { get; init; }

    /// <summary>Whether absence from it was evidence.</summary>
    public required ListExtent Extent { get; init; }

    /// <summary>The edition's short name; null without one.</summary>
    public string? Version { get; init; }

    /// <summary>The edition's hash; null without one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The first day covered; null for no bound or no day.</summary>
    public DateOnly? CoverageFrom { get; init; }

    /// <summary>The last day covered; null for no bound or no day.</summary>
    public DateOnly? CoverageTo { get; init; }

    /// <summary>How old its newest edition was on the day asked about, in days; null without one.</summary>
    public int? AgeDays { get; init; }

    /// <summary>Everything of it that the register was built from.</summary>
    public required IReadOnlyList<ReceiptEdition> Editions { get; init; }
}

/// <summary>An edition.</summary>
/// <param name="Day">Its day; null for a dated list.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record ReceiptEdition(DateOnly? Day, string Sha256);

/// <summary>What became of the rows.</summary>
public sealed record ReceiptCounts(long Rows, long Hit, long PastHit, long NoHit, long NotScreened)
{
    internal static ReceiptCounts Of(BatchSummary summary) => new(summary.Rows, summary.Hits, summary.PastHits, summary.NoHits, summary.NotScreened);
}

/// <summary>An audit log.</summary>
/// <param name="Name">Its path, seen from the receipt's folder.</param>
/// <param name="Entries">How many lines it has.</param>
/// <param name="Head">The hash of its last line, which stands for all of them.</param>
public sealed record ReceiptAudit(string Name, long Entries, string Head);
