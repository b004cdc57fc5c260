namespace Screening.Lists.Tables;

/// <summary>The entries of one file, each under its id, in the order of their first rows.</summary>
/// <param name="file">The file, for messages.</param>
/// <param name="report">Takes the problems.</param>
/// <param name="make">Makes the entry of an id.</param>
internal sealed class MergedEntries<TEntry>(string file, ReadReport report, Func<string, TEntry> make)
    where TEntry : MergedEntry
{
    private readonly Dictionary<string, TEntry> byId = new(StringComparer.Ordinal);

    /// <summary>The entry of that id; one under its line when the id is missing.</summary>
    public TEntry Of(string id, string field, int line)
    {
        var hasId = id.Length > 0;
        if (!hasId)
        {
            id = $"line-{line}";
            report.Add("id-missing", ProblemSeverity.Error, file, line, field, "an entry without an id is kept under its line");
        }

        if (!byId.TryGetValue(id, out var entry))
            byId.Add(id, entry = make(id));
        entry.Facts.IsUnreadable |= !hasId;
        return entry;
    }

    /// <exception cref="ListReadException">There is no entry.</exception>
    public IReadOnlyList<ListEntry> Build()
    {
        if (byId.Count == 0)
            throw new ListReadException(file, 0, null, "the file holds no entry: a list without entries is never taken as one");
        foreach (var entry in byId.Values.Where(static entry => !entry.HasName))
            entry.ReadTextsAsNames(entry.Facts.Attributes.Select(static attribute => attribute.Value).ToList(), 0);
        return [.. byId.Values.Select(static entry => entry.Build())];
    }
}
