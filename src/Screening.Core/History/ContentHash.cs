using System.Security.Cryptography;
using System.Text;

namespace Screening.History;

/// <summary>One hash over many, whatever their order.</summary>
internal static class ContentHash
{
    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Order(StringComparer.Ordinal)))));
}
