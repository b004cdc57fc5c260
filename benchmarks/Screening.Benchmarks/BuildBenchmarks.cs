using BenchmarkDotNet.Attributes;

namespace Screening.Benchmarks;

/// <summary>What is paid once per register: reading the lists in the package, and indexing them.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private readonly Register register = RegisterFile.LoadEmbedded().Register;

    [Benchmark(Baseline = true)]
    public Screener IndexEmbeddedLists() => new(register);

    [Benchmark]
    public LoadedRegister ReadEmbeddedLists() => RegisterFile.LoadEmbedded();
}
