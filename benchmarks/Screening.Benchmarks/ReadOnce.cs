using System.Diagnostics;
using System.Globalization;
using Screening.Deliveries;

namespace Screening.Benchmarks;

/// <summary>Reads one grown file once in this process and prints time and memory: a peak is no average, so no harness repeats it.</summary>
public static class ReadOnce
{
    /// <summary>Grows an advanced XML into a temporary file, reads it in a fresh process, and deletes it.</summary>
    public static void Advanced(int parties)
    {
        var path = Path.Combine(Path.GetTempPath(), "screening-grown-sdn_advanced.xml");
        try
        {
            AdvancedXmlGrower.Write(path, parties);
            Process.Start(Environment.ProcessPath!, [typeof(ReadOnce).Assembly.Location, "read-once", path]).WaitForExit();
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads a file as a load would, without building a register.</summary>
    public static void Read(string path)
    {
        var watch = Stopwatch.StartNew();
        var reader = new DeliveryReader();
        reader.Read(new ListSource(path), CancellationToken.None);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        var megabytes = new FileInfo(path).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reader.Deliveries[0].Format}: {megabytes:0.0} MB, {reader.Snapshots.Sum(static snapshot => snapshot.Entries.Count)} entries, {reader.Deliveries[0].Report.Problems.Count} problems, {watch.Elapsed.TotalSeconds:0.00} s on the clock, {process.TotalProcessorTime.TotalSeconds:0.00} s of processor with start-up, {GC.GetTotalAllocatedBytes() / 1e6:0} MB allocated, {process.PeakWorkingSet64 / 1e6:0} MB peak working set"));
    }
}
