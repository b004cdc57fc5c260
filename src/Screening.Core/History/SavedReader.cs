using System.Buffers.Binary;
using System.Text;

namespace Screening.History;

/// <summary>Reads what <see cref="SavedWriter"/> wrote. Anything else ends in <see cref="InvalidDataException"/>.</summary>
internal sealed class SavedReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> saved;
    private readonly List<string> known = [];
    private readonly int textEnd;
    private int textAt = 4;
    private int at;

    public SavedReader(ReadOnlyMemory<byte> saved)
    {
        this.saved = saved;
        if (saved.Length < 4)
            throw Cut();
        var length = BinaryPrimitives.ReadInt32LittleEndian(saved.Span);
        if (length < 0 || length > saved.Length - 4)
            throw Cut();
        textEnd = at = 4 + length;
    }

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => at == saved.Length && textAt == textEnd;

    public int Number() => Number(ref at, saved.Length);

    public bool Flag() => Number() switch
    {
        0 => false,
        1 => true,
        _ => throw Odd("a flag"),
    };

    public T Word<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Number());
        return Enum.IsDefined(value) ? value : throw Odd(typeof(T).Name);
    }

    public DateOnly? Day()
    {
        var number = Number();
        return number == 0 ? null
            : number - 1 <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number - 1)
            : throw Odd("a day");
    }

    public string? Text()
    {
        var number = Number();
        if (number == 0)
            return null;
        if (number > 1)
            return number - 2 < known.Count ? known[number - 2] : throw Odd("a text");
        var length = Number(ref textAt, textEnd);
        if (length > textEnd - textAt)
            throw Cut();
        var text = Utf8.GetString(saved.Span.Slice(textAt, length));
        textAt += length;
        known.Add(text);
        return text;
    }

    public string Needed() => Text() ?? throw Odd("a text that must be there");

    /// <summary>How many things follow; each takes a byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count <= saved.Length - at ? count : throw Cut();
    }

    public T[] Each<T>(Func<T> read)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return items;
    }

    public static InvalidDataException Odd(string what) => new($"saved register: {what} has a value that was never written");

    private int Number(ref int place, int end)
    {
        var bytes = saved.Span;
        var number = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (place >= end)
                throw Cut();
            var next = bytes[place++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number >= 0 ? number : throw Odd("a number");
        }

        throw Odd("a number");
    }

    private static InvalidDataException Cut() => new("saved register: cut");
}
