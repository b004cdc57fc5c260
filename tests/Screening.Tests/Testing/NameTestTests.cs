using Screening.Testing;
using Screening.Testing.Names;

namespace Screening.Tests.Testing;

public sealed class NameTestTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 12, 14);

    private static readonly NameTestReport Report = NameTest.Run(Tiny(), Day, new NameTestOptions { Queries = 20 });

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"name-test-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Run_EmbeddedLists_FindsEveryListedNameUnchanged()
    {
        var report = NameTest.Run(new Screener(RegisterFile.LoadEmbedded().Register), Day, new NameTestOptions { Queries = 1 });

        Assert.Same(report, report.EveryListedNameFound());
        Assert.InRange(report.Listed.Names, 100, int.MaxValue);
    }

    [Fact]
    public void Run_EveryManipulation_IsAGroup()
    {
        Assert.Equal(Manipulation.All.Select(static change => change.Name), Report.Manipulated.Select(static group => group.Name));
        Assert.All(Report.Manipulated.Where(static group => group.Name is "unchanged" or "letter lost" or "words reversed"), static group => Assert.Equal(20, group.Answers.Count));
        Assert.Equal(CleanNames.All.Count, Report.Clean.Count);
    }

    [Fact]
    public void Run_LettersKept_FindsAll() => Assert.Same(Report, Report.Found("unchanged", 1).Found("upper case", 1).Found("full width", 1).Found("zero width", 1));

    [Fact]
    public void Run_CleanNames_BearNoListedName() =>
        Assert.All(Report.Clean.SelectMany(static group => group.Answers), static answer => Assert.False(answer.IsFound || answer.IsWrongOnTop || answer.ListedName is not null));

    [Fact]
    public void Run_NoListedFamilyName_LeavesOutNamesakes()
    {
        var report = NameTest.Run(TestRegister.Screener(ListingBuilder.Named("Salt Mine Vostok").Designated("2020-01-01")), Day, new NameTestOptions { Queries = 2 });

        Assert.Equal(CleanNames.All.Where(static sort => !sort.NeedsFamily).Select(static sort => sort.Name), report.Clean.Select(static group => group.Name));
    }

    [Fact]
    public void Run_NoQuery_IsAMistake() => Assert.Throws<ArgumentOutOfRangeException>(() => NameTest.Run(Tiny(), Day, new NameTestOptions { Queries = 0 }));

    [Fact]
    public void EveryListedNameFound_ThresholdOutOfReach_NamesThoseMissed()
    {
        var deaf = new Screener(Tiny().Register, new ScreeningOptions { Profile = ScoringProfile.Default, Threshold = 1 });
        var report = NameTest.Run(deaf, Day, new NameTestOptions { Queries = 5 }) with { Listed = new SelfCheck(1, 0, ["house:1 Acme"], []) };

        Assert.Contains("house:1 Acme", Assert.Throws<ScreeningExpectationException>(report.EveryListedNameFound).Message, StringComparison.Ordinal);
        Assert.Contains("'two edits'", Assert.Throws<ScreeningExpectationException>(() => report.Found("two edits", 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Found_UnknownManipulation_NamesThoseThatExist() =>
        Assert.Contains("letters swapped", Assert.Throws<ArgumentException>(() => Report.Found("anagram", 1)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task WriteAsync_SameTest_GivesTheSameBytesAndARowPerQuery()
    {
        await Report.WriteAsync(folder);
        var (page, rows) = (await File.ReadAllTextAsync(Path.Combine(folder, "name-test.md")), await File.ReadAllTextAsync(Path.Combine(folder, "name-test.csv")));
        await NameTest.Run(Tiny(), Day, new NameTestOptions { Queries = 20 }).WriteAsync(folder);

        Assert.Equal(page, await File.ReadAllTextAsync(Path.Combine(folder, "name-test.md")));
        Assert.Equal(rows, await File.ReadAllTextAsync(Path.Combine(folder, "name-test.csv")));
        Assert.Contains("| names | 4 | 4 | 100.000 % |", page, StringComparison.Ordinal);
        Assert.Contains("| identifiers | 1 | 1 | 100.000 % |", page, StringComparison.Ordinal);
        Assert.Equal(1 + Report.Manipulated.Concat(Report.Clean).Sum(static group => group.Answers.Count), rows.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task WriteAsync_OneOfManyMissed_IsNeverCalledAllOfThem()
    {
        await (Report with { Listed = new SelfCheck(1_000_000, 0, ["house:1 Acme"], []) }).WriteAsync(folder);

        var page = await File.ReadAllTextAsync(Path.Combine(folder, "name-test.md"));
        Assert.Contains("| names | 1000000 | 999999 | 99.999 % |", page, StringComparison.Ordinal);
        Assert.Contains("- missed: `house:1 Acme`", page, StringComparison.Ordinal);
    }

    private static Screener Tiny() => TestRegister.Screener(
        ListingBuilder.Named("PETROVSKY, Arkadiy Borisovich").Is(SubjectKind.Person).Alias("Arkady Petrovski").Designated("2021-08-09"),
        ListingBuilder.Named("Salt Mine Vostok OAO").Is(SubjectKind.Organization).Designated("2022-06-03"),
        ListingBuilder.Named("Northern Lantern").Is(SubjectKind.Vessel).Identifier("imo", "9074729").Designated("2022-06-03"));
}
