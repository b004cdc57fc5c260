namespace Screening.Matching;

/// <summary>The words of each key: they are numbered in the order of their keys, so those of one key are neighbours. Immutable.</summary>
internal sealed class WordsOfKeys
{
    private readonly int[] _starts;
    private readonly ulong[] _isClassWord;
    private readonly ulong[] _isCore;

    /// <summary>Reads which words are class words; the keys of the words must ascend.</summary>
    public WordsOfKeys(WordStore words, ReadOnlySpan<int> keyOfWord, int keys)
    {
        _starts = new int[keys + 1];
        _isClassWord = new ulong[(words.Count >> 6) + 1];
        _isCore = new ulong[(words.Count >> 6) + 1];
        Words = words.Count;
        for (var w = 0; w < words.Count; w++)
        {
            _starts[keyOfWord[w] + 1] = w + 1;
            if (words[w].IsClassWord)
                _isClassWord[w >> 6] |= 1UL << w;
            else if (words[w].Class != WordClass.Initial)
                _isCore[w >> 6] |= 1UL << w;
        }
    }

    public int Keys => _starts.Length - 1;

    public int Words { get; }

    /// <summary>The first word of a key; that of the next key is the end.</summary>
    public int Start(int key) => _starts[key];

    public bool IsClassWord(int word) => (_isClassWord[word >> 6] >> word & 1) != 0;

    /// <summary>Whether a pair with that word can make a match: no class word, no initial.</summary>
    public bool IsCore(int word) => (_isCore[word >> 6] >> word & 1) != 0;
}
