using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Screening.Batch;
using Screening.Evaluation.BadInputs;
using Screening.Evaluation.Reading;
using Screening.Text;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Feeds damaged copies of the test fixtures to every reader, to the batch, and random text to the normaliser and the identifier kinds. Nothing but a
/// refusal may come out, soon, and without much memory. The same seed makes the same inputs.
/// </summary>
internal static class FuzzCommand
{
    private const long MostBytes = 256L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly string[] Batches = ["row_id,name,country,as_of\r\n1,Zarya Potash,BY,2025-01-01\r\n2,\"Quiet, Bakery\",,\r\n", "id;name\n1;\"a\nb\"\n2;ЗАРЯ\n"];

    private static readonly string[] Names = ["Александр Лукашенко", "BELARUSKALI OAO", "محمد حسین", "김정은", "倪高彬", "Łódź d.o.o. (żółć)", "EW-001PA"];

    private static readonly string[] Numbers = ["IMO 9153525", "EW-001PA", "DE89370400440532013000", "529900T8BM49AURSDO55", "GB123456789", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"];

    public static EvaluationCommand Command { get; } = new("fuzz", "--fixtures DIR [--executions N] [--seconds N a subject] [--only NAME] [--seed S]", RunAsync);

    private static Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (executions, seconds, seed) = (arguments.Number("executions", 1_000_000), arguments.Number("seconds", 600), arguments.Number("seed", 1));
        var only = arguments.Has("only") ? arguments.Required("only") : null;
        var (done, faults) = (new JsonObject(), new JsonArray());
        foreach (var (name, samples, run) in Subjects(arguments.Required("fixtures")).Where(subject => only is null || subject.Name == only))
        {
            var (mutator, clock, count) = (new Mutator(seed), Stopwatch.StartNew(), 0);
            for (; count < executions && clock.Elapsed.TotalSeconds < seconds; count++)
            {
                var input = mutator.Next(samples);
                if (FaultOf(run, input) is not { } fault)
                    continue;
                Console.WriteLine($"{name} {count}: {fault}");
                faults.Add($"{name}: {fault}: {Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, 4_000)))}");
                if (faults.Count > 50)
                    break;
            }

            Console.WriteLine($"{name,-20} {count,10} executions {clock.Elapsed.TotalSeconds,8:F0} s");
            done[name] = count;
        }

        return Task.FromResult(new JsonObject { ["executions"] = done, ["faults"] = faults });
    }

    private static string? FaultOf(Action<byte[]> run, byte[] input)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        try
        {
            run(input);
        }
        catch (Exception refusal) when (refusal is ListReadException or BatchFileException)
        {
            // A refusal is what a damaged file deserves.
        }
#pragma warning disable CA1031 // Whatever else comes out is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n')[0].Trim()}";
        }

        return clock.Elapsed > Longest ? $"{clock.Elapsed.TotalSeconds:F1} s"
            : GC.GetAllocatedBytesForCurrentThread() - before > MostBytes ? $"{(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MiB"
            : null;
    }

    private static IEnumerable<(string Name, IReadOnlyList<byte[]> Samples, Action<byte[]> Run)> Subjects(string fixtures)
    {
        foreach (var reader in ListFormats.All)
        {
            var files = Directory.GetFiles(Path.Combine(fixtures, reader.Name)).Where(static path => !path.EndsWith(".approved.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            var first = Path.GetFileName(files.Find(static path => Path.GetFileName(path).StartsWith("sdn.", StringComparison.Ordinal)) ?? files[0]);
            yield return (reader.Name, files.ConvertAll(File.ReadAllBytes), bytes => Read(reader, new DeliveryFile(first, bytes)));
        }

        byte[][] batch = [.. Batches.Select(Encoding.UTF8.GetBytes)];
        var screener = new BatchScreener(new Screener(RegisterFile.LoadEmbedded().Register), new BatchOptions { AsOf = new DateOnly(2025, 12, 1), Parallelism = 1 });
        yield return ("batch-csv", batch, bytes => screener.ScreenCsvAsync(new MemoryStream(bytes), new MemoryStream()).GetAwaiter().GetResult());

        byte[][] names = [.. Names.Select(Encoding.Unicode.GetBytes)];
        var normal = new NormalText();
        yield return ("normaliser", names, bytes => Normalizer.Normalize(MemoryMarshal.Cast<byte, char>(bytes), normal));
        byte[][] numbers = [.. Numbers.Select(Encoding.Unicode.GetBytes)];
        yield return ("identifiers", numbers, Identify);
    }

    private static void Identify(byte[] bytes)
    {
        var text = new string(MemoryMarshal.Cast<byte, char>(bytes));
        foreach (var kind in IdentifierKinds.All)
        {
            if (kind.Normalize(text) is { } once && kind.Normalize(once) != once)
                throw new InvalidOperationException($"{kind.Name}: the normal form of a normal form is another");
            _ = kind.LooksLike(text);
        }
    }

    private static void Read(IListReader reader, DeliveryFile file)
    {
        if (reader.Recognises(file))
            _ = reader.Read(new Delivery([file]) { Day = new DateOnly(2025, 1, 1), DayKnownBy = DayKnownBy.Given }, new ReadReport());
    }
}
