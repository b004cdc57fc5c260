using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Screening.Batch;

/// <summary>A log in JSON lines; each line holds the hash of the line before, so that none can be changed, dropped or moved unseen.</summary>
/// <param name="head">The hash of the last line written; zeros before the first.</param>
/// <param name="entries">The lines written.</param>
internal sealed class AuditLog(string head, long entries)
{
    /// <summary>What the first line follows.</summary>
    public static readonly string Origin = new('0', 64);

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The hash of the last line.</summary>
    public string Head { get; private set; } = head;

    /// <summary>How many lines there are.</summary>
    public long Entries { get; private set; } = entries;

    /// <summary>The first line: what the run rests on.</summary>
    public static byte[] Start(RunIdentity identity, string input, DateTimeOffset? runAt) => Entry(json =>
    {
        json.WriteString("entry", "start");
        json.WriteString("input", input);
        json.WriteString("engine", identity.Engine);
        json.WriteString("register", identity.Register);
        json.WriteString("settings", identity.Settings);
        if (runAt is { } at)
            json.WriteString("runAt", at);
    });

    /// <summary>The last line: what came of it.</summary>
    public static byte[] End(ReceiptCounts counts, string inputSha256, string outputSha256) => Entry(json =>
    {
        json.WriteString("entry", "end");
        json.WriteNumber("rows", counts.Rows);
        json.WriteNumber("hit", counts.Hit);
        json.WriteNumber("pastHit", counts.PastHit);
        json.WriteNumber("noHit", counts.NoHit);
        json.WriteNumber("notScreened", counts.NotScreened);
        json.WriteString("input", inputSha256);
        json.WriteString("output", outputSha256);
    });

    /// <summary>The line of a row, but for the hash that ends it.</summary>
    public static byte[] Row(long number, RawRecord record, string[] cells, ColumnMap columns, RowProduct product, AuditNames names) => Entry(json =>
    {
        json.WriteNumber("row", number);
        if (names != AuditNames.None)
            json.WriteString("record", Convert.ToHexStringLower(SHA256.HashData(record.Bytes)));
        if (names == AuditNames.Plain)
        {
            json.WriteString("id", columns.Id < 0 ? null : Sound(cells[columns.Id]));
            json.WriteString("name", columns.Name < 0 ? null : Sound(cells[columns.Name]));
        }

        json.WriteString("outcome", product.Outcome.ToString());
        json.WriteString("matches", product.Matches);
        json.WriteString("note", product.Note);
    });

    /// <summary>Chains lines and appends them, line ends included.</summary>
    public void Append(IBufferWriter<byte> log, IEnumerable<byte[]> lines)
    {
        foreach (var line in lines)
        {
            var chained = Encoding.ASCII.GetBytes($",\"prev\":\"{Head}\"}}\n");
            byte[] whole = [.. line, .. chained];
            log.Write(whole);
            Head = Convert.ToHexStringLower(SHA256.HashData(whole.AsSpan(0, whole.Length - 1)));
            Entries++;
        }
    }

    /// <summary>The object without its closing brace, which follows the hash.</summary>
    private static byte[] Entry(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan[..^1].ToArray();
    }

    /// <summary>A lone half of a pair, which no JSON can hold, becomes U+FFFD.</summary>
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
