using Screening.Text;

namespace Screening.Matching;

/// <summary>The last step: classes, keys, bits and weights of the words, and the hashes of what may be joined or abbreviated.</summary>
internal sealed partial class NamePreparer
{
    private void WriteWords(PreparedName into)
    {
        var rules = into.Facts.Rules;
        var core = 0;
        for (var i = 0; i < _count; i++)
        {
            if (ClassOf(i, rules) < WordClass.LegalForm)
                core++;
        }

        into.Facts.HasNoNamePart = core == 0;
        for (var i = 0; i < _count; i++)
        {
            var its = ClassOf(i, rules);
            if (its == WordClass.Payment || (its == WordClass.Reference && rules != NameRules.Person))
                into.Facts.TextSigns = true;

            if (_pieces[i].IsFamily)
                into.Facts.Family |= 1UL << i;

            // A name of nothing but legal forms, titles and particles is told by them.
            if (core == 0)
                its = WordClass.Word;
            Write(_pieces[i], its, rules, into.Store);
        }
    }

    private WordClass ClassOf(int index, NameRules rules)
    {
        ReadOnlySpan<byte> form = Letters(_pieces[index]);
        if (form.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0)
            return form.Length > 3 && form.IndexOfAnyInRange((byte)'a', (byte)'z') < 0 ? WordClass.Reference : WordClass.Number;
        if (_pieces[index].Script is Script.Han or Script.Hangul or Script.Kana)
            return WordClass.Word;
        if (rules != NameRules.Person && WordTables.ClassInCompanyName(form) is { } company)
            return company;
        if (form.Length == 1)
            return rules == NameRules.Other && form[0] is (byte)'y' or (byte)'i' or (byte)'e' or (byte)'s' ? WordClass.Particle : WordClass.Initial;
        var any = WordTables.ClassInAnyName(form);

        // A title stands before a name; at its end (Stephen King) it is the name.
        return any == WordClass.Title && index == _count - 1 && !IsTitleAtEnd(form) ? WordClass.Word : any ?? WordClass.Word;
    }

    private static bool IsTitleAtEnd(ReadOnlySpan<byte> form) => form.SequenceEqual("jr"u8) || form.SequenceEqual("sr"u8) || form.SequenceEqual("haji"u8);

    private void Write(in Piece piece, WordClass its, NameRules rules, WordStore store)
    {
        ReadOnlySpan<byte> form = Letters(piece);
        Span<byte> buffer = stackalloc byte[MaxLetters * 2];
        var key = buffer[..RomanKey.Write(form, buffer[..MaxLetters], piece.Script != Script.Semitic)];
        var (groups, groupCount) = WordTables.GroupsOf(form);
        var word = new Word
        {
            Class = its,
            Script = piece.Script,
            Groups = groups,
            GroupCount = (byte)groupCount,
            KeyHash = Fold(LetterHash.Of(key)),
            Signature = RomanKey.Signature(key),
            Skeleton = RomanKey.Skeleton(key),
            Patronymic = rules != NameRules.Other && IsPatronymic(form),
        };
        var bits = BitsOf(word, form, key, rules);
        word.Bits = (float)bits;
        word.Weight = (float)WeightOf(its, bits);
        word.Contradiction = (float)ContradictionOf(its, bits);
        store.Add(word, form, key);
    }

    private static double BitsOf(in Word word, ReadOnlySpan<byte> form, ReadOnlySpan<byte> key, NameRules rules)
    {
        if (word.IsExact)
            return form.Length <= 2 ? 5 : Math.Min(12, 3.2 * form.Length);
        var limit = word.Class switch
        {
            WordClass.Word => 14,
            WordClass.Generic or WordClass.Place => 5,
            WordClass.Initial or WordClass.Title or WordClass.Payment => 3,
            _ => 1,
        };
        return Math.Min(limit, WordTables.BitsOf(form, key, word.Skeleton, word.Script, rules == NameRules.Person));
    }

    private static double WeightOf(WordClass its, double bits) => its switch
    {
        WordClass.Word => RarityWeight(bits),
        WordClass.Number => 0.98,
        WordClass.Reference => 0.05,
        WordClass.Generic => 0.1,
        WordClass.Place => 0.38,
        WordClass.Initial => 0.6,
        WordClass.LegalForm => 0.1,
        WordClass.Particle => 0.05,
        _ => 0.02,
    };

    private static double ContradictionOf(WordClass its, double bits) => its switch
    {
        WordClass.Word => RarityWeight(bits),
        WordClass.Number or WordClass.Reference => 0.9,
        WordClass.Generic => 0.4,
        WordClass.Place => 0.6,
        WordClass.Initial => 0.6,
        _ => 0,
    };

    // The power 3/4 by two square roots, which every processor rounds alike.
    private static double RarityWeight(double bits) => 0.15 + 0.85 * Math.Sqrt(bits / 14) * Math.Sqrt(Math.Sqrt(bits / 14));

    private static bool IsPatronymic(ReadOnlySpan<byte> w) =>
        w.Length >= 6 && (w.EndsWith("vich"u8) || w.EndsWith("vych"u8) || w.EndsWith("vitch"u8) || w.EndsWith("ovna"u8) || w.EndsWith("evna"u8)
            || w.EndsWith("yich"u8) || w.EndsWith("ivna"u8) || w.EndsWith("auna"u8) || w.EndsWith("euna"u8) || w.EndsWith("ichna"u8)
            || w.EndsWith("oglu"u8) || w.EndsWith("ogly"u8) || w.EndsWith("inichna"u8));

    private static void WriteJoined(PreparedName name)
    {
        Span<byte> form = stackalloc byte[MaxLetters * 3];
        var count = name.Store.Count;
        for (var i = 0; i < count; i++)
        {
            name.Pairs[i] = i + 1 < count ? JoinedHash(name.View, i, 2, form) : 0;
            name.Triples[i] = i + 2 < count ? JoinedHash(name.View, i, 3, form) : 0;
        }
    }

    /// <summary>A hash, never 0, of the key that the words would have if they were written as one; 0 if that would be too long or has a number.</summary>
    private static uint JoinedHash(in NameView name, int first, int count, Span<byte> buffer)
    {
        Span<byte> key = stackalloc byte[MaxLetters];
        var length = WordSimilarity.JoinedKey(name, first, count, buffer, key);
        return length == 0 ? 0 : Fold(LetterHash.Of(key[..length]));
    }

    /// <summary>Thirty-two bits of a hash, never 0.</summary>
    public static uint Fold(ulong hash) => (uint)(hash ^ hash >> 32) | 1;

    private void WriteAcronyms(PreparedName into)
    {
        if (into.Facts.Rules == NameRules.Person)
            return;
        ulong all = LetterHash.Seed, some = LetterHash.Seed;
        int allCount = 0, someCount = 0, core = 0, single = -1;
        for (var i = 0; i < _count; i++)
        {
            ref var word = ref into.Store[i];
            if (word.Class == WordClass.LegalForm)
                continue;
            all = LetterHash.Append(all, _pieces[i].Initial);
            allCount++;
            if (word.Class == WordClass.Particle)
                continue;
            some = LetterHash.Append(some, _pieces[i].Initial);
            someCount++;
            core++;
            single = i;
        }

        into.Facts.Acronym = allCount is >= 3 and <= 8 ? all : 0;
        into.Facts.AcronymWithoutParticles = someCount is >= 3 and <= 8 ? some : 0;
        if (core == 1 && into.Store[single] is { Class: WordClass.Word, FormLength: >= 3 and <= 8 } only)
            into.Facts.Single = LetterHash.Of(into.Store.Form(only));
    }
}
