namespace Screening.Matching;

/// <summary>Words and their letters, grown as needed; one for the distinct words of an index, one for each query.</summary>
internal sealed class WordStore
{
    private Word[] _words;
    private byte[] _letters;

    public WordStore(int words, int letters)
    {
        _words = new Word[words];
        _letters = new byte[letters];
    }

    public int Count { get; private set; }

    public int LettersUsed { get; private set; }

    public ref Word this[int index] => ref _words[index];

    public Word[] Words => _words;

    public byte[] Letters => _letters;

    public ReadOnlySpan<byte> Form(in Word word) => _letters.AsSpan(word.Form, word.FormLength);

    public ReadOnlySpan<byte> Key(in Word word) => _letters.AsSpan(word.Form + word.FormLength, word.KeyLength);

    public void Clear() => Count = LettersUsed = 0;

    /// <summary>Adds a word with its form and key and returns its index; the other fields are the caller's.</summary>
    public int Add(Word word, ReadOnlySpan<byte> form, ReadOnlySpan<byte> key)
    {
        var needed = LettersUsed + form.Length + key.Length;
        if (needed > _letters.Length)
            Array.Resize(ref _letters, Math.Max(needed, _letters.Length * 2));
        if (Count == _words.Length)
            Array.Resize(ref _words, _words.Length * 2);
        word.Form = LettersUsed;
        word.FormLength = (byte)form.Length;
        word.KeyLength = (byte)key.Length;
        form.CopyTo(_letters.AsSpan(LettersUsed));
        key.CopyTo(_letters.AsSpan(LettersUsed + form.Length));
        LettersUsed = needed;
        _words[Count] = word;
        return Count++;
    }

    public void Trim()
    {
        Array.Resize(ref _words, Count);
        Array.Resize(ref _letters, LettersUsed);
    }
}
