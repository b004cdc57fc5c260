using System.Globalization;
using System.Text;

namespace Screening.Cli.Tests;

/// <summary>Runs the command in process, over registers made by hand, on a fixed day.</summary>
internal sealed class CommandRun
{
    public static readonly DateOnly Today = new(2025, 12, 1);

    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public string Out => output.ToString().ReplaceLineEndings("\n");

    public string Error => error.ToString().ReplaceLineEndings("\n");

    public string Input { get; init; } = "";

    public MemoryStream Bytes { get; } = new();

    public Register Register { get; init; } = TestRegister.Two();

    public ReadReport Report { get; } = new();

    public IReadOnlyList<ListId> Supplements { get; init; } = [];

    public Exception? LoadingFails { get; init; }

    /// <summary>Whether <c>--lists</c> is read from files, not answered by <see cref="Register"/>.</summary>
    public bool LoadsFiles { get; init; }

    public TextWriter? BrokenOut { get; init; }

    public bool Terminal { get; init; }

    public IReadOnlyList<ListSource>? SourcesAsked { get; private set; }

    public bool SupplementAsked { get; private set; }

    public Task<int> RunAsync(params string[] arguments)
    {
        var terminal = new Terminal
        {
            Out = BrokenOut ?? new StringWriter(output, CultureInfo.InvariantCulture), Error = new StringWriter(error, CultureInfo.InvariantCulture), OutTakesColour = Terminal, ErrorIsTerminal = Terminal,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)), OpenOutput = () => new Unclosed(Bytes),
        };
        return new CommandHost(terminal, new FixedDay(Today)) { Load = Load, LoadEditions = (sources, supplement, _, cancellationToken) => Load(sources, supplement, cancellationToken) }.RunAsync(arguments);
    }

    private Task<LoadedRegister> Load(IReadOnlyList<ListSource> sources, bool supplement, CancellationToken cancellationToken)
    {
        (SourcesAsked, SupplementAsked) = (sources, supplement);
        if (LoadsFiles)
            return RegisterFile.LoadAsync(sources, supplement, cancellationToken);
        return LoadingFails is null
            ? Task.FromResult(new LoadedRegister(Register, [new LoadedDelivery("list.csv", "dated-csv", Report)], Supplements))
            : Task.FromException<LoadedRegister>(LoadingFails);
    }

    private sealed class FixedDay(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }

    /// <summary>Leaves the bytes readable after the command has closed its output.</summary>
    private sealed class Unclosed(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
