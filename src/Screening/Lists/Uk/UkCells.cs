using System.Globalization;

namespace Screening.Lists.Uk;

/// <summary>Takes apart the cells in which the UK lists hold several values: <c>(1) one (2) two</c>, or bars between them.</summary>
internal static class UkCells
{
    /// <summary>The values of a cell, in order; a dash or nothing behind a number is an empty value, so that two cells stay in step.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        var values = new List<string>();
        foreach (var part in cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            SplitNumbered(part, values);
        return values;
    }

    /// <summary>The values of a cell that say something, each once.</summary>
    public static IEnumerable<string> Values(string cell) => Split(cell).Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal);

    private static void SplitNumbered(string text, List<string> values)
    {
        if (!text.StartsWith("(1)", StringComparison.Ordinal))
        {
            values.Add(Bare(text));
            return;
        }

        var start = 0;
        for (var number = 1; start >= 0; number++)
        {
            var label = Label(number);
            var next = text.IndexOf(Label(number + 1), start + label.Length, StringComparison.Ordinal);
            values.Add(Bare(next < 0 ? text[(start + label.Length)..] : text[(start + label.Length)..next]));
            start = next;
        }
    }

    private static string Bare(string value)
    {
        var bare = value.Trim();
        return bare.Trim('-', '\u2013', '.', ' ').Length == 0 ? "" : bare;
    }

    private static string Label(int number) => string.Create(CultureInfo.InvariantCulture, $"({number})");
}
