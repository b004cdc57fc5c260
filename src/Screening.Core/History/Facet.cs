namespace Screening.History;

/// <summary>One part of a listing over time: each change once, in order of days. A day that brings nothing new adds nothing.</summary>
internal sealed class Facet<T>(Func<T, T, bool> same)
    where T : class
{
    private readonly List<(DateOnly Day, T Value)> versions = [];

    public IReadOnlyList<(DateOnly Day, T Value)> Versions => versions;

    /// <summary>Adds what the edition of <paramref name="day"/> shows; days come in order, and the last edition of a day counts.</summary>
    public void Add(DateOnly day, T value)
    {
        if (versions.Count > 0)
        {
            var last = versions[^1].Value;
            if (ReferenceEquals(last, value) || same(last, value))
                return;
            if (versions[^1].Day == day)
                versions.RemoveAt(versions.Count - 1);
        }

        versions.Add((day, value));
    }

    /// <summary>Adds a version that was kept before.</summary>
    public void Restore(DateOnly day, T value) => versions.Add((day, value));

    /// <summary>What was printed on the day, by editions known by then; before the first edition, what the first one printed.</summary>
    public T? On(DateOnly day, DateOnly knownAt)
    {
        T? found = null;
        foreach (var (from, value) in versions)
        {
            if (from > knownAt || (from > day && found is not null))
                break;
            found = value;
        }

        return found;
    }
}
