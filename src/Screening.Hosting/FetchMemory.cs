using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Hosting;

/// <summary>
/// What publishers said of the files fetched last, to ask for changes only. A hint, never evidence: "not modified" is believed only of bytes
/// that the archive holds in force, and a memory that cannot be read is none.
/// </summary>
internal sealed class FetchMemory
{
    private const string FileName = "fetched.json";

    private readonly string path;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FetchedFile> byAddress;

    private FetchMemory(string path, Dictionary<string, FetchedFile> byAddress) => (this.path, this.byAddress) = (path, byAddress);

    public static FetchMemory Of(ListArchive archive)
    {
        var path = Path.Combine(archive.Folder, FileName);
        try
        {
            return new FetchMemory(path, JsonSerializer.Deserialize(File.ReadAllBytes(path), FetchMemoryJson.Default.DictionaryStringFetchedFile) ?? []);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return new FetchMemory(path, []);
        }
    }

    public FetchedFile? Find(Uri address)
    {
        lock (gate)
            return byAddress.GetValueOrDefault(address.AbsoluteUri);
    }

    public void Keep(Uri address, FetchedFile file)
    {
        lock (gate)
            byAddress[address.AbsoluteUri] = file;
    }

    /// <summary>Without it the next look only costs more.</summary>
    public void TrySave()
    {
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            lock (gate)
                File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(byAddress, FetchMemoryJson.Default.DictionaryStringFetchedFile));
            File.Move(part, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk is told by the import.
        }
    }
}

/// <summary>A file as it was fetched.</summary>
/// <param name="Sha256">The sha-256 of its bytes, lower-case hex.</param>
/// <param name="ETag">The publisher's mark of this version; null when none was given.</param>
/// <param name="LastModified">When the publisher says that it changed; null when not said.</param>
internal sealed record FetchedFile(string Sha256, string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Whether a change can be asked for.</summary>
    [JsonIgnore]
    public bool HasMark => ETag is not null || LastModified is not null;
}

[JsonSerializable(typeof(Dictionary<string, FetchedFile>))]
internal sealed partial class FetchMemoryJson : JsonSerializerContext;
