namespace Screening.Evaluation.BadInputs;

/// <summary>Damages bytes at random, always alike for the same seed: bits, bytes, pieces cut, doubled, moved, exchanged with another sample, and tokens that formats trip over.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 1 << 16;

    private static readonly byte[][] Tokens =
    [
        [0], [0x1A], [0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [.. "\""u8], [.. "\"\""u8], [.. ","u8], [.. ";"u8], [.. "\r\n"u8], [.. "\r"u8], [.. "\t"u8], [.. "-0- "u8],
        [.. "<"u8], [.. "</"u8], [.. "/>"u8], [.. "<!DOCTYPE x [<!ENTITY y 'z'>]>"u8], [.. "&y;"u8], [.. "&#0;"u8], [.. "<![CDATA["u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "null"u8], [.. "\\u0000"u8],
        [.. "\\udc00"u8], [.. "9999-12-31"u8], [.. "0001-01-01"u8], [.. "2025-02-31"u8], [.. "99999999999999999999"u8], [.. "-1"u8], [.. "NaN"u8], [.. "1e999"u8],
    ];

    private readonly Random random = new(seed);

    /// <summary>A damaged copy of one of the samples.</summary>
    public byte[] Next(IReadOnlyList<byte[]> samples)
    {
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var round = random.Next(1, 6); round > 0; round--)
            Damage(bytes, samples);
        return [.. bytes.Count > Longest ? bytes[..Longest] : bytes];
    }

    private void Damage(List<byte> bytes, IReadOnlyList<byte[]> samples)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 11)), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 200), other.Length - from)).ToArray());
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                for (var repeat = random.Next(2, 40); repeat > 0 && bytes.Count < Longest; repeat--)
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                break;
        }
    }
}
