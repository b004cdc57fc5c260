using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using Screening.Deliveries;

namespace Screening.Benchmarks;

/// <summary>
/// How fast each format is read, beside an empty parse of the same bytes: MB/s, and bytes allocated per byte of input. The least of some passes
/// counts; a file is a real one where a folder of real lists is given, else the format's fixture.
/// </summary>
internal static class ReadSpeed
{
    private const int Passes = 5;

    public static void Print(string? lists)
    {
        Console.WriteLine("| format | file | MB | read MB/s | empty parse MB/s | bytes allocated per byte | of the empty parse |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var reader in ListFormats.All)
        {
            if (FileOf(reader, lists) is not { } file)
            {
                Console.WriteLine($"| {reader.Name} | none | | | | | |");
                continue;
            }

            var megabytes = file.Content.Length / 1e6;
            var read = Least(() => reader.Read(new Delivery([file]) { Day = new DateOnly(2026, 1, 1), DayKnownBy = DayKnownBy.Given, Extent = ListExtent.Extract }, new ReadReport()));
            var empty = Least(() => EmptyParse(file));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {reader.Name} | {Path.GetFileName(file.Path)} | {megabytes:0.00} | {megabytes / read.Seconds:0} | {megabytes / empty.Seconds:0} | {read.Bytes / (megabytes * 1e6):0.0} | {empty.Bytes / (megabytes * 1e6):0.0} |"));
        }
    }

    /// <summary>The largest file of the format below the folder; else the largest fixture.</summary>
    private static DeliveryFile? FileOf(IListReader reader, string? lists)
    {
        var folders = new[] { lists, Path.Combine(Root(), "tests", "Screening.Tests", "Fixtures", reader.Name) };
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var found = Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories)
                .Where(static path => !path.Contains(".tar", StringComparison.Ordinal) && !path.EndsWith(".txt", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith(".xsd", StringComparison.Ordinal))
                .Select(Open).Where(file => file is not null && ListFormats.Recognise(file)?.GetType() == reader.GetType()).MaxBy(static file => file!.Content.Length);
            if (found is not null)
                return found;
        }

        return null;
    }

    private static DeliveryFile? Open(string path)
    {
        using var stream = Compression.Open(path);
        var content = Compression.ReadAll(stream, path);
        return content.Length == 0 ? null : new DeliveryFile(path, content);
    }

    private static (double Seconds, long Bytes) Least(Action work)
    {
        var (seconds, bytes) = (double.MaxValue, long.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            work();
            seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (seconds, bytes);
    }

    /// <summary>What the framework's or the package's parser needs to pass over the bytes, making nothing of them.</summary>
    private static void EmptyParse(DeliveryFile file)
    {
        var head = file.Head.Span.TrimStart("\uFEFF \r\n\t"u8);
        if (head.StartsWith("<"u8))
        {
            using var reader = XmlReader.Create(file.OpenRead(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
            }
        }
        else if (head.StartsWith("{"u8) || head.StartsWith("["u8))
        {
            var reader = new Utf8JsonReader(file.Content.Span, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
            }
        }
        else if (head.StartsWith("PK"u8))
        {
            using var archive = new System.IO.Compression.ZipArchive(file.OpenRead());
            foreach (var entry in archive.Entries.Where(static entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
                while (reader.Read())
                {
                }
            }
        }
        else
        {
            using var reader = CsvReader.Create(file.Content, new CsvReaderOptions { HasHeader = false });
            while (reader.Read())
            {
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Screening.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
