using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Screening.History;

/// <summary>
/// Writes numbers, days and texts small: numbers by sevens of bits, each text once. The texts lie together before the rest, where a packer
/// finds them alike. The bytes are the same on any machine.
/// </summary>
internal sealed class SavedWriter
{
    /// <summary>A text that cannot be written and read back as it is must fail here, not change.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> body = new();
    private readonly ArrayBufferWriter<byte> texts = new();
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public void Number(int number) => Number(body, number);

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    /// <summary>Nothing, a new text, or one that was written before.</summary>
    public void Text(string? text)
    {
        if (text is null)
            Number(0);
        else if (known.TryGetValue(text, out var index))
            Number(index + 2);
        else
        {
            Number(1);
            known.Add(text, known.Count);
            var length = Utf8.GetByteCount(text);
            Number(texts, length);
            texts.Advance(Utf8.GetBytes(text, texts.GetSpan(length)));
        }
    }

    public void Each<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        for (var i = 0; i < items.Count; i++)
            write(items[i]);
    }

    public byte[] ToArray()
    {
        var all = new byte[4 + texts.WrittenCount + body.WrittenCount];
        BinaryPrimitives.WriteInt32LittleEndian(all, texts.WrittenCount);
        texts.WrittenSpan.CopyTo(all.AsSpan(4));
        body.WrittenSpan.CopyTo(all.AsSpan(4 + texts.WrittenCount));
        return all;
    }

    private static void Number(ArrayBufferWriter<byte> target, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var span = target.GetSpan(5);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            span[length++] = (byte)(number | 0x80);
        span[length++] = (byte)number;
        target.Advance(length);
    }
}
