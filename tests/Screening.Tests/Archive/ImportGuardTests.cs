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

    [Fact]
    public async Task Import_OfADatedListThatEndsMostOfWhatWasInForce_IsRefused()
    {
        await folder.ImportAsync(folder.Write("2025-11-01/mine.csv", Dated(40, revoked: "")));

        var refused = Assert.Single((await folder.ImportAsync(folder.Write("2025-11-08/mine.csv", Dated(40, revoked: "2025-11-02")))).Deliveries);

        Assert.Equal(ImportOutcome.Refused, refused.Outcome);
        Assert.Contains("mine: 0 listings are gone and 40 ended", refused.Entry.Refusal, StringComparison.Ordinal);
        var register = await folder.LoadAsync();
        Assert.All(register.Listings, static listing => Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, new DateOnly(2025, 11, 8)).Status));
    }

    [Fact]
    public async Task Import_OfADatedListCutOrGrown_IsRefusedOrTaken()
    {
        await folder.ImportAsync(folder.Write("2025-11-01/mine.csv", Dated(40, revoked: "")));

        Assert.Equal(ImportOutcome.Refused, Assert.Single((await folder.ImportAsync(folder.Write("2025-11-08/mine.csv", Dated(30, revoked: "")))).Deliveries).Outcome);
        Assert.Equal(ImportOutcome.Imported, Assert.Single((await folder.ImportAsync(folder.Write("2025-11-09/mine.csv", Dated(42, revoked: "")))).Deliveries).Outcome);
        Assert.Equal(ImportOutcome.Refused, Assert.Single((await folder.ImportAsync(folder.Write("2025-11-10/mine.csv", Dated(38, revoked: "")))).Deliveries).Outcome);
    }

    [Fact]
    public async Task Import_OfADatedListWithAnOverride_IsTakenAndInForceForTheNext()
    {
        await folder.ImportAsync(folder.Write("2025-11-01/mine.csv", Dated(40, revoked: "")));
        var result = await ListArchive.Open(folder.Archive).ImportAsync([new ListSource(folder.Write("2025-11-08/mine.csv", Dated(20, revoked: "")))], folder.Clock, "half were dropped on purpose");

        Assert.Equal(ImportOutcome.Imported, Assert.Single(result.Deliveries).Outcome);
        Assert.Equal(ImportOutcome.Imported, Assert.Single((await folder.ImportAsync(folder.Write("2025-11-09/mine.csv", Dated(21, revoked: "")))).Deliveries).Outcome);
    }

    [Fact]
    public async Task Import_OfAFileOtherThanThePinnedOne_TakesNothing()
    {
        var path = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 20));
        var archive = ListArchive.OpenOrCreate(folder.Archive);
        var other = new string('0', 64);

        Assert.Contains(other, Assert.Single((await archive.ImportAsync([new ListSource(path) { Sha256 = other }], folder.Clock)).Unreadable), StringComparison.Ordinal);
        var right = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(path)));
        Assert.Empty((await archive.ImportAsync([new ListSource(path) { Sha256 = right }], folder.Clock)).Unreadable);
        await Assert.ThrowsAsync<ListReadException>(() => RegisterFile.LoadAsync([new ListSource(Path.GetDirectoryName(path)!) { Sha256 = other }]));
        Assert.NotEmpty((await RegisterFile.LoadAsync([new ListSource(Path.GetDirectoryName(path)!) { Sha256 = right }])).Register.Listings);
    }

    private static string Dated(int rows, string revoked) => "list,listing_id,name,effective,revoked\r\n"
        + string.Concat(ArchiveFolder.Rows(100, rows).Select(row => $"mine,{row.Id},\"{row.Name}\",2020-01-01,{revoked}\r\n"));
}
