using System.Collections.Concurrent;

namespace Screening.Batch;

/// <summary>Answers to rows whose cells that matter are the same: a name that comes again is not screened again. Safe for any number of threads.</summary>
/// <remarks>
/// Two generations bound it: when the young one is full it becomes the old one, and what is asked for again moves back. What it holds never
/// changes an answer, for an answer depends on those cells alone.
/// </remarks>
/// <param name="kept">How many answers are kept at most, about; 0 for none.</param>
internal sealed class AnswerCache(int kept)
{
    private readonly Lock gate = new();
    private ConcurrentDictionary<string, RowProduct> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, RowProduct> old = new(StringComparer.Ordinal);
    private int added;

    public RowProduct GetOrMake<TState>(string key, TState state, Func<TState, RowProduct> make)
    {
        if (kept == 0)
            return make(state);
        if (young.TryGetValue(key, out var known))
            return known;
        if (!old.TryGetValue(key, out var product))
            product = make(state);
        if (young.TryAdd(key, product) && Interlocked.Increment(ref added) >= (kept + 1) / 2)
            Age();
        return product;
    }

    private void Age()
    {
        lock (gate)
        {
            if (added < (kept + 1) / 2)
                return;
            (old, young) = (young, new ConcurrentDictionary<string, RowProduct>(StringComparer.Ordinal));
            added = 0;
        }
    }
}
