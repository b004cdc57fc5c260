using System.Text;

namespace Screening.Text;

/// <summary>One word of a normalised text: where its letters stand, the script it came from, and whether a comma stood before it.</summary>
internal readonly record struct NormalWord(int Start, int Length, Script Script);

/// <summary>
/// A normalised text: words of the letters a to z and digits. Reusable: <see cref="Normalizer"/> clears and fills it.
/// At most <see cref="MaxWords"/> words of <see cref="MaxLetters"/> letters are kept; what comes after is not compared.
/// </summary>
internal sealed class NormalText
{
    /// <summary>Words kept of one text. A payment text of 64 words is long; the longest listed name has about 40.</summary>
    public const int MaxWords = 64;

    /// <summary>Letters kept of one word, so that a word fits the 64 bits of the edit-distance kernel.</summary>
    public const int MaxLetters = 60;

    private readonly byte[] _letters = new byte[MaxWords * MaxLetters];
    private readonly NormalWord[] _words = new NormalWord[MaxWords];
    private int _used;

    /// <summary>The words in the order of the text.</summary>
    public ReadOnlySpan<NormalWord> Words => _words.AsSpan(0, Count);

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Number of commas in the text.</summary>
    public int Commas { get; set; }

    /// <summary>Number of words before the first comma; 0 where there is none.</summary>
    public int WordsBeforeComma { get; set; }

    /// <summary>Whether words or letters were cut off.</summary>
    public bool Cut { get; private set; }

    public ReadOnlySpan<byte> this[NormalWord word] => _letters.AsSpan(word.Start, word.Length);

    public void Clear()
    {
        Count = Commas = WordsBeforeComma = _used = 0;
        Cut = false;
    }

    public void Add(ReadOnlySpan<byte> letters, Script script)
    {
        if (letters.IsEmpty)
            return;
        if (Count == MaxWords)
        {
            Cut = true;
            return;
        }

        if (letters.Length > MaxLetters)
        {
            Cut = true;
            letters = letters[..MaxLetters];
        }

        letters.CopyTo(_letters.AsSpan(_used));
        _words[Count++] = new NormalWord(_used, letters.Length, script);
        _used += letters.Length;
    }

    /// <summary>The words, parted by single spaces.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var word in Words)
        {
            if (text.Length > 0)
                text.Append(' ');
            foreach (var letter in this[word])
                text.Append((char)letter);
        }

        return text.ToString();
    }
}
