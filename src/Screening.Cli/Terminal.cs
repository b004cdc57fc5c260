using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Screening.Cli;

/// <summary>What a command reads from and writes to. Data goes to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    /// <summary>Takes the data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes what is said beside the data: notes, problems, progress, summaries.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Opens standard output as bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = static () => Stream.Null;

    /// <summary>Whether colour may be written to <see cref="Out"/>: it is a terminal and NO_COLOR is not set.</summary>
    public bool OutTakesColour { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, on which a line can be written over.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The terminal of this process, in UTF-8 without a mark.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal
        {
            Out = new StreamWriter(StandardOutput(), utf8),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            OpenInput = Console.OpenStandardInput,
            OpenOutput = StandardOutput,
            OutTakesColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    /// <summary>
    /// Standard output that tells when its reader is gone. The console's own stream keeps silent about a closed pipe, and an answer that
    /// nobody received would then end as if it had been given. Files keep the console's stream, which shares their position with others.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var handle = new SafeFileHandle(1, ownsHandle: false);
        try
        {
            var pipe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.OpenStandardOutput();
        }
    }
}
