using Screening.Text;

namespace Screening.Matching;

/// <summary>The rules that change words: spellings, phrases and numbers of company names; order and joined parts of people's names.</summary>
internal sealed partial class NamePreparer
{
    private const int ShortestMisspelt = 5;

    /// <summary>From this length on a legal word is told whatever its first letter, or by its sound: IMITED, LYMYTED.</summary>
    private const int LongLegalWord = 7;

    /// <summary>Words of long legal forms that are recognised with one wrong letter.</summary>
    private static readonly byte[][] LegalWords =
    [
        "company"u8.ToArray(), "limited"u8.ToArray(), "liability"u8.ToArray(), "joint"u8.ToArray(), "stock"u8.ToArray(), "corporation"u8.ToArray(),
        "incorporated"u8.ToArray(), "public"u8.ToArray(), "otvetstvennostyu"u8.ToArray(), "ogranichennoi"u8.ToArray(), "obshchestvo"u8.ToArray(),
        "aktsionernoe"u8.ToArray(), "publichnoe"u8.ToArray(), "otkrytoe"u8.ToArray(),
    ];

    private static readonly byte[][] LegalKeys = [.. LegalWords.Select(KeyOf)];

    private void ReadCompanyWords()
    {
        for (var i = 0; i < _count; i++)
        {
            ref var piece = ref _pieces[i];
            var letters = Letters(piece);
            var read = WordTables.Spelling(letters);
            if (!read.SequenceEqual(letters))
                Replace(ref piece, read);
            else if (MisspeltLegalWord(letters, (i > 0 && IsLegalWord(Letters(_pieces[i - 1]))) || (i + 1 < _count && IsLegalWord(Letters(_pieces[i + 1])))) is { } legal)
                Replace(ref piece, legal);
        }

        ReadPhrases();
        foreach (ref var piece in _pieces.AsSpan(0, _count))
        {
            if (WordTables.Number(Letters(piece)) is { IsEmpty: false } number)
                Replace(ref piece, number);
        }

        JoinTensAndUnits();
    }

    private void Replace(ref Piece piece, ReadOnlySpan<byte> letters)
    {
        piece.Start = Store(letters);
        piece.Length = letters.Length;
    }

    /// <summary>The word of a long legal form that a word is with one wrong letter, or in another romanisation; beside another such word it may be short, or wrong in its first letter.</summary>
    private static byte[]? MisspeltLegalWord(ReadOnlySpan<byte> letters, bool besideAnother)
    {
        if (letters.Length < (besideAnother ? ShortestMisspelt - 1 : ShortestMisspelt) || letters.Length > 2 * LongLegalWord + 4)
            return null;
        Span<byte> key = stackalloc byte[MaxLetters * 2];
        key = key[..RomanKey.Write(letters, key)];
        for (var i = 0; i < LegalWords.Length; i++)
        {
            var word = LegalWords[i];
            var isLong = word.Length >= LongLegalWord;
            var misspelt = Math.Abs(word.Length - letters.Length) <= 1 && (besideAnother || isLong || word[0] == letters[0]) && Edits.WithinOne(letters, word);
            if ((misspelt || ((besideAnother || isLong) && key.SequenceEqual(LegalKeys[i]))) && !letters.SequenceEqual(word) && WordTables.ClassInCompanyName(letters) is null)
                return word;
        }

        return null;
    }

    private static byte[] KeyOf(byte[] word)
    {
        var key = new byte[word.Length * 2];
        return key[..RomanKey.Write(word, key)];
    }

    private static bool IsLegalWord(ReadOnlySpan<byte> letters)
    {
        foreach (var word in LegalWords)
        {
            if (letters.SequenceEqual(word))
                return true;
        }

        return false;
    }

    private void ReadPhrases()
    {
        for (var i = 0; i < _count; i++)
        {
            if (WordTables.PhrasesFrom(Letters(_pieces[i])) is not { } phrases)
                continue;
            foreach (var phrase in phrases)
            {
                if (!StartsAt(phrase.Words, i))
                    continue;
                Replace(ref _pieces[i], phrase.ReadAs);
                Remove(i + 1, phrase.Words.Length - 1);
                break;
            }
        }
    }

    private bool StartsAt(ulong[] words, int at)
    {
        if (at + words.Length > _count)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (LetterHash.Of(Letters(_pieces[at + k])) != words[k])
                return false;
        }

        return true;
    }

    /// <summary>"forty" "four", read as 40 and 4, is 44.</summary>
    private void JoinTensAndUnits()
    {
        for (var i = 0; i + 1 < _count; i++)
        {
            var tens = Letters(_pieces[i]);
            var units = Letters(_pieces[i + 1]);
            if (tens.Length == 2 && tens[1] == '0' && tens[0] is >= (byte)'2' and <= (byte)'9' && units.Length == 1 && units[0] is >= (byte)'1' and <= (byte)'9'
                && _pieces[i].Initial >= 'a')
            {
                tens[1] = units[0];
                Remove(i + 1, 1);
            }
        }
    }

    private void ReadPersonParts(NameRules rules)
    {
        // "Family, Given": the part after the only comma goes first. Of a name of unknown kind a legal form behind the comma forbids it.
        var first = _text.WordsBeforeComma;
        if (_text.Commas == 1 && first > 0 && first < _count && _count == _text.Count && (rules == NameRules.Person || !HasLegalForm()))
        {
            var pieces = _pieces.AsSpan(0, _count);
            foreach (ref var family in pieces[..first])
                family.IsFamily = true;
            pieces[..first].Reverse();
            pieces[first..].Reverse();
            pieces.Reverse();
        }

        if (_count > 2 && Letters(_pieces[_count - 1]).SequenceEqual("na"u8))
            _count--;
        PartPatronymics();
        JoinServants();
        JoinAllah();
        JoinFaith();
    }

    /// <summary>A known given name and a patronymic, or a family name and a given name, printed without the space between them: IgorVladislavovich, PetrovDmitriy.</summary>
    private void PartPatronymics()
    {
        for (var i = 0; i < _count && _count <= NormalText.MaxWords; i++)
        {
            ref var piece = ref _pieces[i];
            ReadOnlySpan<byte> word = Letters(piece);
            if (word.Length < 11)
                continue;
            var cut = IsPatronymic(word) ? EndOfGivenName(word) : EndOfFamilyName(word);
            if (cut == 0)
                continue;
            _pieces.AsSpan(i, _count - i).CopyTo(_pieces.AsSpan(i + 1));
            _count++;
            piece.Length = cut;
            ref var second = ref _pieces[i + 1];
            second.Start += cut;
            second.Length -= cut;
            second.Initial = word[cut];
        }
    }

    /// <summary>Where a patronymic begins behind a given name; one of a known father first, else the longest given name with a long patronymic. 0 for a patronymic alone.</summary>
    private static int EndOfGivenName(ReadOnlySpan<byte> word)
    {
        for (var cut = 4; cut + 7 <= word.Length; cut++)
        {
            if (IsGivenName(word[..cut]) && IsGivenName(FatherOf(word[cut..])))
                return cut;
        }

        for (var cut = word.Length - 9; cut >= 5 && !IsGivenName(FatherOf(word)); cut--)
        {
            if (IsGivenName(word[..cut]))
                return cut;
        }

        return 0;
    }

    /// <summary>Where a long given name begins behind a Slavic family name; 0 if the word is no such pair.</summary>
    private static int EndOfFamilyName(ReadOnlySpan<byte> word)
    {
        for (var cut = 6; cut + 6 <= word.Length; cut++)
        {
            var family = word[..cut];
            if ((family.EndsWith("ov"u8) || family.EndsWith("ev"u8) || family.EndsWith("in"u8) || family.EndsWith("ova"u8) || family.EndsWith("eva"u8) || family.EndsWith("ina"u8)
                || family.EndsWith("skiy"u8) || family.EndsWith("skaya"u8) || family.EndsWith("enko"u8)) && IsGivenName(word[cut..]))
                return cut;
        }

        return 0;
    }

    /// <summary>A patronymic without its ending.</summary>
    private static ReadOnlySpan<byte> FatherOf(ReadOnlySpan<byte> w) =>
        w.Length > 5 && (w.EndsWith("ovich"u8) || w.EndsWith("evich"u8)) ? w[..^5] : w.Length > 4 && (w.EndsWith("ovna"u8) || w.EndsWith("evna"u8) || w.EndsWith("ivna"u8)) ? w[..^4] : default;

    private static bool IsGivenName(ReadOnlySpan<byte> w) => WordTables.IsGivenName(w);

    private bool HasLegalForm()
    {
        foreach (ref var piece in _pieces.AsSpan(0, _count))
        {
            if (WordTables.ClassInCompanyName(Letters(piece)) is WordClass.LegalForm or WordClass.Generic)
                return true;
        }

        return false;
    }

    /// <summary>abd, abdul, abdel ... and the word after it, an article between them or not, are one word: abdulrahman.</summary>
    private void JoinServants()
    {
        foreach (ref var piece in _pieces.AsSpan(0, _count))
            ReadServantPrefix(ref piece);
        for (var i = 0; i + 1 < _count; i++)
        {
            if (!IsServant(Letters(_pieces[i])))
                continue;
            var next = i + 1;
            if (next + 1 < _count && IsArticle(Letters(_pieces[next])))
                next++;
            ReadOnlySpan<byte> rest = Letters(_pieces[next]);
            if (rest.Length < 2)
                continue;
            if (rest.SequenceEqual("allah"u8) || rest.SequenceEqual("ullah"u8))
                rest = "lah"u8;
            var length = Math.Min(5 + rest.Length, MaxLetters);
            var start = Store("abdul"u8);
            Store(rest[..(length - 5)]);
            _pieces[i].Start = start;
            _pieces[i].Length = length;
            _pieces[i].Script = _pieces[next].Script;
            Remove(i + 1, next - i);
        }
    }

    /// <summary>abdel-, abdol-, abdoul- and the assimilated abdurr-, abduss- ... at the head of a word are abdul-.</summary>
    private void ReadServantPrefix(ref Piece piece)
    {
        ReadOnlySpan<byte> word = Letters(piece);
        if (word.Length < 8 || !word.StartsWith("abd"u8))
            return;
        var head = word.StartsWith("abdel"u8) || word.StartsWith("abdol"u8) ? 5
            : word.StartsWith("abdoul"u8) ? 6
            : word[3] is (byte)'u' or (byte)'e' or (byte)'o' && word[4] == word[5] && word[4] is (byte)'r' or (byte)'s' or (byte)'n' or (byte)'z' ? 5
            : 0;
        if (head == 0)
            return;
        var start = Store("abdul"u8);
        Store(word[head..]);
        piece.Start = start;
        piece.Length = 5 + word.Length - head;
    }

    /// <summary>A word and Allah after it are one name: habibullah, nematullah.</summary>
    private void JoinAllah()
    {
        for (var i = 0; i + 1 < _count; i++)
        {
            var word = Letters(_pieces[i]);
            var next = Letters(_pieces[i + 1]);
            if (word.Length is < 3 or > MaxLetters - 6 || word.EndsWith("llah"u8) || (i + 2 < _count && FollowsAllah(Letters(_pieces[i + 2]))) || !(next.SequenceEqual("allah"u8) || next.SequenceEqual("ullah"u8) || next.SequenceEqual("ollah"u8) || next.SequenceEqual("allahi"u8))
                || WordTables.ClassInAnyName(word) is not null)
                continue;
            var start = Store(word);
            Store("ullah"u8);
            if (next.Length > 5)
                Store("i"u8);
            _pieces[i].Start = start;
            _pieces[i].Length = word.Length + next.Length;
            Remove(i + 1, 1);
        }
    }

    /// <summary>The second part of names that begin with Allah: Allah Karam, Allah Noor, Allah Dad.</summary>
    private static bool FollowsAllah(ReadOnlySpan<byte> w) =>
        w.SequenceEqual("karam"u8) || w.SequenceEqual("noor"u8) || w.SequenceEqual("nur"u8) || w.SequenceEqual("dad"u8) || w.SequenceEqual("bakhsh"u8) || w.SequenceEqual("bux"u8) || w.SequenceEqual("yar"u8)
        || w.SequenceEqual("nawaz"u8) || w.SequenceEqual("ditta"u8) || w.SequenceEqual("rakha"u8) || w.SequenceEqual("wasaya"u8);

    /// <summary>A name and "of the faith" behind it are one name, however the two are written: Saif al-Din, Seif Eddine, Saifuddin.</summary>
    private void JoinFaith()
    {
        for (var i = 0; i < _count; i++)
        {
            ReadOnlySpan<byte> word = Letters(_pieces[i]);
            var (stem, used) = (StemOfFaith(word), 1);
            if (stem == 0 && i + 1 < _count && word.Length >= 3 && WordTables.ClassInAnyName(word) is null)
            {
                ReadOnlySpan<byte> next = Letters(_pieces[i + 1]);
                if (i + 2 < _count && IsArticle(next) && IsFaith(Letters(_pieces[i + 2])))
                    (stem, used) = (word.Length, 3);
                else if (next.Length > 3 && IsArticle(next[..2]) && IsFaith(next[2..]))
                    (stem, used) = (word.Length, 2);
                else if (next.Length > 3 && next[0] is (byte)'e' or (byte)'u' && IsFaith(next[1..]))
                    (stem, used) = (word.Length, 2);
            }

            if (stem is 0 or > MaxLetters - 5)
                continue;
            var start = Store(word[..stem]);
            Store("uddin"u8);
            _pieces[i].Start = start;
            _pieces[i].Length = stem + 5;
            Remove(i + 1, used - 1);
        }
    }

    /// <summary>Length of what stands before -uddin, -eddine, -aldin ... in one word; 0 if it does not end so.</summary>
    private static int StemOfFaith(ReadOnlySpan<byte> w)
    {
        for (var cut = 3; cut + 4 <= w.Length; cut++)
        {
            var tail = w[cut..];
            if (tail[0] is (byte)'e' or (byte)'u' && IsFaith(tail[1..]))
                return cut;
            if (IsArticle(tail[..2]) && IsFaith(tail[2..]) && (tail[0] != 'a' || w.Length >= 8))
                return cut;
        }

        return 0;
    }

    private static bool IsFaith(ReadOnlySpan<byte> w) =>
        w.SequenceEqual("din"u8) || w.SequenceEqual("dine"u8) || w.SequenceEqual("deen"u8) || w.SequenceEqual("dein"u8) || w.SequenceEqual("deine"u8);

    /// <summary>Also with one wrong letter; abul is a name of its own.</summary>
    private static bool IsServant(ReadOnlySpan<byte> w) => IsServantSpelling(w) || (w.Length is 4 or 5 && Edits.WithinOne(w, "abdul"u8) && !w.SequenceEqual("abul"u8));

    private static bool IsServantSpelling(ReadOnlySpan<byte> w) =>
        w.SequenceEqual("abd"u8) || w.SequenceEqual("abdul"u8) || w.SequenceEqual("abdel"u8) || w.SequenceEqual("abdol"u8)
        || w.SequenceEqual("abdur"u8) || w.SequenceEqual("abdus"u8) || w.SequenceEqual("abdal"u8) || w.SequenceEqual("abdoul"u8) || w.SequenceEqual("abdool"u8) || w.SequenceEqual("abdu"u8);

    private static bool IsArticle(ReadOnlySpan<byte> w) => w is [(byte)'a' or (byte)'e' or (byte)'u', _] && w[1] is (byte)'l' or (byte)'r' or (byte)'s' or (byte)'z' or (byte)'n' or (byte)'d' or (byte)'t';
}
