using Screening.Text;

namespace Screening.Matching;

/// <summary>The channels: every rule of <see cref="WordSimilarity"/> and of joined words, as look-ups from a query word to keys.</summary>
internal sealed partial class IndexedScan
{
    private void MarkWord(in NameView query, int i, CandidateScratch scratch)
    {
        ref var word = ref query[i];
        var key = query.Store.Key(word);
        scratch.For(1UL << i, NameScorer.PairWeight(word), word.Bits, word.Class);
        MarkHash(word.KeyHash, 1, scratch, forClassWords: true);
        if (word.Class == WordClass.Initial || word.IsExact)
            return;
        MarkInitial(query.Store.Form(word)[0], scratch);
        if (word.Class == WordClass.LegalForm)
            MarkOneEdit(query.Store.Form(word), isLegalForm: true, scratch);
        if (word.IsClassWord)
            return;
        MarkNear(key, scratch);
        MarkOneEdit(query.Store.Form(word), isLegalForm: false, scratch);
        MarkVariants(word, scratch);
        MarkArticles(key, scratch);
        MarkSkeletons(word, scratch);
    }

    private void MarkKey(ReadOnlySpan<byte> key, double similarity, CandidateScratch scratch) =>
        MarkHash(NamePreparer.Fold(LetterHash.Of(key)), similarity, scratch);

    private void MarkHash(uint hash, double similarity, CandidateScratch scratch, bool forClassWords = false)
    {
        for (var at = _keyHashes.Next(hash, -1); at >= 0; at = _keyHashes.Next(hash, at))
            scratch.Mark(_keyHashes.Value(at), similarity, forClassWords);
    }

    /// <summary>Keys within the allowed edits.</summary>
    private void MarkNear(ReadOnlySpan<byte> key, CandidateScratch scratch)
    {
        var hash = LetterHash.Of(key);
        if (!scratch.NearKept.TryGet(hash, out var near))
        {
            scratch.Near.Clear();
            _keys.Near(key, scratch.Near);
            near = scratch.Near.Span;
            scratch.NearKept.Keep(hash, near);
        }

        foreach (var (other, similarity) in near)
            scratch.Mark(other, similarity);
    }

    private void MarkInitial(byte letter, CandidateScratch scratch)
    {
        Span<byte> key = stackalloc byte[4];
        MarkKey(key[..RomanKey.Write([letter], key)], V.InitialEqual, scratch);
    }

    /// <summary>Words whose forms are one edit away: two such forms have in common what is left of them, or of one of them, without a letter.</summary>
    private void MarkOneEdit(ReadOnlySpan<byte> form, bool isLegalForm, CandidateScratch scratch)
    {
        Span<uint> hashes = stackalloc uint[NormalText.MaxLetters + 1];
        foreach (var hash in hashes[..DeletionHashes(form, hashes)])
        {
            for (var at = _oneEdit.Next(hash, -1); at >= 0; at = _oneEdit.Next(hash, at))
            {
                var id = _oneEdit.Value(at);
                var theirs = _names.Words.Form(_names.Words[id]);
                var misspelt = isLegalForm != (_names.Words[id].Class == WordClass.LegalForm) ? V.LegalFormNear : 0;
                if (misspelt == 0 && isLegalForm || !Edits.WithinOne(form, theirs))
                    continue;
                if (Math.Max(WordSimilarity.OneEdit(form, theirs), misspelt) is var s and > 0)
                    scratch.Mark(_keyOfWord[id], s, forClassWords: misspelt > 0);
            }
        }
    }

    /// <summary>Hashes of a form and of what is left without each letter.</summary>
    private static int DeletionHashes(ReadOnlySpan<byte> form, Span<uint> hashes)
    {
        var count = 0;
        hashes[count++] = NamePreparer.Fold(LetterHash.Of(form));
        var head = LetterHash.Seed;
        for (var i = 0; i < form.Length; i++)
        {
            // Of a doubled letter either gives the same rest.
            if (i + 1 == form.Length || form[i] != form[i + 1])
                hashes[count++] = NamePreparer.Fold(LetterHash.Of(form[(i + 1)..], head));
            head = LetterHash.Append(head, form[i]);
        }

        return count;
    }

    private void MarkVariants(in Word word, CandidateScratch scratch)
    {
        foreach (var group in WordTables.GroupSpan(word.Groups, word.GroupCount))
        {
            for (var at = _groups.Next(group, -1); at >= 0; at = _groups.Next(group, at))
                scratch.Mark(_groups.Value(at), V.VariantEqual);
        }
    }

    private void MarkArticles(ReadOnlySpan<byte> key, CandidateScratch scratch)
    {
        if (key.Length < 4)
            return;
        Span<byte> other = stackalloc byte[NormalText.MaxLetters + 8];
        foreach (var article in Articles)
        {
            article.CopyTo(other);
            key.CopyTo(other[article.Length..]);
            MarkKey(other[..(article.Length + key.Length)], V.ArticleEqual, scratch);
            if (key.Length >= article.Length + 4 && key.StartsWith(article))
                MarkKey(key[article.Length..], V.ArticleEqual, scratch);
        }
    }

    private static readonly byte[][] Articles = ["al"u8.ToArray(), "el"u8.ToArray(), "abdul"u8.ToArray()];

    private void MarkSkeletons(in Word word, CandidateScratch scratch)
    {
        var others = word.Script == Script.Semitic ? _latinSkeletons : _semiticSkeletons;
        Span<uint> hashes = stackalloc uint[16];
        foreach (var hash in hashes[..SkeletonHashes(word.Skeleton, hashes)])
        {
            for (var at = others.Next(hash, -1); at >= 0; at = others.Next(hash, at))
            {
                var key = others.Value(at);
                if (WordSimilarity.Skeletons(_keySkeletons[key], word.Skeleton) is var s and > 0)
                    scratch.Mark(key, s);
            }
        }
    }

    /// <summary>Hashes of a skeleton and, from four consonants on, of what is left of it without one: two within one edit share one of them.</summary>
    private static int SkeletonHashes(ulong skeleton, Span<uint> hashes)
    {
        var length = RomanKey.SkeletonLength(skeleton);
        if (length < 2)
            return 0;
        var count = 0;
        hashes[count++] = Hash(skeleton);
        if (length < 4)
            return count;
        for (var i = 0; i < length; i++)
        {
            var low = skeleton & ((1UL << 5 * i) - 1);
            hashes[count++] = Hash(skeleton >> 5 * (i + 1) << 5 * i | low);
        }

        return count;

        static uint Hash(ulong s) => NamePreparer.Fold(s * 0x9E3779B97F4A7C15UL);
    }

    private void MarkJoinedWords(in NameView query, CandidateScratch scratch)
    {
        for (var i = 0; i < query.Count; i++)
        {
            MarkJoined(query.Pairs[i], query, i, 2, scratch);
            MarkJoined(query.Triples[i], query, i, 3, scratch);
        }
    }

    private void MarkJoined(uint hash, in NameView query, int first, int count, CandidateScratch scratch)
    {
        if (hash == 0)
            return;
        double weight = 0, bits = 0;
        for (var k = first; k < first + count; k++)
        {
            weight = Math.Max(weight, NameScorer.PairWeight(query[k]));
            bits += query[k].Bits;
        }

        scratch.For(((1UL << count) - 1) << first, weight, bits, WordClass.Word);
        MarkHash(hash, V.JoinedEqual, scratch);
    }
}
