using BenchmarkDotNet.Attributes;

namespace Screening.Benchmarks;

/// <summary>One query over the lists in the package: no match, a name, a number, and a day long gone.</summary>
[MemoryDiagnoser]
public class ScreenBenchmarks
{
    private const string Hit = "Беларуськалий";
    private const string NoHit = "Ingeborg Abrahamsen";
    private const string Tail = "EW001PA";

    private static readonly DateOnly AsOf = new(2025, 12, 15);
    private static readonly DateOnly LongAgo = new(2021, 8, 8);

    private readonly Screener screener = new(RegisterFile.LoadEmbedded().Register);

    [Benchmark(Baseline = true)]
    public ScreeningResult NoMatch() => screener.Screen(NoHit, AsOf);

    [Benchmark]
    public ScreeningResult NameMatch() => screener.Screen(Hit, AsOf);

    [Benchmark]
    public ScreeningResult NameMatchOnAnotherDay() => screener.Screen(Hit, LongAgo);

    [Benchmark]
    public ScreeningResult TailNumberMatch() => screener.Screen(Tail, AsOf);
}
