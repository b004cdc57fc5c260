using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Archive;

/// <summary>What the cache file holds: the saved register, and what reading its deliveries had brought to light.</summary>
/// <param name="Register">For <see cref="Screening.Register.Restore"/>.</param>
/// <param name="Deliveries">The deliveries and their reports.</param>
internal sealed record CachedContent(ReadOnlyMemory<byte> Register, IReadOnlyList<LoadedDelivery> Deliveries)
{
    public static byte[] Write(byte[] register, IReadOnlyList<LoadedDelivery> deliveries)
    {
        var reports = JsonSerializer.SerializeToUtf8Bytes(
            [.. deliveries.Select(static delivery => new SavedDelivery(delivery.Path, delivery.Format, delivery.Files, delivery.Lists, delivery.Report.Counts, delivery.Report.Problems))],
            SavedDeliveryJson.Default.SavedDeliveryArray);
        var all = new byte[4 + register.Length + reports.Length];
        BinaryPrimitives.WriteInt32LittleEndian(all, register.Length);
        register.CopyTo(all.AsSpan(4));
        reports.CopyTo(all.AsSpan(4 + register.Length));
        return all;
    }

    /// <exception cref="InvalidDataException">The bytes are not those of <see cref="Write"/>.</exception>
    public static CachedContent Read(ReadOnlyMemory<byte> content)
    {
        var length = content.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(content.Span);
        if (length < 0 || length > content.Length - 4)
            throw new InvalidDataException("the cache is cut");
        try
        {
            var saved = JsonSerializer.Deserialize(content.Span[(4 + length)..], SavedDeliveryJson.Default.SavedDeliveryArray) ?? [];
            return new CachedContent(content.Slice(4, length), [.. saved.Select(static delivery => delivery.ToLoaded())]);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("the cache's reports cannot be read", problem);
        }
    }
}

/// <summary>A delivery as it was read, with its report.</summary>
internal sealed record SavedDelivery(
    string Path, string Format, IReadOnlyList<DeliveredFile> Files, IReadOnlyList<DeliveredList> Lists, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ReadProblem> Problems)
{
    public LoadedDelivery ToLoaded()
    {
        var report = new ReadReport();
        foreach (var (what, number) in Counts)
            report.Count(what, number);
        foreach (var problem in Problems)
            report.Add(problem.Code, problem.Severity, problem.File, problem.Line, problem.Field, problem.Message, problem.RawValue);
        return new LoadedDelivery(Path, Format, report) { Files = Files, Lists = Lists };
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(ListIdJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SavedDelivery[]))]
internal sealed partial class SavedDeliveryJson : JsonSerializerContext;
