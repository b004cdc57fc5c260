namespace Screening.Lists.Ofac;

/// <summary>The entries of an edition by their number, each number once.</summary>
internal sealed class OfacEntries(string file, ReadReport report)
{
    private readonly Dictionary<string, OfacEntry> entries = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order first met.</summary>
    public IReadOnlyDictionary<string, OfacEntry> All => entries;

    /// <summary>
    /// The entry to read into: a new one, or that of a number met before, whose facts then join. One without a number is kept under its line
    /// as unreadable.
    /// </summary>
    /// <param name="id">The number; empty when there is none.</param>
    /// <param name="field">The field that holds it, for messages.</param>
    /// <param name="line">The line of the element.</param>
    /// <param name="kind">What the subject is.</param>
    public OfacEntry Take(string id, string field, int line, SubjectKind kind)
    {
        var hasId = id.Length > 0;
        if (!hasId)
        {
            id = $"line-{line}";
            if (entries.ContainsKey(id))
                id += $"-{entries.Count}";
            report.Add("id-missing", ProblemSeverity.Error, file, line, field, "an entry without a number is kept under its line");
        }
        else if (!id.All(char.IsAsciiDigit))
        {
            report.Add("id-odd", ProblemSeverity.Error, file, line, field, "not a number; kept as printed", id);
        }

        if (entries.TryGetValue(id, out var entry))
        {
            report.Add("id-repeated", ProblemSeverity.Error, file, line, field, "the number stands above already: kept as one entry with the names of both", id);
            if (entry.Facts.Kind != kind)
                entry.Facts.Kind = SubjectKind.Unknown;
        }
        else
        {
            entries.Add(id, entry = new OfacEntry(kind));
            entry.Facts.IsUnreadable = !hasId;
        }

        return entry;
    }

    /// <summary>The entries as they stand, counted.</summary>
    /// <exception cref="ListReadException">There is none.</exception>
    public IReadOnlyList<ListEntry> Build()
    {
        if (entries.Count == 0)
            throw new ListReadException(file, 0, null, "the file holds no entry: a list without entries is never taken as one");
        ListEntry[] built = [.. entries.Select(static pair => pair.Value.Build(pair.Key))];
        EntryCounts.Write(built, report);
        return built;
    }
}
