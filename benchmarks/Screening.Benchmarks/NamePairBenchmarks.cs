using BenchmarkDotNet.Attributes;
using FuzzySharp;

namespace Screening.Benchmarks;

/// <summary>One pair of names: the shipped profile beside the plain WeightedRatio of FuzzySharp on lower-cased text.</summary>
[MemoryDiagnoser]
public class NamePairBenchmarks
{
    private const string Query = "OAO Belaruskali";
    private const string Listed = "OPEN JOINT-STOCK COMPANY BELARUSKALI";
    private const string Other = "AVIAKOMPANIYA RADA LLC";

    [Benchmark(Baseline = true)]
    public int FuzzySharpWeightedRatio() => Fuzz.WeightedRatio(Query.ToLowerInvariant(), Listed.ToLowerInvariant());

    [Benchmark]
    public double OneParty() => ScoringProfile.Default.Score(Query, Listed, SubjectKind.Organization, SubjectKind.Organization);

    [Benchmark]
    public double TwoParties() => ScoringProfile.Default.Score(Query, Other, SubjectKind.Organization, SubjectKind.Organization);
}
