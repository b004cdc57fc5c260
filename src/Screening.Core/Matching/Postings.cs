namespace Screening.Matching;

/// <summary>Lists of values by number, laid out one after the other. Immutable.</summary>
internal sealed class Postings<T>
    where T : struct
{
    private readonly int[] _starts;
    private readonly T[] _values;

    public Postings(int keys, List<(int Key, T Value)> entries)
    {
        _starts = new int[keys + 1];
        _values = new T[entries.Count];
        foreach (var (key, _) in entries)
            _starts[key + 1]++;
        for (var i = 0; i < keys; i++)
            _starts[i + 1] += _starts[i];
        var next = _starts.AsSpan(0, keys).ToArray();
        foreach (var (key, value) in entries)
            _values[next[key]++] = value;
    }

    public ReadOnlySpan<T> this[int key] => _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
}
