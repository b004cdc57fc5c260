using System.Text;
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
        long? total = null;
        JsonText.Guard(file.Path, 1, () => total = ReadResults(content.Span, file.Path, report, record =>
        {
            count++;
            Take(record, count, list, file.Path, report);
        }));
        if (total is not null && total != count)
            throw new ListReadException(file.Path, 1, Total, $"the file states {total} entries and holds {count}: it is cut, or one page of many");
        return OneFileEdition.Of("us-csl", delivery, null, list.Build());
    }

    /// <summary>
    /// One entry in memory at a time; the rest of the text is looked at too, so that nothing cut is taken as whole. Answers how many entries
    /// the file states; null when it does not.
    /// </summary>
    private static long? ReadResults(ReadOnlySpan<byte> content, string file, ReadReport report, Action<JsonElement> take)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 64 });
        var seen = 0;
        long? total = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            if (!reader.ValueTextEquals(Results))
            {
                total = TakeHead(ref reader, content, file, report) ?? total;
                continue;
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray || ++seen > 1)
                throw new ListReadException(file, 1, Results, "expected one array of entries");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = reader.TokenStartIndex;
                reader.Skip();
                using var entry = JsonDocument.Parse(content[(int)start..(int)reader.BytesConsumed].ToArray(), JsonText.Strict);
                take(entry.RootElement);
            }
        }

        return total;
    }

    /// <summary>What stands beside the entries belongs to none of them; of the counters of the interface that serves the list one says how many there are.</summary>
    private static long? TakeHead(ref Utf8JsonReader reader, ReadOnlySpan<byte> content, string file, ReadReport report)
    {
        var name = reader.GetString() ?? "";
        reader.Read();
        if (name == Total && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var total))
            return total;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        if (name is not (Total or "offset" or "sources" or "search_performed_at"))
            report.Add("field-unknown", ProblemSeverity.Warning, file, 1, name, "a field that is not known, beside the entries", Encoding.UTF8.GetString(content[start..(int)reader.BytesConsumed]));
        return null;
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
        foreach (var id in ids.EnumerateArray())
        {
            var (type, number) = (JsonText.Text(id, "type"), JsonText.Text(id, "number"));
            var country = JsonText.Text(id, "country");
            var rest = id.ValueKind == JsonValueKind.Object ? id.EnumerateObject().Where(static field => field.Name is not ("type" or "number" or "country")) : [];
            var dates = string.Join(", ", rest.SelectMany(static field => JsonText.Texts(field.Value)).Where(static text => text.Length > 0));
            if (type.Length > 0 && number.Length > 0)
                numbers.Add(new CslNumber(type, number, country.Length == 0 ? null : country, dates));
            else
                numbers.Add(new CslNumber("ids", string.Join(", ", JsonText.Texts(id).DefaultIfEmpty("(empty)")), null, ""));
        }

        return numbers;
    }
}
