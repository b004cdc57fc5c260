namespace Screening.Deliveries;

/// <summary>Reports names that cannot be compared whole: they are kept and screened by what can be.</summary>
internal static class ListedNameCheck
{
    /// <summary>Longer than any listed name, and read to its end by the matching.</summary>
    private const int LongestName = 1000;

    /// <summary>Looks at every name that was read.</summary>
    public static void Report(ReadResult result, string file, ReadReport report)
    {
        foreach (var entry in result.Snapshots.SelectMany(static edition => edition.Entries).Concat(result.DatedLists.SelectMany(static dated => dated.Entries)))
        {
            foreach (var name in entry.Details?.Names ?? [])
                Check(entry, name, file, report);
            foreach (var name in entry.CompanionNames ?? [])
                Check(entry, name, file, report);
        }
    }

    private static void Check(ListEntry entry, ListedName name, string file, ReadReport report)
    {
        if (name.Text.Length > LongestName)
            report.Add("name-long", ProblemSeverity.Error, file, 0, null, $"the entry {entry.Id} has a name of {name.Text.Length} characters: only its beginning is compared");
        if (name.Text.AsSpan().ContainsAnyInRange('\0', '\u001F') || IsBroken(name.Text))
            report.Add("name-damaged", ProblemSeverity.Error, file, 0, null, $"the entry {entry.Id} has a name with control characters, or characters that were lost before it came here");
    }

    private static bool IsBroken(ReadOnlySpan<char> text)
    {
        if (text.Contains('\uFFFD'))
            return true;
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return true;
            text = text[(at + 2)..];
        }

        return false;
    }
}
