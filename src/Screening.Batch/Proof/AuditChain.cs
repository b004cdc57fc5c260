using System.Security.Cryptography;
using System.Text;

namespace Screening.Batch;

/// <summary>Follows the hashes of an audit log.</summary>
internal static class AuditChain
{
    /// <summary>What is wrong with a log, by line; null when it is the one of the receipt.</summary>
    public static string? Fault(string path, ReceiptAudit told)
    {
        var (head, number) = (AuditLog.Origin, 0L);
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (!line.EndsWith($",\"prev\":\"{head}\"}}", StringComparison.Ordinal))
                return number == 1 ? "line 1 is not the first line of a log" : $"line {number} does not follow line {number - 1}: one of them was changed, or a line is gone";
            head = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
        }

        return number != told.Entries ? $"it has {number} lines, the receipt says {told.Entries}"
            : head != told.Head ? $"line {number}, the last, was changed"
            : null;
    }
}
