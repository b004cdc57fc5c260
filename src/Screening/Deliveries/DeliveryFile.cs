using System.Security.Cryptography;

namespace Screening;

/// <summary>One file of a delivery, decompressed and whole in memory.</summary>
/// <param name="Path">Where it came from, as the user named it: for messages.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DeliveryFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The file's own name without a compression ending, such as <c>sdn.csv</c>.</summary>
    public string Name { get; } = NameOf(Path);

    /// <summary>The sha-256 of the decompressed bytes, lower-case hex.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    private static string NameOf(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return System.IO.Path.GetExtension(name) is ".xz" or ".gz" or ".zst" ? System.IO.Path.GetFileNameWithoutExtension(name) : name;
    }
}
