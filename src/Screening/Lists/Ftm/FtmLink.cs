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
        foreach (var field in entity.EnumerateObject().Where(static field => !FtmList.Fields.Contains(field.Name)))
            values.AddRange(JsonText.Texts(field.Value).Select(text => (field.Name, text)));
        if (!entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in properties.EnumerateObject())
        {
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : [])
            {
                foreach (var text in value.ValueKind == JsonValueKind.Object ? JsonText.Texts(value, "caption").Take(1) : JsonText.Texts(value))
                    values.Add((property.Name, text));
            }
        }
    }

    public string Schema { get; }

    public string? Programme => Texts("programId").Concat(Texts("program")).FirstOrDefault();

    public string? Authority => Texts("authority").FirstOrDefault();

    public IEnumerable<string> Texts(string property) => values.Where(value => value.Property == property).Select(static value => value.Text);

    public IEnumerable<string> Texts() => values.Select(static value => value.Text);

    /// <summary>All values as one text, ids of known entities as what they are called.</summary>
    public string Describe(string owner, IReadOnlyDictionary<string, string> captions) =>
        string.Join("; ", values.Where(value => value.Text != owner).Select(value => $"{value.Property}={captions.GetValueOrDefault(value.Text, value.Text)}"));

    /// <summary>All values as one text.</summary>
    public override string ToString() => string.Join("; ", values.Where(static value => value.Property is not ("entity" or "holder")).Select(static value => $"{value.Property}={value.Text}"));
}
