namespace Screening.Tests.Archive;

public sealed class ImportGuardTests : IDisposable
{
    private static readonly ListId Sdn = new("us-ofac-sdn");

    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OfACutEdition_IsRefusedRecordedAndAnswersNothing()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)));

        var refused = Assert.Single((await folder.ImportAsync(folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250)))).Deliveries);

        Assert.Equal(ImportOutcome.Refused, refused.Outcome);
        Assert.Contains("it is cut", refused.Entry.Refusal, StringComparison.Ordinal);
        Assert.Equal([true, false], ListArchive.Open(folder.Archive).Entries().Select(static entry => entry.IsAccepted));
        var register = await folder.LoadAsync();
        Assert.Equal(300, register.Listings.Count());
        var coverage = Assert.Single(new Screener(register).CoverageOn(new DateOnly(2025, 11, 9)));
        Assert.Equal(new DateOnly(2025, 11, 1), coverage.CoverageTo);
        Assert.Contains("it is cut", coverage.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfARefusedEditionAgain_AddsNoSecondLine()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)));
        var cut = folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250));
        await folder.ImportAsync(cut);

        Assert.Equal(ImportOutcome.Refused, Assert.Single((await folder.ImportAsync(cut)).Deliveries).Outcome);
        Assert.Equal(2, ListArchive.Open(folder.Archive).Entries().Count);
    }

    [Fact]
    public async Task Import_WithAnOverride_TakesForceAndRecordsBothReasons()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)));
        var cut = folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250));
        await folder.ImportAsync(cut);

        var result = await ListArchive.Open(folder.Archive).ImportAsync([new ListSource(cut)], folder.Clock, "the programme was lifted, Gazette 12");

        var entry = Assert.Single(result.Deliveries).Entry;
        Assert.True(entry.IsAccepted);
        Assert.Equal("the programme was lifted, Gazette 12", entry.Override);
        Assert.Contains("it is cut", entry.Refusal, StringComparison.Ordinal);
        Assert.Equal(3, ListArchive.Open(folder.Archive).Entries().Count);
        Assert.Null(Assert.Single(new Screener(await folder.LoadAsync()).CoverageOn(new DateOnly(2025, 11, 9))).Refusal);
    }

    [Fact]
    public async Task Import_AfterARefusal_IsJudgedAgainstTheEditionInForce()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)));
        await folder.ImportAsync(folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250)));

        Assert.Equal(ImportOutcome.Imported, Assert.Single((await folder.ImportAsync(folder.Sdn("2025-11-15", ArchiveFolder.Rows(101, 300)))).Deliveries).Outcome);
        Assert.Null(Assert.Single(new Screener(await folder.LoadAsync()).CoverageOn(new DateOnly(2025, 11, 16))).Refusal);
    }

    [Fact]
    public async Task Import_OfAnOlderEdition_IsRefusedUnlessOverridden()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 300)));
        var older = folder.Sdn("2025-11-01", ArchiveFolder.Rows(99, 300));

        Assert.Contains("older than the one in force", Assert.Single((await folder.ImportAsync(older)).Deliveries).Entry.Refusal, StringComparison.Ordinal);
        await ListArchive.Open(folder.Archive).ImportAsync([new ListSource(older)], folder.Clock, "fills the history");

        Assert.Equal(ListingStatus.Revoked, Register.StatusOf((await folder.LoadAsync()).Find(new ListingId(Sdn, "99"))!, new DateOnly(2025, 11, 8)).Status);
    }

    [Fact]
    public async Task Import_OfACutEditionBetweenGoodOnes_RefusesThatOneAlone()
    {
        string[] paths = [folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)), folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250)), folder.Sdn("2025-11-15", ArchiveFolder.Rows(101, 300))];

        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Refused, ImportOutcome.Imported], (await folder.ImportAsync(paths)).Deliveries.Select(static delivery => delivery.Outcome));
    }

    [Fact]
    public async Task Load_OfAnOverriddenEditionBesideAnother_KeepsIt()
    {
        string[] paths = [folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 300)), folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 250))];
        await folder.ImportAsync(paths[0]);
        await ListArchive.Open(folder.Archive).ImportAsync([new ListSource(paths[1])], folder.Clock, "genuine");

        var loaded = await RegisterFile.LoadAsync([new ListSource(folder.Archive), new ListSource(folder.Sdn("2025-11-15", ArchiveFolder.Rows(100, 251)))]);

        Assert.Equal([true, true, true], loaded.Verdicts.Select(static verdict => verdict.IsAccepted));
    }

    [Theory]
    [InlineData("2025-06-01", "listings are gone and 30 ended")]
    [InlineData("2026-06-01", null)]
    public async Task Import_OfADatedListInWhichAllHasEnded_IsRefusedBesideTheOneInForce(string revoked, string? refusal)
    {
        await folder.ImportAsync(Own("own.csv", 30, ""));

        var import = Assert.Single((await folder.ImportAsync(Own("next/own.csv", 30, revoked))).Deliveries);

        Assert.Equal(refusal is null ? ImportOutcome.Imported : ImportOutcome.Refused, import.Outcome);
        if (refusal is not null)
            Assert.Contains(refusal, import.Entry.Refusal, StringComparison.Ordinal);
        var screener = new Screener(await folder.LoadAsync());
        Assert.Equal(ScreeningOutcome.Hit, screener.Screen("PRIMER OWN 7", new DateOnly(2025, 12, 1)).Outcome);
    }

    [Fact]
    public async Task Import_OfADatedListThatLostMostRows_IsRefusedUnlessOverridden()
    {
        await folder.ImportAsync(Own("own.csv", 30, ""));
        var cut = Own("next/own.csv", 10, "");

        var refused = Assert.Single((await folder.ImportAsync(cut)).Deliveries);
        Assert.Equal(ImportOutcome.Refused, refused.Outcome);
        Assert.Equal(30, (await folder.LoadAsync()).Listings.Count());

        var overridden = Assert.Single((await ListArchive.Open(folder.Archive).ImportAsync([new ListSource(cut)], folder.Clock, "merged into another list")).Deliveries);
        Assert.Equal(ImportOutcome.Imported, overridden.Outcome);
        Assert.Equal(10, (await folder.LoadAsync()).Listings.Count());

        // From now on the shorter one is the measure of the next.
        Assert.Equal(ImportOutcome.Imported, Assert.Single((await folder.ImportAsync(Own("third/own.csv", 9, ""))).Deliveries).Outcome);
    }

    [Fact]
    public async Task Import_OfAnEarlierVersionOfADatedList_ReturnsToIt()
    {
        var (first, second) = (Own("own.csv", 30, ""), Own("next/own.csv", 31, ""));
        await folder.ImportAsync(first);
        await folder.ImportAsync(second);

        Assert.Equal(ImportOutcome.Imported, Assert.Single((await folder.ImportAsync(first)).Deliveries).Outcome);
        Assert.Equal(30, (await folder.LoadAsync()).Listings.Count());

        // Both at once change nothing, however often.
        Assert.All((await folder.ImportAsync(first, second)).Deliveries, static delivery => Assert.Equal(ImportOutcome.AlreadyThere, delivery.Outcome));
        Assert.Equal(3, ListArchive.Open(folder.Archive).Entries().Count);
    }

    private string Own(string name, int count, string revoked) => folder.Write(
        name, "list,listing_id,name,effective,revoked\n" + string.Concat(Enumerable.Range(1, count).Select(id => $"my-own,{id},PRIMER OWN {id},2024-05-01,{revoked}\n")));
}
