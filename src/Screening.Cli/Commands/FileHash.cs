using System.Security.Cryptography;

namespace Screening.Cli.Commands;

/// <summary>The hash of a file.</summary>
internal static class FileHash
{
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
