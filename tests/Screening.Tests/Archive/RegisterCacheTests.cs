namespace Screening.Tests.Archive;

public sealed class RegisterCacheTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    private string Cache => Path.Combine(folder.Archive, "register.cache");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Load_Twice_GivesTheSameRegisterAndTheSameReports()
    {
        await ImportTwoEditionsAsync();
        await folder.ImportAsync(folder.Write("odd.csv", "list,listing_id,name,effective\nmy-odd,1,PRIMER,2024-13-01\n"));
        var first = await LoadedAsync();
        Assert.True(File.Exists(Cache));
        BreakStoredFiles();

        // Only the cache can answer now.
        var second = await LoadedAsync();

        RegisterAssert.Same(first.Register, second.Register);
        Assert.Equal(first.Problems, second.Problems);
        Assert.NotEmpty(second.Problems);
        Assert.Equal(first.Files.Select(static file => (file.Path, file.Format)), second.Files.Select(static file => (file.Path, file.Format)));
        Assert.Equal(first.Files.SelectMany(static file => file.Report.Counts), second.Files.SelectMany(static file => file.Report.Counts));
        Assert.Equal(first.Files.SelectMany(static file => file.Lists), second.Files.SelectMany(static file => file.Lists));
    }

    [Fact]
    public async Task Load_AfterAnotherImport_FoldsAnew()
    {
        await ImportTwoEditionsAsync();
        await LoadedAsync();
        await folder.ImportAsync(folder.Sdn("2025-11-15", [.. ArchiveFolder.Rows(100, 101), (999, "NEW PRIMER")]));

        Assert.NotNull((await folder.LoadAsync()).Find(new ListingId(new ListId("us-ofac-sdn"), "999")));
    }

    [Fact]
    public async Task Load_WithAnyBitOfTheCacheFlipped_FoldsAnewAndWritesItRight()
    {
        await ImportTwoEditionsAsync();
        var register = (await LoadedAsync()).Register;
        var sound = await File.ReadAllBytesAsync(Cache);
        foreach (var at in Enumerable.Range(0, 90).Concat(Enumerable.Range(0, 12).Select(step => 90 + (step * (sound.Length - 91) / 11))))
        {
            var flipped = (byte[])sound.Clone();
            flipped[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(Cache, flipped);

            Assert.Equal(register.Version, (await folder.LoadAsync()).Version);
            Assert.Equal(sound, await File.ReadAllBytesAsync(Cache));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(500)]
    public async Task Load_WithACutCache_FoldsAnew(int length)
    {
        await ImportTwoEditionsAsync();
        var register = (await LoadedAsync()).Register;
        var sound = await File.ReadAllBytesAsync(Cache);
        await File.WriteAllBytesAsync(Cache, sound[..length]);

        RegisterAssert.Same(register, await folder.LoadAsync());
        Assert.Equal(sound, await File.ReadAllBytesAsync(Cache));
    }

    [Fact]
    public async Task Load_WithTheCacheOfAnotherArchive_FoldsAnew()
    {
        using var other = new ArchiveFolder();
        await other.ImportAsync(other.Sdn("2025-11-01", ArchiveFolder.Rows(500, 50)));
        await other.LoadAsync();
        await ImportTwoEditionsAsync();
        var register = await folder.LoadAsync();
        File.Copy(Path.Combine(other.Archive, "register.cache"), Cache, overwrite: true);

        RegisterAssert.Same(register, await folder.LoadAsync());
    }

    [Fact]
    public async Task Load_WithADatedListBeside_IsTheRegisterOfBoth()
    {
        var paths = await ImportTwoEditionsAsync();
        var own = folder.Write("own.csv", "list,listing_id,name,measure,licence,effective\nus-ofac-sdn,100,PRIMER,general_licence,GL 1,2025-11-02\nmy-own,1,PRIMER,designation,,2024-05-01\n");
        await LoadedAsync();

        var direct = await RegisterFile.LoadAsync([.. paths.Select(static path => new ListSource(path)), new ListSource(own)]);
        var archived = await RegisterFile.LoadAsync([new ListSource(folder.Archive), new ListSource(own)]);

        RegisterAssert.Same(direct.Register, archived.Register);
        Assert.Equal(direct.Supplements, archived.Supplements);
    }

    [Fact]
    public async Task Load_WithAnEditionOfTheSameListBeside_IsTheRegisterOfBoth()
    {
        var paths = await ImportTwoEditionsAsync();
        var third = folder.Sdn("2025-11-15", ArchiveFolder.Rows(105, 100));
        await LoadedAsync();

        var direct = await RegisterFile.LoadAsync([.. paths.Append(third).Select(static path => new ListSource(path))]);
        var archived = await RegisterFile.LoadAsync([new ListSource(folder.Archive), new ListSource(third)]);

        RegisterAssert.Same(direct.Register, archived.Register);
    }

    [Fact]
    public async Task Load_WithACutEditionOfTheSameListBeside_RefusesIt()
    {
        await ImportTwoEditionsAsync();
        var cut = folder.Sdn("2025-11-15", ArchiveFolder.Rows(101, 60));

        var loaded = await RegisterFile.LoadAsync([new ListSource(folder.Archive), new ListSource(cut)], supplement: false);

        Assert.Equal(EditionFault.Cut, Assert.Single(loaded.Verdicts, static verdict => !verdict.IsAccepted).Fault);
        Assert.Contains("it is cut", Assert.Single(new Screener(loaded.Register).CoverageOn(new DateOnly(2025, 11, 15))).Refusal, StringComparison.Ordinal);
    }

    private async Task<string[]> ImportTwoEditionsAsync()
    {
        string[] paths =
        [
            folder.Sdn("2025-11-01", [.. ArchiveFolder.Rows(100, 100), (400, new string('X', 360))]),
            folder.Sdn("2025-11-08", [.. ArchiveFolder.Rows(101, 100), (400, new string('X', 360))]),
        ];
        await folder.ImportAsync(paths);
        return paths;
    }

    private Task<LoadedRegister> LoadedAsync() => RegisterFile.LoadAsync([new ListSource(folder.Archive)], supplement: false);

    private void BreakStoredFiles()
    {
        foreach (var stored in Directory.GetFiles(Path.Combine(folder.Archive, "files"), "*", SearchOption.AllDirectories))
            File.WriteAllText(stored, "gone");
    }
}
