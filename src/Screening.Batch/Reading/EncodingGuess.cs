using System.Buffers;
using System.Text;

namespace Screening.Batch;

/// <summary>Tells the encoding of a file from its first bytes, where they tell it; where they might be one or the other, it asks.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="MarkLength">The bytes of the byte order mark; 0 without one.</param>
internal readonly record struct EncodingGuess(InputEncoding Encoding, int MarkLength)
{
    /// <summary>From so many bytes on that no UTF-8 has, a file is taken to be of another encoding; fewer are faults of their rows.</summary>
    private const int FewestForeignBytes = 3;

    /// <summary>Letters of Western languages that stand in the same place in no other code page of Windows with another base letter, and typographic quotes.</summary>
    private static readonly SearchValues<byte> Western = SearchValues.Create(Latin("ÀÁÂÄÅÇÈÉËÍÎÏÑÓÔÖØÜßáâäåçéëíîóôöüàèïñøùûìòÙÛÌÒ"));

    private static readonly SearchValues<byte> Quotes = SearchValues.Create([0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0, 0xAB, 0xB0, 0xBB]);

    /// <summary>Looks at the head of a file.</summary>
    /// <exception cref="BatchFileException">It is UTF-32, or bytes of a code page that cannot be told.</exception>
    public static EncodingGuess Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new BatchFileException("line 1: the file is UTF-32; save it as UTF-8");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new EncodingGuess(InputEncoding.Utf16LittleEndian, 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new EncodingGuess(InputEncoding.Utf16BigEndian, 2);
        var mark = MarkOf(head, InputEncoding.Utf8);
        if (mark > 0)
            return new EncodingGuess(InputEncoding.Utf8, mark);
        return new EncodingGuess(Utf16WithoutMark(head) ?? CodePage(head) ?? InputEncoding.Utf8, 0);
    }

    /// <summary>The length of the byte order mark of an encoding that was given; a UTF-8 mark may be doubled.</summary>
    public static int MarkOf(ReadOnlySpan<byte> head, InputEncoding encoding)
    {
        ReadOnlySpan<byte> mark = encoding switch
        {
            InputEncoding.Utf8 => [0xEF, 0xBB, 0xBF],
            InputEncoding.Utf16LittleEndian => [0xFF, 0xFE],
            InputEncoding.Utf16BigEndian => [0xFE, 0xFF],
            _ => [],
        };
        var length = 0;
        while (mark.Length > 0 && head[length..].StartsWith(mark) && (length == 0 || encoding == InputEncoding.Utf8))
            length += mark.Length;
        return length;
    }

    /// <summary>Separators, line ends and Latin letters leave zero bytes on one side; on the other there are hardly any.</summary>
    private static InputEncoding? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        if (Math.Max(even, odd) < Math.Max(2, head.Length / 40) || Math.Min(even, odd) * 4 > Math.Max(even, odd))
            return null;
        return odd > even ? InputEncoding.Utf16LittleEndian : InputEncoding.Utf16BigEndian;
    }

    private static InputEncoding? CodePage(ReadOnlySpan<byte> head)
    {
        var (sequences, foreign) = CountUtf8(head);
        if (foreign < FewestForeignBytes || foreign <= 4 * sequences)
            return null;
        return LooksCyrillic(head) ? InputEncoding.Windows1251
            : LooksWestern(head) ? InputEncoding.Windows1252
            : AreFaultsOfRows(head) ? null
            : throw new BatchFileException("line 1: the file is not UTF-8, and its code page cannot be told: name it (windows-1251, windows-1252), or save the file as UTF-8");
    }

    /// <summary>Whether the foreign bytes all stand in one row of several, or all are halves of surrogate pairs, which no code page explains: the rows are at fault, not the file.</summary>
    private static bool AreFaultsOfRows(ReadOnlySpan<byte> head)
    {
        var (rows, others, halves) = (0, 0, true);
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = end < 0 ? head : head[..end];
            head = end < 0 ? [] : head[(end + 1)..];
            var (_, foreign) = CountUtf8(line);
            if (foreign == 0)
            {
                others++;
                continue;
            }

            rows++;
            halves &= foreign == 3 * CountHalves(line);
        }

        return halves || (rows == 1 && others > 1);
    }

    /// <summary>Surrogates written as if they were characters.</summary>
    private static int CountHalves(ReadOnlySpan<byte> line)
    {
        var count = 0;
        for (var i = 0; i + 2 < line.Length; i++)
            count += line[i] == 0xED && line[i + 1] is >= 0xA0 and <= 0xBF && line[i + 2] is >= 0x80 and <= 0xBF ? 1 : 0;
        return count;
    }

    private static (int Sequences, int Foreign) CountUtf8(ReadOnlySpan<byte> head)
    {
        int sequences = 0, foreign = 0;
        while (!head.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(head, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                break;
            sequences += status == OperationStatus.Done && length > 1 ? 1 : 0;
            foreign += status == OperationStatus.Done ? 0 : length;
            head = head[length..];
        }

        return (sequences, foreign);
    }

    /// <summary>Words of letters above 0xC0 that begin with a capital or are all capitals. In KOI8-R the cases are exchanged, in code page 866 letters lie below.</summary>
    private static bool LooksCyrillic(ReadOnlySpan<byte> head)
    {
        int high = 0, letters = 0, capitals = 0, beside = 0, rising = 0, falling = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] < 0x80)
                continue;
            high++;
            letters += head[i] >= 0xC0 ? 1 : 0;
            capitals += head[i] is >= 0xC0 and < 0xE0 ? 1 : 0;
            var before = i > 0 ? head[i - 1] : (byte)0;
            beside += before >= 0x80 || (i + 1 < head.Length && head[i + 1] >= 0x80) ? 1 : 0;
            rising += before is >= 0xC0 and < 0xE0 && head[i] >= 0xE0 ? 1 : 0;
            falling += before >= 0xE0 && head[i] is >= 0xC0 and < 0xE0 ? 1 : 0;
        }

        return beside * 10 >= high * 8 && letters * 10 >= high * 9 && rising >= falling && (rising > 0 || capitals * 2 > high);
    }

    private static bool LooksWestern(ReadOnlySpan<byte> head)
    {
        int high = 0, western = 0, beside = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] < 0x80)
                continue;
            high++;
            western += Western.Contains(head[i]) || Quotes.Contains(head[i]) ? 1 : 0;
            beside += i > 0 && head[i - 1] >= 0x80 ? 1 : 0;
        }

        return western == high && beside * 4 <= high;
    }

    private static byte[] Latin(string letters) => System.Text.Encoding.Latin1.GetBytes(letters);
}
