using System.Text;

namespace Screening.Batch;

/// <summary>Some rows in a row: what one worker takes, and gives back as text with its counts.</summary>
/// <param name="firstRow">The number of its first row, from 1.</param>
internal sealed class BatchChunk(long firstRow)
{
    /// <summary>The most rows in a chunk.</summary>
    public const int MostRows = 256;

    /// <summary>The bytes after which a chunk takes no more rows.</summary>
    public const int EnoughBytes = 1024 * 1024;

    private readonly List<RawRecord> records = [];
    private readonly long[] outcomes = new long[4];
    private int bytes;

    /// <summary>The number of its first row, from 1.</summary>
    public long FirstRow { get; } = firstRow;

    /// <summary>Whether it takes no more rows.</summary>
    public bool IsFull => records.Count >= MostRows || bytes >= EnoughBytes;

    /// <summary>How many rows it holds.</summary>
    public int Rows => records.Count;

    /// <summary>How many of them do not go out.</summary>
    public int Unchanged { get; private set; }

    /// <summary>The rows as they came.</summary>
    public IReadOnlyList<RawRecord> Records => records;

    /// <summary>The rows as they go out, UTF-8; empty before <see cref="Screen"/>.</summary>
    public byte[] Output { get; private set; } = [];

    /// <summary>A line of the audit log for each row; empty when none is kept.</summary>
    public IReadOnlyList<byte[]> AuditLines { get; private set; } = [];

    /// <summary>The cards of the report, one a line, UTF-8.</summary>
    public byte[] Cards { get; private set; } = [];

    public void Add(RawRecord record)
    {
        records.Add(record);
        bytes += record.Bytes.Length;
    }

    /// <summary>How many rows came out so; none before <see cref="Screen"/>.</summary>
    public long Count(ScreeningOutcome outcome) => outcomes[(int)outcome];

    /// <summary>Reads, screens and writes out the rows.</summary>
    public void Screen(BatchPlan plan, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder(bytes * 2);
        var (lines, cards) = (new List<byte[]>(), new StringBuilder());
        using var cells = new CellReader(records, plan.Delimiter, plan.Header.Length);
        for (var i = 0; i < records.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = cells.Next();
            var product = Product(read, plan);
            outcomes[(int)product.Outcome]++;
            Unchanged += product.Tails.Count == 0 ? 1 : 0;
            if (plan.Audit is { } names)
                lines.Add(AuditLog.Row(FirstRow + i, records[i], read.Cells, plan.Columns, product, names));
            if (product.Card is not null)
                cards.Append(ReportCard.Of(FirstRow + i, read.Cells, plan.Columns, product));
            foreach (var tail in product.Tails)
            {
                CellText.AppendCells(rows, read.Cells, plan.Input.Delimiter);
                rows.Append(tail);
            }
        }

        AuditLines = lines;
        Cards = Encoding.UTF8.GetBytes(cards.ToString());
        Output = Encoding.UTF8.GetBytes(rows.ToString());
    }

    private static RowProduct Product(RecordCells read, BatchPlan plan)
    {
        if ((read.Fault ?? (read.Cells.AsSpan().SequenceEqual(plan.Header) ? "the row repeats the header" : null)) is not { } fault)
            return plan.Answers.GetOrMake(plan.Columns.KeyOf(read.Cells), (read.Cells, plan), static asked => asked.plan.Ask(asked.Cells, asked.plan));
        return plan.FaultTail is { } tail
            ? new RowProduct(ScreeningOutcome.NotScreened, [tail(fault)], "", fault)
            : RowProduct.Of(RowAnswer.NotScreened(fault), plan);
    }
}
