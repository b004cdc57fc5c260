using System.Security.Cryptography;

namespace Screening.Deliveries;

/// <summary>The hash that a source must have, on the bytes as delivered.</summary>
internal sealed record PinnedHash(string Path, string Sha256)
{
    /// <summary>Null when the source names none.</summary>
    public static PinnedHash? Of(ListSource source) => source.Sha256 is { } pinned ? new PinnedHash(source.Path, pinned.Trim()) : null;

    /// <exception cref="ListReadException">No file has it.</exception>
    public void Check()
    {
        if (!File.Exists(Path) && !Directory.Exists(Path))
            return;
        var found = (File.Exists(Path) ? [Path] : Directory.GetFiles(Path)).Order(StringComparer.Ordinal).Select(HashOf).ToList();
        if (!found.Contains(Sha256, StringComparer.OrdinalIgnoreCase))
            throw new ListReadException(Path, 0, null, $"its sha-256 is not the one given: expected {Sha256}, found {(found.Count == 0 ? "no file" : string.Join(", ", found))}");
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
