using BenchmarkDotNet.Attributes;
using Screening.Matching;

namespace Screening.Benchmarks;

/// <summary>The search alone, from a pair of words to a query over the names of the lists in the package, beside the plain scan that it must equal.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private const string Query = "Aleksandr Grigorievich Lukashenko";
    private const string NoHit = "Ingeborg Abrahamsen";

    private readonly NameHits hits = new();
    private NameIndex index = null!;
    private NameIndex plain = null!;

    [GlobalSetup]
    public void Build()
    {
        var names = NameDirectory.Of([.. RegisterFile.LoadEmbedded().Register.Listings]).Names;
        index = NameIndex.Build(ScoringProfile.Default, names);
        plain = NameIndex.BuildPlain(ScoringProfile.Default, names);
    }

    [Benchmark]
    public int WordPair() => Edits.Weighted("lukashenko"u8, "lukasenka"u8);

    [Benchmark(Baseline = true)]
    public int IndexedNoHit() => Search(index, NoHit);

    [Benchmark]
    public int IndexedHit() => Search(index, Query);

    [Benchmark]
    public int PlainHit() => Search(plain, Query);

    private int Search(NameIndex where, string query)
    {
        where.Search(query, SubjectKind.Unknown, ScoringProfile.Default.Threshold, hits);
        return hits.Count;
    }
}
