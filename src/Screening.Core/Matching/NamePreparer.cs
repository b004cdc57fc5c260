using Screening.Text;

namespace Screening.Matching;

/// <summary>
/// Prepares a name for comparison: normalises it, applies the rules of its kind (docs/matching.md section 2), classifies the words and
/// weighs them. Reusable and without allocation once warm; not for use by two threads at a time.
/// </summary>
internal sealed partial class NamePreparer
{
    private const int MaxLetters = NormalText.MaxLetters;

    private readonly NormalText _text = new();
    private readonly Piece[] _pieces = new Piece[NormalText.MaxWords + 1];
    private readonly byte[] _letters = new byte[(NormalText.MaxWords * 2 + 2) * MaxLetters];
    private int _count;
    private int _used;

    /// <summary>A word on its way: its letters, script, and the first letter it had before it was read as another word.</summary>
    private struct Piece
    {
        public int Start;
        public int Length;
        public Script Script;
        public byte Initial;
        public bool IsFamily;
    }

    public void Prepare(ReadOnlySpan<char> text, SubjectKind kind, PreparedName into)
    {
        Normalizer.Normalize(text, _text);
        into.Store.Clear();
        into.Facts = new NameFacts { Kind = kind, Rules = RulesOf(kind), Equal = EqualHash(), Joined = JoinedHash() };
        TakeWords();
        RepairDigits();
        if (into.Facts.Rules != NameRules.Person)
            ReadCompanyWords();
        if (into.Facts.Rules != NameRules.Other)
            ReadPersonParts(into.Facts.Rules);
        WriteWords(into);
        WriteJoined(into);
        WriteAcronyms(into);
    }

    public static NameRules RulesOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Unknown => NameRules.Unknown,
        SubjectKind.Person => NameRules.Person,
        _ => NameRules.Other,
    };

    private Span<byte> Letters(in Piece piece) => _letters.AsSpan(piece.Start, piece.Length);

    private ulong EqualHash()
    {
        var hash = LetterHash.Seed;
        foreach (var word in _text.Words)
            hash = LetterHash.Append(LetterHash.Of(_text[word], hash), (byte)' ');
        return hash;
    }

    /// <summary>Of the letters as printed: a lost space may hide a word that a rule would have read as another (EVILCORP, ABDE LKADER).</summary>
    private ulong JoinedHash()
    {
        var hash = LetterHash.Seed;
        foreach (var word in _text.Words)
            hash = LetterHash.Of(_text[word], hash);
        return hash;
    }

    private void TakeWords()
    {
        _count = _used = 0;
        foreach (var word in _text.Words)
        {
            var letters = _text[word];
            _pieces[_count++] = new Piece { Start = Store(letters), Length = letters.Length, Script = word.Script, Initial = letters[0] };
        }
    }

    private int Store(ReadOnlySpan<byte> letters)
    {
        var start = _used;
        letters.CopyTo(_letters.AsSpan(start));
        _used += letters.Length;
        return start;
    }

    /// <summary>Reads digits among letters as the letters they look like (Ig0r, Sech1n); a number at the end of a word stays.</summary>
    private void RepairDigits()
    {
        foreach (ref var piece in _pieces.AsSpan(0, _count))
        {
            var letters = Letters(piece);
            int digits = 0, lastLetter = -1;
            for (var i = 0; i < letters.Length; i++)
            {
                if (letters[i] < 'a')
                    digits++;
                else
                    lastLetter = i;
            }

            if (digits is 0 or > 2 || letters.Length < 3 || letters.Length - digits < 2)
                continue;
            var tail = letters.Length - 1 - lastLetter;
            if (tail > 1 || (tail == 1 && letters[^1] is not ((byte)'0' or (byte)'1')))
                continue;
            for (var i = 0; i < letters.Length; i++)
            {
                if (letters[i] < 'a')
                    letters[i] = "oizeasgtbg"u8[letters[i] - '0'];
            }
        }

        foreach (ref var piece in _pieces.AsSpan(0, _count))
        {
            while (piece.Length > 1 && _letters[piece.Start] == '0' && _letters[piece.Start + 1] < 'a')
            {
                piece.Start++;
                piece.Length--;
            }
        }
    }

    private void Remove(int at, int count)
    {
        _pieces.AsSpan(at + count, _count - at - count).CopyTo(_pieces.AsSpan(at));
        _count -= count;
    }
}
