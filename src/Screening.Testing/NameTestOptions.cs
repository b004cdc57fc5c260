namespace Screening.Testing;

/// <summary>How much a <see cref="NameTest"/> asks.</summary>
public sealed record NameTestOptions
{
    /// <summary>Queries of each manipulation and of each sort of clean name, at least 1. The default value is 200. The listed names are asked for all, whatever stands here.</summary>
    public int Queries { get; init; } = 200;

    /// <summary>Where chance begins. The default value is 1. The same register, options and seed ask the same.</summary>
    public int Seed { get; init; } = 1;
}
