namespace Screening.Batch;

/// <summary>What every chunk of a run shares.</summary>
/// <param name="Input">The input's shape.</param>
/// <param name="Header">The input's header.</param>
/// <param name="Columns">What its columns mean.</param>
/// <param name="Options">How to screen.</param>
/// <param name="Screen">The engine.</param>
internal sealed record BatchPlan(
    BatchInput Input, string[] Header, ColumnMap Columns, BatchOptions Options, Func<ScreeningRequest, ScreeningResult> Screen)
{
    /// <summary>The separator.</summary>
    public byte Delimiter { get; } = (byte)Input.Delimiter;

    /// <summary>Answers to rows that ask the same.</summary>
    public AnswerCache Answers { get; private set; } = new(Options.AnswersKept);

    /// <summary>What cards are drawn with; null when no report is made. Set before the first chunk. Cards are large, so fewer answers are kept.</summary>
    public ScreeningOptions? Report
    {
        get;
        set => (field, Answers) = (value, new AnswerCache(Math.Min(Options.AnswersKept, 2_000)));
    }

    /// <summary>What the audit log tells of the counterparties; null when none is kept. Set before the first chunk.</summary>
    public AuditNames? Audit { get; set; }

    /// <summary>Answers a sound row. Set before the first chunk, where it is to be something else than screening it.</summary>
    public Func<string[], BatchPlan, RowProduct> Ask { get; set; } = RowProduct.Of;

    /// <summary>Our cells of a row that cannot be read; null for those of an answer that is not screened.</summary>
    public Func<string, string>? FaultTail { get; set; }
}
