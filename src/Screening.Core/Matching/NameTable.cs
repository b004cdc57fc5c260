namespace Screening.Matching;

/// <summary>A name to be indexed.</summary>
internal readonly record struct IndexedName(string Text, SubjectKind Kind);

/// <summary>
/// All names of an index, prepared once: distinct words in one store, names as runs of word numbers. Immutable after <see cref="Build"/>.
/// </summary>
internal sealed class NameTable
{
    private readonly WordStore _words;
    private readonly int[] _starts;
    private readonly int[] _ids;
    private readonly uint[] _pairs;
    private readonly uint[] _triples;
    private readonly NameFacts[] _facts;

    private NameTable(WordStore words, int[] starts, int[] ids, uint[] pairs, uint[] triples, NameFacts[] facts)
    {
        _words = words;
        _starts = starts;
        _ids = ids;
        _pairs = pairs;
        _triples = triples;
        _facts = facts;
    }

    public int Count => _facts.Length;

    public WordStore Words => _words;

    public ReadOnlySpan<int> Ids(int name) => _ids.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    public ref readonly NameFacts Facts(int name) => ref _facts[name];

    public NameView this[int name]
    {
        get
        {
            int start = _starts[name], length = _starts[name + 1] - start;
            return new NameView(_words, _ids.AsSpan(start, length), _pairs.AsSpan(start, length), _triples.AsSpan(start, length), in _facts[name]);
        }
    }

    public static NameTable Build(IReadOnlyList<IndexedName> names)
    {
        var preparer = new NamePreparer();
        var prepared = new PreparedName();
        var words = new WordStore(1024, 8192);
        var known = new Dictionary<ulong, int>();
        var starts = new int[names.Count + 1];
        var ids = new List<int>(names.Count * 4);
        var pairs = new List<uint>(names.Count * 4);
        var triples = new List<uint>(names.Count * 4);
        var facts = new NameFacts[names.Count];
        for (var n = 0; n < names.Count; n++)
        {
            preparer.Prepare(names[n].Text, names[n].Kind, prepared);
            facts[n] = prepared.Facts;
            for (var i = 0; i < prepared.Store.Count; i++)
                ids.Add(Intern(prepared.Store, i, words, known));
            pairs.AddRange(prepared.Pairs);
            triples.AddRange(prepared.Triples);
            starts[n + 1] = ids.Count;
        }

        words.Trim();
        return new NameTable(words, starts, [.. ids], [.. pairs], [.. triples], facts);
    }

    /// <summary>The same names with the words numbered in the order of their keys; sorts <paramref name="keyOfWord"/> with them.</summary>
    public NameTable OrderedByKey(int[] keyOfWord, int keys)
    {
        var next = new int[keys + 1];
        foreach (var key in keyOfWord)
            next[key + 1]++;
        for (var k = 0; k < keys; k++)
            next[k + 1] += next[k];
        var numbers = new int[keyOfWord.Length];
        var order = new int[keyOfWord.Length];
        for (var w = 0; w < numbers.Length; w++)
            order[numbers[w] = next[keyOfWord[w]]++] = w;
        var words = new WordStore(_words.Count, _words.LettersUsed);
        foreach (var w in order)
            words.Add(_words[w], _words.Form(_words[w]), _words.Key(_words[w]));
        Array.Sort(keyOfWord);
        return new NameTable(words, _starts, [.. _ids.Select(id => numbers[id])], _pairs, _triples, _facts);
    }

    /// <summary>One number for words that no rule can tell apart: the same letters, script, class, and bits.</summary>
    private static int Intern(WordStore from, int index, WordStore words, Dictionary<ulong, int> known)
    {
        ref var word = ref from[index];
        var hash = LetterHash.Of(from.Form(word));
        hash = LetterHash.Append(hash, (byte)word.Class);
        hash = LetterHash.Append(hash, (byte)word.Script);
        hash = LetterHash.Append(hash, word.Patronymic ? (byte)1 : (byte)0);
        hash = LetterHash.Append(hash, (byte)(int)(word.Bits * 16));
        if (known.TryGetValue(hash, out var id))
            return id;
        id = words.Add(word, from.Form(word), from.Key(word));
        known.Add(hash, id);
        return id;
    }
}
