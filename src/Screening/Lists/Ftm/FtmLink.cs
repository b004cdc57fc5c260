using System.Text.Json;
using Screening.Lists.Json;

namespace Screening.Lists.Ftm;

/// <summary>An entity that is no target: what it is, and its values by property. Entities nested in it stand by their captions.</summary>
internal sealed class FtmLink
{
    private readonly List<(string Property, string Text)> values = [];

    /// <summary>Takes an entity's values; ids stay ids where they are not nested.</summary>
    public FtmLink(JsonElement entity)
    {
        Schema = JsonText.Text(entity, "schema");
        values.AddRange(Unknown(entity).Select(static text => ("", text)));
        if (!entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
                values.AddRange(JsonText.Texts(property.Value).Select(text => (property.Name, text)));
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : [])
            {
                var texts = value.ValueKind == JsonValueKind.Object ? JsonText.Texts(value, "caption").Take(1).Concat(Unknown(value)) : JsonText.Texts(value);
                values.AddRange(texts.Select(text => (property.Name, text)));
            }
        }
    }

    public string Schema { get; }

    /// <summary>The texts of an entity's fields that are not known.</summary>
    public static IEnumerable<string> Unknown(JsonElement entity) =>
        entity.EnumerateObject().Where(static field => !FtmList.Fields.Contains(field.Name)).SelectMany(static field => JsonText.Texts(field.Value).Select(text => $"{field.Name}={text}"));

    public string? Programme => Texts("programId").Concat(Texts("program")).FirstOrDefault();

    public string? Authority => Texts("authority").FirstOrDefault();

    public IEnumerable<string> Texts(string property) => values.Where(value => value.Property == property).Select(static value => value.Text);

    public IEnumerable<string> Texts() => values.Select(static value => value.Text);

    /// <summary>All values as one text, ids of known entities as what they are called.</summary>
    public string Describe(string owner, IReadOnlyDictionary<string, string> captions) =>
        string.Join("; ", values.Where(value => value.Text != owner).Select(value => $"{(value.Property.Length > 0 ? value.Property + "=" : "")}{captions.GetValueOrDefault(value.Text, value.Text)}"));

    /// <summary>All values as one text.</summary>
    public override string ToString() => string.Join("; ", values.Where(static value => value.Property is not ("entity" or "holder")).Select(static value => value.Property.Length > 0 ? $"{value.Property}={value.Text}" : value.Text));
}
