namespace Screening.Tests.Archive;

public sealed class RealArchiveTests : IDisposable
{
    private const long SavedAtMost = 2_000_000;

    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SharedFact]
    public async Task Archive_OfTheSdnSnapshots_HoldsEachAsOneLineAndSavesTheirRegisterSmall()
    {
        var result = await folder.ImportAsync(SharedFiles.At("data", "lists", "ofac-sdn", "_history-2021-08-18_2024-05-03"));

        Assert.Equal(308, result.Deliveries.Count);
        Assert.All(result.Deliveries, static delivery => Assert.Equal(ImportOutcome.Imported, delivery.Outcome));
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Archive, "files"), "*", SearchOption.AllDirectories));

        var folded = await folder.LoadAsync();
        Assert.Equal(15_892, folded.Listings.Count());
        Assert.InRange(new FileInfo(Path.Combine(folder.Archive, "register.cache")).Length, 1, SavedAtMost);

        // The saved register is the one that was folded: it is what the first loading answered from.
        Assert.Equal(folded.Version, (await folder.LoadAsync()).Version);
    }

    [SharedTheory]
    [InlineData("un-sc")]
    [InlineData("ofac-cons/2025-12-19")]
    public async Task Archive_OfARealList_IsTheRegisterOfItsFiles(string list)
    {
        var path = SharedFiles.At(["data", "lists", .. list.Split('/')]);
        var result = await folder.ImportAsync(path);
        Assert.Empty(result.Unreadable);
        Assert.All(result.Deliveries, static delivery => Assert.Equal(ImportOutcome.Imported, delivery.Outcome));

        var direct = (await RegisterFile.LoadAsync([new ListSource(path)], supplement: false)).Register;

        RegisterAssert.Same(direct, await folder.LoadAsync());
        Assert.Empty((await ListArchive.Open(folder.Archive).VerifyAsync()).Differences);
    }
}
