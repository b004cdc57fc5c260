using System.Globalization;
using System.Text.Json;
using Screening.Lists.Json;
using Screening.Lists.Tables;
using Screening.Lists.UsCsl;

namespace Screening.Lists.UsCslJson;

/// <summary>The US Consolidated Screening List, JSON: the rows of its CSV in one array named <c>results</c>, and read by the same rules.</summary>
internal sealed class UsCslJsonReader : IListReader
{
    private const string Results = "results";
    private const string Total = "total";

    public string Name => "us-csl-json";

    public string Title => "US Consolidated Screening List, JSON";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return JsonText.FirstProperties(file).Contains(Results) && file.Head.Span.IndexOf("\"source\""u8) >= 0;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new CslList(file.Path, report);
        var content = StrictText.Check(file);
        var count = 0;
        var stated = "";
        JsonText.Guard(file.Path, 1, () => stated = ReadResults(content.Span, file.Path, report, record =>
        {
            count++;
            Take(record, count, list, file.Path, report);
        }));
        if (stated.Length > 0 && stated != count.ToString(CultureInfo.InvariantCulture))
            throw new ListReadException(file.Path, 1, Total, $"the file states {stated} entries and holds {count}: it is cut, or one page of many");
        return OneFileEdition.Of("us-csl", delivery, null, list.Build());
    }

    /// <summary>
    /// One entry in memory at a time; the rest of the text is looked at too, so that nothing cut is taken as whole. Answers the number of
    /// entries that the file states, empty when it states none.
    /// </summary>
    private static string ReadResults(ReadOnlySpan<byte> content, string file, ReadReport report, Action<JsonElement> take)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 64 });
        var (seen, stated) = (0, "");
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            var name = reader.GetString()!;
            reader.Read();
            if (name != Results)
            {
                using var value = Value(ref reader, content);
                stated = name == Total ? string.Join(' ', JsonText.Texts(value.RootElement)) : stated;
                if (name != Total)
                    report.Add("field-unknown", ProblemSeverity.Warning, file, 1, name, "a field beside the entries that is not known", string.Join("; ", JsonText.Texts(value.RootElement)));
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartArray || ++seen > 1)
                throw new ListReadException(file, 1, Results, "expected one array of entries");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                using var entry = Value(ref reader, content);
                take(entry.RootElement);
            }
        }

        return stated;
    }

    /// <summary>The value the reader stands on; leaves it on the value's end.</summary>
    private static JsonDocument Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return JsonDocument.Parse(content[start..(int)reader.BytesConsumed].ToArray(), JsonText.Strict);
    }

    private static void Take(JsonElement record, int number, CslList list, string file, ReadReport report)
    {
        if (record.ValueKind != JsonValueKind.Object)
            throw new ListReadException(file, number, Results, "an entry is an object");
        var entry = list.Take(new CslRecord(number, field => JsonText.Text(record, field), field => List(record, field), Numbers(record)));
        foreach (var property in record.EnumerateObject().Where(static property => !CslList.Fields.Contains(property.Name)))
        {
            entry.Keep(property.Name, string.Join("; ", JsonText.Texts(property.Value)));
            report.Count("unknown " + property.Name);
            if (report.Counts["unknown " + property.Name] == 1)
                report.Add("field-unknown", ProblemSeverity.Warning, file, number, property.Name, "a field that is not known; kept as an attribute, and so are those behind it");
        }
    }

    private static List<string> List(JsonElement record, string field)
    {
        if (!record.TryGetProperty(field, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.Object ? Address(item) : JsonText.Texts(item).FirstOrDefault("")).Where(static text => text.Length > 0)]
            : [.. JsonText.Texts(value)];
    }

    private static string Address(JsonElement address)
    {
        string[] parts = ["address", "city", "state", "postal_code", "country"];
        var rest = address.EnumerateObject().Where(property => !parts.Contains(property.Name)).SelectMany(static property => JsonText.Texts(property.Value));
        return string.Join(", ", rest.Concat(parts.Select(part => JsonText.Text(address, part)).Where(static text => text.Length > 0)));
    }

    private static List<CslNumber> Numbers(JsonElement record)
    {
        var numbers = new List<CslNumber>();
        if (!record.TryGetProperty("ids", out var ids) || ids.ValueKind != JsonValueKind.Array)
            return numbers;
        foreach (var id in ids.EnumerateArray().Where(static id => id.ValueKind == JsonValueKind.Object))
        {
            var (type, number) = (JsonText.Text(id, "type"), JsonText.Text(id, "number"));
            var country = JsonText.Text(id, "country");
            var rest = id.EnumerateObject().Where(static property => property.Name is not ("type" or "number" or "country")).SelectMany(static property => JsonText.Texts(property.Value));
            if (type.Length > 0 && number.Length > 0)
                numbers.Add(new CslNumber(type, number, country.Length == 0 ? null : country, string.Join(", ", rest)));
            else
                numbers.Add(new CslNumber("ids", string.Join(", ", JsonText.Texts(id).DefaultIfEmpty("(empty)")), null, ""));
        }

        return numbers;
    }
}
