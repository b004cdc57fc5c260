namespace Screening.Batch;

/// <summary>Tells the field separator from the header line.</summary>
internal static class Separator
{
    /// <summary>The separators that a file may have.</summary>
    public const string Known = ",;\t|";

    /// <summary>The one of comma, semicolon, tab and bar that the line holds most often outside quotes; the first of these among equals.</summary>
    public static byte Of(ReadOnlySpan<byte> headerLine)
    {
        ReadOnlySpan<byte> known = ",;\t|"u8;
        Span<int> counts = stackalloc int[known.Length];
        var quoted = false;
        foreach (var b in headerLine)
        {
            quoted ^= b == (byte)'"';
            var which = quoted ? -1 : known.IndexOf(b);
            if (which >= 0)
                counts[which]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }

        return known[best];
    }
}
