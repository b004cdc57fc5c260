using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Batch;

/// <summary>Receipts as text: one JSON object, properties in a fixed order, letters of every script readable.</summary>
public static class ReceiptText
{
    private static readonly ReceiptJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter<ListState>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ListExtent>(JsonNamingPolicy.CamelCase) },
    });

    /// <summary>Writes a receipt.</summary>
    public static string Write(Receipt receipt) => JsonSerializer.Serialize(receipt, Json.Receipt) + "\n";

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="BatchFileException">The text is no receipt of this form.</exception>
    public static Receipt Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Json.Receipt) is { Format: 1 } receipt
                ? receipt
                : throw new BatchFileException("the file is no receipt of form 1");
        }
        catch (JsonException fault)
        {
            throw new BatchFileException($"the file is no receipt: line {fault.LineNumber + 1}, at {fault.Path}");
        }
    }

    /// <summary>Writes the receipt of a check.</summary>
    public static string Write(CheckReceipt receipt) => JsonSerializer.Serialize(receipt, Json.CheckReceipt) + "\n";

    /// <summary>Reads the receipt of a check; null when the text is that of a batch.</summary>
    /// <exception cref="BatchFileException">The text is no receipt of either kind.</exception>
    public static CheckReceipt? ReadCheck(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("question", out _)
                ? JsonSerializer.Deserialize(text, Json.CheckReceipt)
                : null;
        }
        catch (JsonException fault)
        {
            throw new BatchFileException($"the file is no receipt: line {fault.LineNumber + 1}, at {fault.Path}");
        }
    }

    internal static string HashOf(ReceiptSettings settings) => HashOf(JsonSerializer.SerializeToUtf8Bytes(settings, Json.ReceiptSettings));

    internal static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static string Write(Checkpoint checkpoint) => JsonSerializer.Serialize(checkpoint, Json.Checkpoint);

    /// <summary>Null for what is no checkpoint: half a text is as good as none.</summary>
    internal static Checkpoint? ReadCheckpoint(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Json.Checkpoint) is { Format: 1 } checkpoint ? checkpoint : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The serialisers, made when the project is built.</summary>
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(CheckReceipt))]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
