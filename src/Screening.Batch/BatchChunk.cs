using System.Text;

namespace Screening.Batch;

/// <summary>Some rows in a row: what one worker takes, and gives back as text with its counts.</summary>
internal sealed class BatchChunk
{
    /// <summary>The most rows in a chunk.</summary>
    public const int MostRows = 256;

    /// <summary>The bytes after which a chunk takes no more rows.</summary>
    public const int EnoughBytes = 1024 * 1024;

    private readonly List<RawRecord> records = [];
    private readonly long[] outcomes = new long[4];
    private int bytes;

    /// <summary>Whether it takes no more rows.</summary>
    public bool IsFull => records.Count >= MostRows || bytes >= EnoughBytes;

    /// <summary>How many rows it holds.</summary>
    public int Rows => records.Count;

    /// <summary>The rows as they go out, UTF-8; empty before <see cref="Screen"/>.</summary>
    public byte[] Output { get; private set; } = [];

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
        var rows = new StringBuilder();
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = RecordCells.Read(record, plan.Delimiter, plan.Header.Length);
            var answer = Answer(read, plan);
            outcomes[(int)answer.Outcome]++;
            if (!plan.Options.AllMatches || answer.Matches.Count == 0)
                ResultColumns.Append(rows, read.Cells, answer, answer.Matches.FirstOrDefault(), (char)plan.Delimiter);
            else
                foreach (var match in answer.Matches)
                    ResultColumns.Append(rows, read.Cells, answer, match, (char)plan.Delimiter);
        }

        Output = Encoding.UTF8.GetBytes(rows.ToString());
    }

    private static RowAnswer Answer(RecordCells read, BatchPlan plan)
    {
        if (read.Fault is not null)
            return RowAnswer.NotScreened(read.Fault);
        return read.Cells.AsSpan().SequenceEqual(plan.Header)
            ? RowAnswer.NotScreened("the row repeats the header")
            : RowAnswer.Of(RowQuestion.Of(read.Cells, plan.Columns, plan.Options), plan.Screen);
    }
}

/// <summary>What every chunk of a run shares.</summary>
/// <param name="Header">The input's header.</param>
/// <param name="Columns">What its columns mean.</param>
/// <param name="Delimiter">The separator.</param>
/// <param name="Options">How to screen.</param>
/// <param name="Screen">The engine.</param>
internal sealed record BatchPlan(
    string[] Header, ColumnMap Columns, byte Delimiter, BatchOptions Options, Func<ScreeningRequest, ScreeningResult> Screen);
