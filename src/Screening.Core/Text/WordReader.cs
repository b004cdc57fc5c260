namespace Screening.Text;

/// <summary>
/// Gathers folded code points into words and writes each finished word as a to z and 0 to 9.
/// Full stops join single letters (J.S.C. is jsc) and part longer pieces (Co.Ltd is co ltd); an ampersand is the word "and".
/// </summary>
internal sealed class WordReader
{
    private const int MaxCodePoints = 120;

    private readonly int[] _word = new int[MaxCodePoints];
    private readonly byte[] _ascii = new byte[NormalText.MaxLetters * 2];
    private NormalText _into = null!;
    private int _length;
    private int _runStart;

    public void Begin(NormalText into)
    {
        _into = into;
        _length = _runStart = 0;
    }

    public void Read(int c)
    {
        if (CodePoints.IsInvisible(c) || CodePoints.IsApostrophe(c))
            return;
        if (CodePoints.IsMark(c) || c is >= 0x1161 and <= 0x11FF)
        {
            if (_length > 0 && Folding.Compose(_word[_length - 1], c) is var composed and not 0)
                _word[_length - 1] = composed;
            return;
        }

        if (c == '.')
            EndRun();
        else if (CodePoints.IsLetterOrDigit(c))
            Append(c);
        else
            Part(c);
    }

    private void Append(int c)
    {
        // A longer piece after single letters and full stops is a word of its own: A.Khamenei is a khamenei.
        if (_runStart > 0 && _length - _runStart == 2)
        {
            int first = _word[_runStart], second = _word[_runStart + 1];
            _length = _runStart;
            EndWord();
            (_word[0], _word[1]) = (first, second);
            _length = 2;
        }

        if (_length < MaxCodePoints)
            _word[_length++] = c;
    }

    private void EndRun()
    {
        if (_length - _runStart == 1)
            _runStart = _length;
        else
            EndWord();
    }

    private void Part(int c)
    {
        EndWord();
        if (c == ',' || c == 0x60C || c == 0x3001)
        {
            if (_into.Commas++ == 0)
                _into.WordsBeforeComma = _into.Count;
        }
        else if (c == '&')
        {
            _into.Add("and"u8, Script.Latin);
        }
    }

    public void EndWord()
    {
        var length = _length;
        _length = _runStart = 0;
        if (length == 0)
            return;
        var word = _word.AsSpan(0, length);
        switch (LookAlikes.Repair(word))
        {
            case Script.Latin:
                WriteLatin(word);
                break;
            case Script.Semitic:
                SemiticWords.Write(word, _into, _ascii);
                break;
            case Script.Han or Script.Hangul or Script.Kana:
                EastAsianWords.Write(word, _into, _ascii);
                break;
            case var script:
                _into.Add(_ascii.AsSpan(0, Transliteration.Write(word, _ascii)), script);
                break;
        }
    }

    private void WriteLatin(ReadOnlySpan<int> word) =>
        _into.Add(_ascii.AsSpan(0, Transliteration.Write(word, _ascii)), Script.Latin);
}
