using Screening.Batch;

namespace Screening.Cli.Rendering;

/// <summary>How far a batch is: one line written over on a terminal, or a line each time.</summary>
internal sealed class ProgressLine : IProgress<BatchProgress>, IDisposable
{
    private readonly Lock gate = new();
    private readonly TextWriter writer;
    private readonly bool overwrites;
    private bool lineIsOpen;

    private ProgressLine(TextWriter writer, bool overwrites) => (this.writer, this.overwrites) = (writer, overwrites);

    /// <summary>The reporter that <c>--progress</c> asks for; null where none is to be shown.</summary>
    public static ProgressLine? Of(Terminal terminal, string progress) => progress switch
    {
        "plain" => new ProgressLine(terminal.Error, overwrites: false),
        "auto" when terminal.ErrorIsTerminal => new ProgressLine(terminal.Error, overwrites: true),
        _ => null,
    };

    public void Report(BatchProgress value)
    {
        var line = FormattableString.Invariant($"{value.Rows} rows, {value.Hits} hits");
        lock (gate)
        {
            writer.Write(overwrites ? "\r" + line : line + "\n");
            lineIsOpen = overwrites;
        }
    }

    /// <summary>Ends the line that was written over, so that what follows has its own.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (lineIsOpen)
                writer.WriteLine();
            lineIsOpen = false;
        }
    }
}
