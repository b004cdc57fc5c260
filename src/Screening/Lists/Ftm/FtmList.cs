using System.Text.Json;
using Screening.Lists.Json;

namespace Screening.Lists.Ftm;

/// <summary>
/// Gathers the targets of a file of entities. Sanctions, addresses, documents and links between parties are entities of their own, before or
/// behind the target they speak of, or nested in it; they are joined when all has been read.
/// </summary>
internal sealed class FtmList
{
    public static readonly HashSet<string> Fields = new(
        ["id", "caption", "schema", "properties", "referents", "datasets", "first_seen", "last_seen", "last_change", "target", "origin"], StringComparer.Ordinal);

    private static readonly HashSet<string> AddressProperties = new(
        ["full", "remarks", "postOfficeBox", "street", "street2", "city", "postalCode", "region", "state", "latitude", "longitude", "country", "summary", "name", "sourceUrl"], StringComparer.Ordinal);

    private readonly string file;
    private readonly ReadReport report;
    private readonly Dictionary<string, FtmEntry> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> captions = new(StringComparer.Ordinal);
    private readonly List<(string Target, string Address)> addresses = [];
    private readonly List<(string? Owner, FtmLink Link)> links = [];
    private readonly HashSet<string> unknownFields = new(StringComparer.Ordinal);
    private readonly FtmDataset dataset = new();

    public FtmList(string file, ReadReport report) => (this.file, this.report) = (file, report);

    public string List => dataset.List;

    /// <summary>Whether the file's first entities hold other entities; null when the file does not begin like one of entities.</summary>
    public static bool? IsNested(DeliveryFile file)
    {
        var names = JsonText.FirstProperties(file);
        if (!names.Contains("id") || !names.Contains("schema") || !names.Contains("properties"))
            return null;
        var reader = new Utf8JsonReader(file.Head.Span.TrimStart("\uFEFF"u8), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth > 2)
                    return true;
            }
        }
        catch (JsonException)
        {
            // What is damaged is for the format's reader to refuse.
        }

        return false;
    }

    public void Take(JsonElement entity, int line)
    {
        var (id, schema) = (JsonText.Text(entity, "id"), JsonText.Text(entity, "schema"));
        var caption = JsonText.Text(entity, "caption");
        if (schema.Length == 0 || !entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            throw new ListReadException(file, line, "schema", "an entity has a schema and properties: the file is damaged or of another format");
        CheckShape(properties, line);
        report.Count("entities");
        report.Count("schema " + schema);
        NoteUnknown(entity, line);
        if (schema == "Address")
            captions[id] = JsonText.Texts(properties, "full").FirstOrDefault(caption);
        else if (IsTarget(entity, schema))
            TakeTarget(entity, id, schema, caption, properties, line);
        else
        {
            captions.TryAdd(id, caption);
            links.Add((null, new FtmLink(entity)));
        }
    }

    /// <exception cref="ListReadException">There is no target.</exception>
    public IReadOnlyList<ListEntry> Build()
    {
        if (targets.Count == 0)
            throw new ListReadException(file, 0, "target", "the file holds no target: a list without entries is never taken as one");
        foreach (var (target, address) in addresses)
            EntryFacts.AddOnce(targets[target].Facts.Addresses, captions.GetValueOrDefault(address, address));
        foreach (var (owner, link) in links)
        {
            foreach (var id in owner is null ? link.Texts().Distinct(StringComparer.Ordinal).Where(targets.ContainsKey) : [owner])
                Join(targets[id], link);
        }

        foreach (var entry in targets.Values)
            entry.ReadMeasures();
        return [.. targets.Values.Select(static entry => entry.Build())];
    }

    private static bool IsTarget(JsonElement entity, string schema) =>
        entity.TryGetProperty("target", out var target) ? target.ValueKind == JsonValueKind.True : schema is "Person" or "Company" or "Organization" or "LegalEntity" or "PublicBody" or "Vessel" or "Airplane" or "CryptoWallet";

    private void TakeTarget(JsonElement entity, string id, string schema, string caption, JsonElement properties, int line)
    {
        var hasId = id.Length > 0;
        if (!hasId)
        {
            id = $"line-{line}";
            report.Add("id-missing", ProblemSeverity.Error, file, line, "id", "an entity without an id is kept under its line");
        }

        if (!targets.TryGetValue(id, out var entry))
            targets.Add(id, entry = new FtmEntry(id, file, report));
        else
            report.Add("id-repeated", ProblemSeverity.Error, file, line, "id", "the id stands above already: kept as one entry with the names of both", id);
        entry.Facts.IsUnreadable |= !hasId;
        captions.TryAdd(id, caption);
        entry.ReadSchema(schema, line);
        if (caption != id)
            entry.ReadCaption(caption);
        foreach (var property in properties.EnumerateObject())
            TakeProperty(entry, property, line);
        if (!entry.HasName)
            entry.ReadTextsAsNames(JsonText.Texts(properties).Prepend(caption), line);
        TakeFields(entry, entity);
        dataset.Take(JsonText.Texts(entity, "datasets"));
    }

    private void TakeProperty(FtmEntry entry, JsonProperty property, int line)
    {
        foreach (var value in property.Value.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.Object)
                TakeNested(entry, value, line);
            else
            {
                foreach (var text in JsonText.Texts(value))
                {
                    if (property.Name == "addressEntity")
                        addresses.Add((entry.Id, text));
                    else
                        entry.ReadProperty(property.Name, text, line);
                }
            }
        }
    }

    private void TakeNested(FtmEntry entry, JsonElement nested, int line)
    {
        report.Count("entities nested");
        if (JsonText.Text(nested, "schema") == "Address")
        {
            EntryFacts.AddOnce(entry.Facts.Addresses, (nested.TryGetProperty("properties", out var properties) ? JsonText.Texts(properties, "full") : []).FirstOrDefault(JsonText.Text(nested, "caption")));
            foreach (var text in FtmLink.Unknown(nested))
                entry.Facts.AddAttribute("Address", text);
            NoteUnknown(nested, line);
        }
        else
            links.Add((entry.Id, new FtmLink(nested)));
    }

    /// <summary>The ids merged into this one are kept, since the one that stands for them can change; days of crawling date no measure.</summary>
    private static void TakeFields(FtmEntry entry, JsonElement entity)
    {
        foreach (var field in entity.EnumerateObject())
        {
            if (field.Name is "referents" or "datasets" or "first_seen" or "last_seen" or "last_change" || !Fields.Contains(field.Name))
            {
                foreach (var text in JsonText.Texts(field.Value))
                    entry.Facts.AddAttribute(field.Name, text);
            }
        }
    }

    /// <summary>Properties hold arrays of values, in the entities nested in them too: anything else would be passed over.</summary>
    private void CheckShape(JsonElement properties, int line)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
                throw new ListReadException(file, line, property.Name, "a property holds an array of values");
            foreach (var nested in property.Value.EnumerateArray())
            {
                if (nested.ValueKind == JsonValueKind.Object && nested.TryGetProperty("properties", out var inner) && inner.ValueKind == JsonValueKind.Object)
                    CheckShape(inner, line);
            }
        }
    }

    private void NoteUnknown(JsonElement entity, int line)
    {
        var fields = entity.EnumerateObject().Where(static field => !Fields.Contains(field.Name));
        if (JsonText.Text(entity, "schema") == "Address" && entity.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            fields = fields.Concat(properties.EnumerateObject().Where(static property => !AddressProperties.Contains(property.Name)));
        foreach (var field in fields.Where(field => unknownFields.Add(field.Name)))
            report.Add("field-unknown", ProblemSeverity.Warning, file, line, field.Name, "a field that is not known; kept as an attribute, and so are those behind it", string.Join("; ", JsonText.Texts(field.Value)));
    }

    private void Join(FtmEntry entry, FtmLink link)
    {
        switch (link.Schema)
        {
            case "Sanction":
                entry.Sanctions.Add(link);
                break;
            case "Passport" or "Identification":
                entry.ReadPaper(link);
                break;
            case "CryptoWallet":
                foreach (var key in link.Texts("publicKey"))
                    entry.ReadProperty("publicKey", key, 0);
                break;
            default:
                entry.Facts.AddAttribute(link.Schema, link.Describe(entry.Id, captions));
                break;
        }
    }
}
