using System.Text.Json;

namespace Screening.Lists.Json;

/// <summary>JSON read strictly: no property twice, bounded depth, no text that is not text.</summary>
internal static class JsonText
{
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The names of the properties of the first object, as far as the file's first bytes show it; none when they show none.</summary>
    public static IReadOnlySet<string> FirstProperties(DeliveryFile file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var bytes = file.Head.Span;
        if (bytes.StartsWith(System.Text.Encoding.UTF8.Preamble))
            bytes = bytes[System.Text.Encoding.UTF8.Preamble.Length..];
        if (!bytes.TrimStart(" \r\n\t"u8).StartsWith((byte)'{'))
            return names;
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                    names.Add(reader.GetString()!);
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // What is damaged is for the format's reader to refuse.
        }

        return names;
    }

    /// <summary>The texts in a value: itself, or the members of an array; numbers and truth values as written, null as nothing.</summary>
    public static IEnumerable<string> Texts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(Texts);
            case JsonValueKind.Object:
                return value.EnumerateObject().SelectMany(static property => Texts(property.Value));
            case JsonValueKind.String:
                return value.GetString()!.Trim() is { Length: > 0 } text ? [text] : [];
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return [];
            default:
                return [value.GetRawText()];
        }
    }

    /// <summary>The texts of a property; none when the object lacks it.</summary>
    public static IEnumerable<string> Texts(JsonElement owner, string property) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(property, out var value) ? Texts(value) : [];

    /// <summary>The first text of a property; empty when there is none.</summary>
    public static string Text(JsonElement owner, string property) => Texts(owner, property).FirstOrDefault("");

    /// <summary>Runs what reads JSON; what it finds damaged is a failure of the file.</summary>
    public static void Guard(string file, int line, Action read)
    {
        try
        {
            read();
        }
        catch (JsonException problem)
        {
            throw new ListReadException(file, line + (int)(problem.LineNumber ?? 0), null, "no sound JSON: " + problem.Message, problem);
        }
        catch (InvalidOperationException problem)
        {
            throw new ListReadException(file, line, null, "no sound JSON text: " + problem.Message, problem);
        }
    }
}
