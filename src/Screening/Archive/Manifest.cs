using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Archive;

/// <summary>
/// The manifest of an archive: a text file, one JSON object a line, each bearing the hash of the line before it, so that a line changed, lost
/// or moved breaks the chain. It is replaced whole, never written into: a reader sees the old one or the new one.
/// </summary>
internal sealed class Manifest
{
    public const string FileName = "manifest.jsonl";

    private const int Schema = 1;

    /// <summary>What the first line names as the line before it.</summary>
    private static readonly string Beginning = new('0', 64);

    private readonly string text;

    private Manifest(string text, IReadOnlyList<ArchiveEntry> entries, string last)
    {
        this.text = text;
        (Entries, LastHash) = (entries, last);
        Sha256 = HashOf(text);
    }

    public static Manifest Empty { get; } = new("", [], Beginning);

    public IReadOnlyList<ArchiveEntry> Entries { get; }

    /// <summary>The hash of the whole: two archives with one hash hold the same.</summary>
    public string Sha256 { get; }

    private string LastHash { get; }

    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <exception cref="ListReadException">A line cannot be read, or the chain is broken.</exception>
    public static Manifest Read(string folder)
    {
        var path = PathIn(folder);
        return Parse(path, Encoding.UTF8.GetString(File.ReadAllBytes(path)));
    }

    public Manifest With(IEnumerable<ArchiveEntry> added)
    {
        var lines = new StringBuilder(text);
        var entries = Entries.ToList();
        var last = LastHash;
        foreach (var entry in added)
        {
            var line = JsonSerializer.Serialize(new ManifestLine(Schema, last, entry), ManifestJson.Default.ManifestLine);
            lines.Append(line).Append('\n');
            entries.Add(entry);
            last = HashOf(line);
        }

        return new Manifest(lines.ToString(), entries, last);
    }

    public void WriteTo(string folder) => DurableFile.Replace(PathIn(folder), stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static Manifest Parse(string path, string text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            throw new ListReadException(path, 0, null, "the manifest is cut: its last line has no end");
        var entries = new List<ArchiveEntry>();
        var last = Beginning;
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            var read = Line(path, entries.Count + 1, line);
            if (read.Previous != last)
                throw new ListReadException(path, entries.Count + 1, "previous", $"the chain is broken: the line before has the hash {last[..12]}, not {read.Previous[..Math.Min(12, read.Previous.Length)]}");
            if (read.Entry.Number != entries.Count + 1)
                throw new ListReadException(path, entries.Count + 1, "number", $"the line bears the number {read.Entry.Number}");
            entries.Add(read.Entry);
            last = HashOf(line);
        }

        return new Manifest(text, entries, last);
    }

    private static ManifestLine Line(string path, int number, string line)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, ManifestJson.Default.ManifestLine) ?? throw new JsonException("nothing there");
            return read.Schema == Schema
                ? read
                : throw new ListReadException(path, number, "schema", $"version {read.Schema} is not known here; this program reads version {Schema}");
        }
        catch (JsonException problem)
        {
            throw new ListReadException(path, number, null, "no line of a manifest", problem);
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One line as it is written.</summary>
internal sealed record ManifestLine(int Schema, string Previous, ArchiveEntry Entry);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(ListIdJson)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ManifestLine))]
internal sealed partial class ManifestJson : JsonSerializerContext;
