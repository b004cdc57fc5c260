using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Screening.Batch;

/// <summary>The files that a run writes, made safe together: output, audit log, the report's cards, and the checkpoint that counts them.</summary>
internal sealed class RunFiles : IDisposable
{
    private readonly Screener screener;
    private readonly BatchRun run;
    private readonly BatchTarget target;
    private readonly SpoolFile output;
    private readonly SpoolFile? audit;
    private readonly SpoolFile? cards;
    private DateTimeOffset? runAt;
    private AuditLog chain = new(AuditLog.Origin, 0);

    public RunFiles(Screener screener, BatchRun run, BatchTarget target)
    {
        (this.screener, this.run, this.target, runAt) = (screener, run, target, target.RunAt);
        output = new SpoolFile(target.Path);
        audit = target.AuditPath is { } path ? new SpoolFile(path) : null;
        cards = target.ReportPath is { } report ? new SpoolFile(report) : null;
        run.Plan.Report = cards is null ? null : screener.Options;
        run.Plan.Audit = audit is null ? null : target.AuditNames;
        var engine = ReceiptMaker.Engine;
        Identity = new RunIdentity(
            $"{engine.Version} {engine.Build}", screener.Register.Version, ReceiptText.HashOf(ReceiptMaker.Settings(screener, run.Plan.Options)),
            ReceiptText.HashOf($"{run.Plan.Input.Encoding} {run.Plan.Input.HasMark} {run.Plan.Input.Delimiter} {string.Join('\0', run.Plan.Header)}"),
            $"{target.AuditPath is not null} {target.AuditNames} {target.ReportPath is not null}");
    }

    public RunIdentity Identity { get; }

    public long RowsSinceCheckpoint { get; private set; }

    public static string CheckpointPath(string path) => path + ".checkpoint";

    public BatchSummary Summary(ReceiptCounts counts) => new()
    {
        Input = run.Plan.Input, Rows = counts.Rows, Hits = counts.Hit, PastHits = counts.PastHit, NoHits = counts.NoHit, NotScreened = counts.NotScreened,
    };

    /// <summary>Begins anew; an unfinished run is forgotten.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        File.Delete(CheckpointPath(target.Path));
        output.Create();
        audit?.Create();
        cards?.Create();
        await output.WriteAsync(run.HeaderLine(), cancellationToken).ConfigureAwait(false);
        await LogAsync([AuditLog.Start(Identity, target.InputName, runAt)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on behind a checkpoint; false when a file does not hold what it says.</summary>
    public bool TryReopen(Checkpoint checkpoint)
    {
        (chain, runAt) = (new AuditLog(checkpoint.Chain.Head, checkpoint.Chain.Entries), checkpoint.RunAt);
        return output.TryReopen(checkpoint.Output) && TryReopen(audit, checkpoint.Audit) && TryReopen(cards, checkpoint.Report);
    }

    /// <summary>Gives a run that was complete its names, in case it was killed before; false when it was not complete.</summary>
    public bool TryFinish(Checkpoint checkpoint)
    {
        if (checkpoint.Finished is not { } receipt || checkpoint.Identity.Difference(Identity) is not null)
            return false;
        if (!(output.TryReopen(checkpoint.Output) || output.IsFinishedAs(checkpoint.Output))
            || (audit is not null && checkpoint.Audit is { } mark && !(audit.TryReopen(mark) || audit.IsFinishedAs(mark))))
            return false;
        // The cards are deleted last: where they are gone, the pages stand.
        if (cards is not null && File.Exists(cards.PartialPath) && !TryReopen(cards, checkpoint.Report))
            return false;
        TakeNames(receipt);
        return true;
    }

    public async Task WriteAsync(BatchChunk chunk, CancellationToken cancellationToken)
    {
        await output.WriteAsync(chunk.Output, cancellationToken).ConfigureAwait(false);
        await LogAsync(chunk.AuditLines, cancellationToken).ConfigureAwait(false);
        if (cards is not null)
            await cards.WriteAsync(chunk.Cards, cancellationToken).ConfigureAwait(false);
        RowsSinceCheckpoint += chunk.Rows;
    }

    /// <summary>Makes safe what is written so far.</summary>
    public void Save(BatchSummary summary, IncrementalHash rows) => Save(summary, rows, finished: null);

    /// <summary>Ends the files and gives them their names, the output's first, the receipt's last.</summary>
    public async Task CompleteAsync(BatchSummary summary, IncrementalHash rows, HashingStream input, CancellationToken cancellationToken)
    {
        var counts = ReceiptCounts.Of(summary);
        var written = output.Mark;
        await LogAsync([AuditLog.End(counts, input.Sha256, written.Sha256)], cancellationToken).ConfigureAwait(false);
        var asOf = run.Plan.Options.AsOf;
        var settings = ReceiptMaker.Settings(screener, run.Plan.Options);
        var receipt = new Receipt
        {
            Engine = ReceiptMaker.Engine, RunAt = runAt, Settings = settings, SettingsSha256 = ReceiptText.HashOf(settings),
            Input = new ReceiptInput(
                new ReceiptFile(FromReceipt(target.InputName), input.Count, input.Sha256), InputEncodings.NameOf(summary.Input.Encoding),
                summary.Input.Delimiter.ToString(), summary.Input.Columns),
            Register = screener.Register.Version, Sources = target.Sources, Supplement = target.Supplement,
            Lists = ReceiptMaker.Lists(screener, asOf, run.Plan.Options.KnownAt), Counts = counts,
            Output = new ReceiptFile(FromReceipt(target.Path), written.Length, written.Sha256),
            Audit = target.AuditPath is { } path ? new ReceiptAudit(FromReceipt(path), chain.Entries, chain.Head) : null,
        };
        Save(summary, rows, receipt);
        TakeNames(receipt);
    }

    public void Dispose()
    {
        // Before the first checkpoint there is nothing that could be resumed.
        if (!File.Exists(CheckpointPath(target.Path)))
        {
            output.Delete();
            audit?.Delete();
            cards?.Delete();
        }

        output.Dispose();
        audit?.Dispose();
        cards?.Dispose();
    }

    private static bool TryReopen(SpoolFile? file, SpoolMark? mark) => file is null || (mark is not null && file.TryReopen(mark));

    private void TakeNames(Receipt receipt)
    {
        output.Finish();
        audit?.Finish();
        if (cards is not null && File.Exists(cards.PartialPath))
        {
            cards.Dispose();
            ReportPages.Write(target.ReportPath!, cards.PartialPath, receipt);
        }

        if (target.ReceiptPath is { } path)
            WriteWhole(path, ReceiptText.Write(receipt));
        cards?.Delete();
        File.Delete(CheckpointPath(target.Path));
    }

    private void Save(BatchSummary summary, IncrementalHash rows, Receipt? finished)
    {
        output.Flush();
        audit?.Flush();
        cards?.Flush();
        WriteWhole(CheckpointPath(target.Path), ReceiptText.Write(new Checkpoint
        {
            Identity = Identity, AsOf = run.Plan.Options.AsOf, RunAt = runAt, Counts = ReceiptCounts.Of(summary), Rows = Convert.ToHexStringLower(rows.GetCurrentHash()),
            Output = output.Mark, Audit = audit?.Mark, Report = cards?.Mark, Chain = new ReceiptAudit("", chain.Entries, chain.Head), Finished = finished,
        }));
        RowsSinceCheckpoint = 0;
    }

    private async Task LogAsync(IReadOnlyList<byte[]> lines, CancellationToken cancellationToken)
    {
        if (audit is null)
            return;
        var log = new ArrayBufferWriter<byte>(64 * 1024);
        chain.Append(log, lines);
        await audit.WriteAsync(log.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A path as it is seen from the receipt's folder, so that the files can move together.</summary>
    private string FromReceipt(string path) => path == "-" || target.ReceiptPath is null
        ? path
        : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(target.ReceiptPath))!, Path.GetFullPath(path)).Replace('\\', '/');

    /// <summary>Either the old text or the new one stands there, never half of one.</summary>
    private static void WriteWhole(string path, string text)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
