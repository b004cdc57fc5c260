using System.IO.Compression;
using System.Security.Cryptography;

namespace Screening.Tests.Archive;

public sealed class ArchiveImportTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OfADelivery_RecordsListDayHashAndCounts()
    {
        var path = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));

        var entry = Assert.Single((await folder.ImportAsync(path)).Deliveries).Entry;

        Assert.True(entry.IsAccepted);
        Assert.Equal(1, entry.Number);
        Assert.Equal(folder.Clock.GetUtcNow(), entry.Imported);
        Assert.Equal("ofac-csv", entry.Format);
        var list = Assert.Single(entry.Lists);
        Assert.Equal(("us-ofac-sdn", new DateOnly(2025, 11, 1), DayKnownBy.Folder, 5), (list.Id.Value, list.Day!.Value, list.DayKnownBy!.Value, list.Listings));
        var file = Assert.Single(entry.Files);
        Assert.Equal(Hash(File.ReadAllBytes(path)), file.Sha256);
        Assert.Equal(file.Sha256, file.ContentSha256);
        Assert.Equal(5, entry.Counts["entries"]);
        Assert.Equal([entry.Number], ListArchive.Open(folder.Archive).Entries().Select(static read => read.Number));
    }

    [Fact]
    public async Task StoredFile_Always_IsNamedByItsHashAndUnpacksWithGzip()
    {
        var path = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));
        await folder.ImportAsync(path);

        var stored = Assert.Single(Directory.GetFiles(Path.Combine(folder.Archive, "files"), "*", SearchOption.AllDirectories));
        await using var unpacked = new GZipStream(File.OpenRead(stored), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await unpacked.CopyToAsync(content);

        Assert.Equal(File.ReadAllBytes(path), content.ToArray());
        Assert.Equal(Hash(content.ToArray()) + ".gz", Path.GetFileName(stored));
    }

    [Fact]
    public async Task Import_OfWhatIsThere_SaysSoAndChangesNothing()
    {
        var path = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));
        await folder.ImportAsync(path);
        var before = folder.Contents();
        folder.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ImportOutcome.AlreadyThere, Assert.Single((await folder.ImportAsync(path)).Deliveries).Outcome);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public async Task Import_OfFilesInAnyOrder_IsJudgedByDay()
    {
        var later = folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 101));
        var earlier = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 100));

        var result = await folder.ImportAsync(later, earlier);

        Assert.Equal([new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 8)], result.Deliveries.Select(static delivery => delivery.Entry.Day));
        Assert.All(result.Deliveries, static delivery => Assert.Equal(ImportOutcome.Imported, delivery.Outcome));
    }

    [Fact]
    public async Task Import_OfAnUnreadableSource_TakesNothingOfItAndAllOfTheOthers()
    {
        var sound = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));
        var page = folder.Write("2025-11-02/sdn.csv", "<html>403 Forbidden</html>");

        var result = await folder.ImportAsync(page, sound);

        Assert.Contains("no known list format", Assert.Single(result.Unreadable), StringComparison.Ordinal);
        Assert.Single(result.Deliveries);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Archive, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Import_OfCompressedFiles_KeepsThemAsDelivered()
    {
        var plain = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));
        var packed = plain + ".gz";
        await using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.SmallestSize))
            await gzip.WriteAsync(await File.ReadAllBytesAsync(plain));
        var bytes = await File.ReadAllBytesAsync(packed);

        var file = Assert.Single(Assert.Single((await folder.ImportAsync(packed)).Deliveries).Entry.Files);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(folder.Archive, file.Stored)));
        Assert.Equal((Hash(bytes), Hash(await File.ReadAllBytesAsync(plain))), (file.Sha256, file.ContentSha256));
        Assert.Equal(5, (await folder.LoadAsync()).Listings.Count());
    }

    [Fact]
    public async Task Load_FromAnArchive_IsTheRegisterOfItsDeliveries()
    {
        string[] paths = [folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 100)), folder.Sdn("2025-11-08", ArchiveFolder.Rows(101, 100))];
        await folder.ImportAsync(paths);

        var direct = (await RegisterFile.LoadAsync([.. paths.Select(static path => new ListSource(path))], supplement: false)).Register;
        var archived = await folder.LoadAsync();

        RegisterAssert.Same(direct, archived);
    }

    [Fact]
    public async Task Load_OfADatedListImportedTwice_TakesTheLaterOne()
    {
        var path = folder.Write("own.csv", "list,listing_id,name,effective\nmy-own,1,PRIMER,2024-05-01\nmy-own,2,OTHER,2024-05-01\n");
        await folder.ImportAsync(path);
        folder.Write("own.csv", "list,listing_id,name,effective\nmy-own,1,PRIMER,2024-05-01\n");
        await folder.ImportAsync(path);

        Assert.Equal(["my-own:1"], (await folder.LoadAsync()).Listings.Select(static listing => listing.Id.ToString()));
    }

    [Fact]
    public async Task Load_OfAChangedStoredFile_SaysWhichAndLoadsNothing()
    {
        await folder.ImportAsync(folder.Write("own.csv", "list,listing_id,name,effective\nmy-own,1,PRIMER,2024-05-01\n"));
        var stored = Directory.GetFiles(Path.Combine(folder.Archive, "files"), "*", SearchOption.AllDirectories)[0];
        await using (var gzip = new GZipStream(File.Create(stored), CompressionLevel.Optimal))
            await gzip.WriteAsync("list,listing_id,name,effective\nmy-own,1,FRIEND,2024-05-01\n"u8.ToArray());

        var problem = await Assert.ThrowsAsync<ListReadException>(folder.LoadAsync);
        Assert.Contains("the manifest says", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"isAccepted\":true", "\"isAccepted\":false")]
    [InlineData("\"listings\":100", "\"listings\":200")]
    public async Task Manifest_LineChanged_BreaksTheChain(string from, string to)
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 100)), folder.Sdn("2025-11-08", ArchiveFolder.Rows(100, 101)));
        var path = Path.Combine(folder.Archive, "manifest.jsonl");
        var lines = await File.ReadAllLinesAsync(path);
        lines[0] = lines[0].Replace(from, to, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n");

        Assert.Contains("the chain is broken", (await Assert.ThrowsAsync<ListReadException>(folder.LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_Cut_IsRefused()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5)));
        var path = Path.Combine(folder.Archive, "manifest.jsonl");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text[..^20]);

        Assert.Contains("the manifest is cut", (await Assert.ThrowsAsync<ListReadException>(folder.LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_IntoAFolderOfSomethingElse_IsRefused()
    {
        folder.Write("archive/photo.jpg", "mine");

        var problem = await Assert.ThrowsAsync<IOException>(() => folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5))));

        Assert.Contains("holds something else", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["photo.jpg"], folder.Contents().Keys);
    }

    [Fact]
    public async Task Import_WhileAnotherRuns_IsRefused()
    {
        var path = folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 5));
        await folder.ImportAsync(path);
        await using var other = new FileStream(Path.Combine(folder.Archive, "archive.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("another process is writing", (await Assert.ThrowsAsync<IOException>(() => folder.ImportAsync(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AfterAStoppedRun_SweepsItsLeftoversAway()
    {
        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 100)));
        var before = folder.Contents();
        folder.Write("archive/files/incoming.99.part", "half");
        folder.Write("archive/files/ab/" + new string('a', 64) + ".gz", "never named");

        await folder.ImportAsync(folder.Sdn("2025-11-01", ArchiveFolder.Rows(100, 100)));

        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public async Task Load_OfAnArchiveWithoutALine_IsRefused()
    {
        ListArchive.OpenOrCreate(folder.Archive);

        Assert.Contains("no list in this archive", (await Assert.ThrowsAsync<ListReadException>(folder.LoadAsync)).Message, StringComparison.Ordinal);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
