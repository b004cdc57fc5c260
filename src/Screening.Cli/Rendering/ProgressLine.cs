using System.Globalization;
using Screening.Batch;

namespace Screening.Cli.Rendering;

/// <summary>How far a batch is: one line written over on a terminal, or a line now and then.</summary>
internal sealed class ProgressLine : IProgress<BatchProgress>, IDisposable
{
    private const int Marks = 20;
    private static readonly TimeSpan Overwriting = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly TextWriter writer;
    private readonly TimeProvider time;
    private readonly bool overwrites;
    private readonly long? length;
    private readonly long start;
    private long said;
    private int width;

    private ProgressLine(TextWriter writer, TimeProvider time, bool overwrites, long? length)
    {
        (this.writer, this.time, this.overwrites, this.length) = (writer, time, overwrites, length);
        start = said = time.GetTimestamp();
    }

    /// <summary>The reporter that <c>--progress</c> asks for; null where none is to be shown.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="time">The clock for rate and time left.</param>
    /// <param name="progress">The option's word.</param>
    /// <param name="length">The input's bytes; null when they are not known.</param>
    public static ProgressLine? Of(Terminal terminal, TimeProvider time, string progress, long? length) => progress switch
    {
        "plain" => new ProgressLine(terminal.Error, time, overwrites: false, length),
        "auto" when terminal.ErrorIsTerminal => new ProgressLine(terminal.Error, time, overwrites: true, length),
        _ => null,
    };

    public void Report(BatchProgress value)
    {
        lock (gate)
        {
            if (width > 0 && time.GetElapsedTime(said) < (overwrites ? Overwriting : Plain))
                return;
            said = time.GetTimestamp();
            var line = Line(value, time.GetElapsedTime(start));
            writer.Write(overwrites ? "\r" + line.PadRight(width) : line + "\n");
            width = Math.Max(width, line.Length);
        }
    }

    /// <summary>Ends the line that was written over, so that what follows has its own.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (overwrites && width > 0)
                writer.WriteLine();
            width = 0;
        }
    }

    private string Line(BatchProgress value, TimeSpan elapsed)
    {
        var text = FormattableString.Invariant($"{value.Rows} rows, {value.Hits} hits");
        if (elapsed >= Overwriting)
            text += FormattableString.Invariant($", {value.Rows / elapsed.TotalSeconds:0} rows/s");
        if (length is not > 0)
            return text;
        var share = Math.Min(1, (double)value.Bytes / length.Value);
        var done = (int)(share * Marks);
        var left = share > 0 && elapsed >= Overwriting ? $", {Clock(elapsed * ((1 - share) / share))} left" : "";
        return FormattableString.Invariant($"[{new string('#', done)}{new string('.', Marks - done)}] {share:P0} ").Replace(" %", "%", StringComparison.Ordinal) + text + left;
    }

    private static string Clock(TimeSpan span) => span.ToString(span.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
