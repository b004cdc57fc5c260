using System.IO.Compression;
using System.Text;
using CsCheck;
using Screening.Batch;
using Screening.Lists.DatedCsv;
using Screening.Tests.Batch;
using Compression = Screening.Deliveries.Compression;

namespace Screening.Tests.Reliability;

/// <summary>What holds for any file.</summary>
public sealed class FileLaws
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abZ ,;\"\n'ЖÉ.-0"], 1, 15].Where(static text => text.Trim().Length > 0 && text.Trim() == text && text.Any(char.IsLetter));

    private static readonly Gen<(string Name, DateOnly From, DateOnly? Until, string Note)> Row = Gen.Select(
        Text, Gen.Int[730_000, 739_000], Gen.Int[-5_000, 5_000], Text,
        static (name, from, days, note) => (name, DateOnly.FromDayNumber(from), days <= 0 ? (DateOnly?)null : DateOnly.FromDayNumber(from + days), note));

    [Law]
    public void DatedCsv_WrittenAndRead_IsTheSame() =>
        Row.Array[1, 8].Sample(static rows =>
        {
            var text = "list,listing_id,name,effective,revoked,note\r\n" + string.Concat(rows.Select(static (row, i) =>
                $"mine,{i},{Quoted(row.Name)},{IsoDay.Format(row.From)},{(row.Until is { } until ? IsoDay.Format(until) : "")},{Quoted(row.Note)}\r\n"));
            var report = new ReadReport();
            var entries = Assert.Single(new DatedCsvReader().Read(Delivery(text), report).DatedLists).Entries;
            return report.Problems.Count == 0 && entries.Select(static entry => (entry.Details!.Names[0].Text, entry.Measures[0].Effective!.Value, entry.Measures[0].Revoked, entry.Details.Attributes[0].Value)).SequenceEqual(rows);
        }, iter: Law.Cases(1_000));

    [Law]
    public void DatedCsv_WithColumnsInAnyOrder_IsTheSame() =>
        Gen.Select(Row.Array[1, 5], Gen.Int).Sample(static (rows, seed) =>
        {
            int[] order = [0, 1, 2, 3, 4, 5];
            new Random(seed).Shuffle(order);
            string[][] table = [["list", "listing_id", "name", "effective", "revoked", "note"], .. rows.Select(static (row, i) => (string[])["mine", $"{i}", Quoted(row.Name), IsoDay.Format(row.From), row.Until is { } until ? IsoDay.Format(until) : "", Quoted(row.Note)])];
            return Reading(table.Select(static row => string.Join(',', row))) == Reading(table.Select(row => string.Join(',', order.Select(at => row[at]))));
        }, iter: Law.Cases(500));

    [Law]
    public void Gzip_OfAnyBytes_IsReadBack() =>
        Gen.Byte.Array[0, 3_000].Sample(static bytes => Unpack(Pack(bytes)).AsSpan().SequenceEqual(bytes), iter: Law.Cases(500));

    [Law]
    public void Gzip_CutAnywhere_IsRefused() =>
        Gen.Select(Gen.Byte.Array[50, 2_000], Gen.Double[0, 1]).Sample(static (bytes, share) =>
        {
            var packed = Pack(bytes);
            return Refuses(packed[..Math.Clamp((int)(share * packed.Length), 3, packed.Length - 1)]);
        }, iter: Law.Cases(500));

    [Law]
    public void Gzip_WithOneBitFlipped_IsRefusedOrTheSame() =>
        Gen.Select(Gen.Byte.Array[50, 2_000], Gen.Double[0, 1], Gen.Int[0, 7]).Sample(static (bytes, share, bit) =>
        {
            var packed = Pack(bytes);
            packed[Math.Clamp((int)(share * packed.Length), 3, packed.Length - 1)] ^= (byte)(1 << bit);
            return Refuses(packed) || Unpack(packed).AsSpan().SequenceEqual(bytes);
        }, iter: Law.Cases(500));

    [Law]
    public void Zip_WithOneByteOfItsContentChanged_IsRefused() =>
        Gen.Select(Gen.Byte.Array[200, 1_000], Gen.Int[0, 7]).Sample(static (bytes, bit) =>
        {
            using var packed = new MemoryStream();
            using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            using (var entry = zip.CreateEntry("sdn.csv", CompressionLevel.NoCompression).Open())
                entry.Write(bytes);
            var damaged = packed.ToArray();
            damaged[120] ^= (byte)(1 << bit);
            return Refuses(damaged);
        }, iter: Law.Cases(300));

    [Law]
    public void Receipt_WrittenAndRead_IsTheSameText() =>
        Text.Array[1, 20].Sample(static names =>
        {
            using var folder = new ReceiptRun();
            var text = ReceiptText.Write(folder.Run(names));
            return ReceiptText.Write(ReceiptText.Read(text)) == text;
        }, iter: Law.Cases(20));

    [Law]
    public void Receipt_OfAnyRun_IsProvenAndAChangedInputIsNot() =>
        Gen.Select(Text.Array[1, 20], Gen.Double[0.1, 0.99]).Sample(static (names, share) =>
        {
            using var folder = new ReceiptRun();
            var receipt = folder.Run(names);
            Assert.All(folder.Verify(receipt), static found => Assert.Equal(FindingState.Same, found.State));
            folder.Flip("in.csv", share);
            Assert.Contains(folder.Verify(receipt), static found => found is { Subject: "input", State: FindingState.Differs });
        }, iter: Law.Cases(20));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Delivery Delivery(string text) => new([new DeliveryFile("mine.csv", Encoding.UTF8.GetBytes(text))]) { Day = new DateOnly(2025, 1, 1), DayKnownBy = DayKnownBy.Given };

    private static string Reading(IEnumerable<string> lines)
    {
        var report = new ReadReport();
        return Lists.Conformance.ReadingText.Of(new DatedCsvReader().Read(Delivery(string.Join("\r\n", lines) + "\r\n"), report), report);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return bytes.Length == 0 ? [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0] : packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = Compression.Open(new MemoryStream(packed), packed, "list.gz");
        return Compression.ReadAll(stream, "list.gz");
    }

    private static bool Refuses(byte[] packed)
    {
        try
        {
            _ = Unpack(packed);
            return false;
        }
        catch (ListReadException)
        {
            return true;
        }
    }

    /// <summary>A run of the batch in a folder of its own.</summary>
    private sealed class ReceiptRun : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("screening-").FullName;

        public Receipt Run(string[] names)
        {
            File.WriteAllText(At("in.csv"), "id,name\r\n" + string.Concat(names.Select(static (name, i) => $"{i},{Quoted(name)}\r\n")));
            using var input = File.OpenRead(At("in.csv"));
            BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options, input, new BatchTarget(At("out.csv")) { InputName = At("in.csv"), ReceiptPath = At("receipt.json") }).GetAwaiter().GetResult();
            return ReceiptText.Read(File.ReadAllText(At("receipt.json")));
        }

        public IReadOnlyList<ReceiptFinding> Verify(Receipt receipt) => ReceiptVerifier.VerifyAsync(receipt, folder, BatchTry.Screener.Register).GetAwaiter().GetResult();

        public void Flip(string name, double share)
        {
            var bytes = File.ReadAllBytes(At(name));
            bytes[(int)(share * bytes.Length)] ^= 1;
            File.WriteAllBytes(At(name), bytes);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private string At(string name) => Path.Combine(folder, name);
    }
}
