namespace Screening.House.Tests;

/// <summary>Every file in lists/ is read strictly, and what ships is what stands there.</summary>
public sealed class ListFileTests
{
    private static string Folder { get; } = Path.Combine(House.Root, "lists");

    [Fact]
    public async Task ListsFolder_Always_ReadsWithoutAProblem()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(Folder)], supplement: false);

        Assert.Empty(loaded.Problems);
        Assert.NotEmpty(loaded.Register.Listings);
    }

    [Fact]
    public async Task ListsFolder_Always_IsWhatThePackageEmbeds()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(Folder)], supplement: false);

        Assert.Equal(RegisterFile.LoadEmbedded().Register.Version, loaded.Register.Version);
    }

    [Fact]
    public async Task Identifier_InListsFolder_IsWellFormed()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(Folder)], supplement: false);

        Assert.Empty(
            from listing in loaded.Register.Listings
            from identifier in listing.Details.Identifiers
            where !identifier.IsValid
            select $"{listing.Id}: {identifier.Kind.Name}={identifier.Raw}");
    }
}
