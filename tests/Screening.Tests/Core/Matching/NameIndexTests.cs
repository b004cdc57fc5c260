using CsCheck;
using Screening.Matching;
using Screening.Tests.Reliability;

namespace Screening.Tests.Core.Matching;

/// <summary>The law of the index: what the plain scorer puts at or above the threshold is found, with the same score, and nothing else.</summary>
public sealed class NameIndexTests
{
    private static readonly string[] Parts =
    [
        "mohammed", "muhammad", "ali", "hassan", "hasan", "al", "bin", "abdul", "rahman", "abdulrahman", "alhassan", "aleksandr", "alexander", "sasha",
        "lukashenko", "lukashenka", "grigoryevich", "ivanov", "ivanova", "petrov", "j", "a", "mr", "haji", "bank", "trading", "llc", "jsc", "ltd", "belarus",
        "minsk", "belaruskali", "kali", "omskiy", "133", "103", "2006", "inv", "payment", "nordic", "star", "elite", "qaida", "alqaida", "pla", "people",
        "liberation", "army", "janan", "agha", "محمد", "حسین", "زهیر", "شملخ", "zuhair", "shamlakh", "김정은", "倪高彬", "gaobin", "ni", "of", "the", "and", "king",
    ];

    private static readonly Gen<string> Word = Gen.Select(Gen.Int[0, Parts.Length - 1], Gen.Int[0, 12], Gen.Int[0, 9], Gen.Char['a', 'z']).Select((i, edit, at, c) =>
    {
        var word = Parts[i];
        if (at + 1 >= word.Length)
            return word;
        return edit switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, c.ToString()),
            2 => string.Concat(word.AsSpan(0, at), c.ToString(), word.AsSpan(at + 1)),
            3 => string.Concat(word.AsSpan(0, at), word[at + 1].ToString(), word[at].ToString(), word.AsSpan(at + 2)),
            _ => word,
        };
    });

    private static readonly Gen<string> Name = Gen.Select(Word.Array[1, 5], Gen.Int[0, 5]).Select((words, style) => style switch
    {
        0 => string.Concat(words),
        1 when words.Length > 1 => words[0] + ", " + string.Join(' ', words[1..]),
        2 => string.Join('-', words),
        _ => string.Join(' ', words),
    });

    private static readonly Gen<SubjectKind> Kind = Gen.Enum<SubjectKind>();

    [Law]
    public void Search_RandomListsQueriesAndThresholds_EqualsThePlainScan() =>
        Gen.Select(Gen.Select(Name, Kind).Array[1, 40], Gen.Select(Name, Kind).Array[1, 12], Gen.Double[0.5, 1]).Sample((names, queries, threshold) =>
        {
            var list = names.Select(n => new IndexedName(n.Item1, n.Item2)).ToList();
            var fast = NameIndex.Build(ScoringProfile.Default, list);
            var plain = NameIndex.BuildPlain(ScoringProfile.Default, list);
            NameHits found = new(), expected = new();
            foreach (var (query, kind) in queries)
            {
                fast.Search(query, kind, threshold, found);
                plain.Search(query, kind, threshold, expected);
                Assert.Equal(expected.Span.ToArray(), found.Span.ToArray());
            }
        }, iter: Law.Cases(2_000));

    [Fact]
    public void Search_PlainScan_EqualsTheProfilesScore()
    {
        string[] names = ["BELARUSKALI OAO", "Belaruskali Trading", "LUKASHENKO, Alexander Grigoryevich"];
        var index = NameIndex.BuildPlain(ScoringProfile.Default, [.. names.Select(n => new IndexedName(n, SubjectKind.Unknown))]);
        var hits = new NameHits();
        index.Search("Belaruskali", SubjectKind.Unknown, 0.1, hits);
        Assert.NotEqual(0, hits.Count);
        foreach (var hit in hits.Span)
            Assert.Equal(ScoringProfile.Default.Score("Belaruskali", names[hit.NameIndex], SubjectKind.Unknown, SubjectKind.Unknown), hit.Score);
    }

    [Fact]
    public void Search_FuzzySharpProfile_ScansEveryName()
    {
        Assert.True(ScoringProfile.TryFind("fuzzysharp", out var profile));
        var hits = new NameHits();
        NameIndex.Build(profile, [new("Лукашенко", SubjectKind.Person), new("Smith", SubjectKind.Person)]).Search("lukashenko", SubjectKind.Person, 0.9, hits);
        Assert.Equal(new NameHit(0, 1), Assert.Single(hits.Span.ToArray()));
    }

    [Fact]
    public void Search_WarmNoHit_AllocatesNothing()
    {
        var names = Enumerable.Range(0, 500).Select(i => new IndexedName(Parts[i % 30] + " " + Parts[(i * 7 + 3) % 40], SubjectKind.Person)).ToList();
        var index = NameIndex.Build(ScoringProfile.Default, names);
        var hits = new NameHits();

        // The least of several rounds: what the runtime itself allocates on the way is not the search's.
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                index.Search("Ingeborg Wheeler", SubjectKind.Person, 0.75, hits);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Equal(0, hits.Count);
    }

    [Fact]
    public void Search_ManyThreads_GiveTheSameHits()
    {
        var names = Enumerable.Range(0, 300).Select(i => new IndexedName(Parts[i % Parts.Length] + " " + Parts[(i * 11 + 5) % Parts.Length], SubjectKind.Unknown)).Append(new("Mohammed Hassan", SubjectKind.Person)).ToList();
        var index = NameIndex.Build(ScoringProfile.Default, names);
        var expected = new NameHits();
        index.Search("muhamad hasan", SubjectKind.Unknown, 0.7, expected);
        var wrong = 0;
        Parallel.For(0, 200, _ =>
        {
            var hits = new NameHits();
            index.Search("muhamad hasan", SubjectKind.Unknown, 0.7, hits);
            if (!hits.Span.SequenceEqual(expected.Span))
                Interlocked.Increment(ref wrong);
        });
        Assert.NotEqual(0, expected.Count);
        Assert.Equal(0, wrong);
    }
}
