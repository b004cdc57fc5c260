namespace Screening.House.Tests;

/// <summary>
/// What each shipped assembly promises, approved as text: a change shows in a review, never in a user's build alone. Set SCREENING_APPROVE=1 to write
/// the texts anew.
/// </summary>
public sealed class SurfaceTests
{
    public static TheoryData<string> Assemblies() => new(House.Shipped.Select(static assembly => assembly.GetName().Name!));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicSurface_Always_IsTheApprovedText(string name)
    {
        var surface = Surface.Of(House.Shipped.Single(assembly => assembly.GetName().Name == name));

        var approved = Path.Combine(House.Root, "tests", "Screening.House.Tests", "Surface", name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("SCREENING_APPROVE") == "1")
            File.WriteAllText(approved, surface);
        Assert.True(File.Exists(approved), $"no approved surface of {name}: set SCREENING_APPROVE=1 once, and read what it writes");
        Assert.Equal(File.ReadAllText(approved), surface);
    }

    /// <summary>A text without an assembly promises nothing.</summary>
    [Fact]
    public void ApprovedText_Always_BelongsToAShippedAssembly() =>
        Assert.Equal(
            House.Shipped.Select(static assembly => assembly.GetName().Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(House.Root, "tests", "Screening.House.Tests", "Surface")).Select(static path => Path.GetFileName(path).Replace(".approved.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>Every project that packs is looked at: a new one has to be named in the house.</summary>
    [Fact]
    public void Shipped_Always_AreTheLibrariesThatPack() =>
        Assert.Equal(
            House.Packed.Where(static project => !File.ReadAllText(project).Contains("<PackAsTool>", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            House.Shipped.Select(static assembly => assembly.GetName().Name).Order(StringComparer.Ordinal));
}
