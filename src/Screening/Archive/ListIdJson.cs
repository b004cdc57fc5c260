using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Archive;

/// <summary>The short name of a list as a JSON text.</summary>
internal sealed class ListIdJson : JsonConverter<ListId>
{
    public override ListId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ListId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("no list's name");

    public override void Write(Utf8JsonWriter writer, ListId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
