using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Screening.Deliveries;

namespace Screening;

/// <summary>One file of a delivery, decompressed: in memory, or streamed from where it lies when it is large.</summary>
/// <remarks>Not safe for several threads at once: it remembers what it has read.</remarks>
public sealed class DeliveryFile
{
    /// <summary>How many bytes <see cref="Head"/> holds at most.</summary>
    public const int HeadLength = 1 << 16;

    private readonly Func<Stream>? open;
    private ReadOnlyMemory<byte>? content;
    private string? sha256;
    private long streamed;

    /// <summary>A file in memory.</summary>
    /// <param name="path">Where it came from, as the user named it: for messages.</param>
    /// <param name="content">Its bytes.</param>
    public DeliveryFile(string path, ReadOnlyMemory<byte> content)
        : this(path, content[..Math.Min(content.Length, HeadLength)], null) => this.content = content;

    /// <summary>A file that stays where it lies. Every opening must give the same bytes.</summary>
    internal DeliveryFile(string path, ReadOnlyMemory<byte> head, Func<Stream>? open)
    {
        ArgumentNullException.ThrowIfNull(path);
        (Path, Head, this.open) = (path, head, open);
        Name = NameOf(path);
    }

    /// <summary>Where it came from, as the user named it: for messages.</summary>
    public string Path { get; }

    /// <summary>The file's own name without a compression ending, such as <c>sdn.csv</c>.</summary>
    public string Name { get; }

    /// <summary>Its first bytes, at most <see cref="HeadLength"/>: enough to recognise a format.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>All its bytes; a large file is read whole at first use. A format that can stream asks for <see cref="OpenRead"/>.</summary>
    /// <exception cref="ListReadException">It cannot be decompressed, or is too large.</exception>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            if (content is null)
            {
                using var stream = OpenRead();
                content = Compression.ReadAll(stream, Path);
            }

            return content.Value;
        }
    }

    /// <summary>The sha-256 of the decompressed bytes, lower-case hex.</summary>
    /// <exception cref="ListReadException">It cannot be decompressed, or is too large.</exception>
    public string Sha256
    {
        get
        {
            if (sha256 is null)
            {
                using var stream = OpenRead();
                sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            }

            return sha256;
        }
    }

    /// <summary>How many bytes it has, decompressed.</summary>
    /// <exception cref="ListReadException">It cannot be decompressed, or is too large.</exception>
    public long Length => content?.Length ?? (Sha256.Length > 0 ? streamed : 0);

    /// <summary>The bytes from the first on, as a stream that fails where the file is damaged, too large, or other than at an earlier reading.</summary>
    public Stream OpenRead()
    {
        if (content is null)
            return new WatchedStream(open!(), Path, TakeHash);
        return MemoryMarshal.TryGetArray(content.Value, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.Value.ToArray(), writable: false);
    }

    // Read twice, once to hash and once to parse, a file could be exchanged between the two.
    private void TakeHash(string hash, long length)
    {
        if (sha256 is not null && sha256 != hash)
            throw new ListReadException(Path, 0, null, "the file changed while it was read");
        (sha256, streamed) = (hash, length);
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    private static string NameOf(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return System.IO.Path.GetExtension(name) is ".xz" or ".gz" or ".zst" ? System.IO.Path.GetFileNameWithoutExtension(name) : name;
    }
}
