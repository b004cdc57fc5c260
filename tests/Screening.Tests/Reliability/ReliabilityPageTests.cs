using System.Reflection;
using System.Text.RegularExpressions;

namespace Screening.Tests.Reliability;

/// <summary>The page of figures says what the tests hold.</summary>
public sealed partial class ReliabilityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedFiles.ProjectRoot, "docs", "reliability.md"));

    private static IEnumerable<MethodInfo> Laws => typeof(ReliabilityPageTests).Assembly.GetTypes().SelectMany(static type => type.GetMethods()).Where(static method => method.GetCustomAttribute<LawAttribute>() is not null);

    [Fact]
    public void Page_ListsEveryLawByItsName() =>
        Assert.Equal(Laws.Select(static law => $"{law.DeclaringType!.Name}.{law.Name}").Order(StringComparer.Ordinal), Names().Matches(Page).Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Page_CountsTheLawsAndTheReaders()
    {
        Assert.Contains($"| Laws | {Laws.Count()} |", Page, StringComparison.Ordinal);
        Assert.Contains($"| Readers fuzzed | {ListFormats.All.Count} |", Page, StringComparison.Ordinal);
        Assert.Contains($"| Damages by size and shape, each to every format | {BoundedInputTests.Damages.Count} |", Page, StringComparison.Ordinal);
        Assert.True(Laws.Count() >= 25);
    }

    [Fact]
    public void Page_NamesOnlyTestsThatExist()
    {
        var sources = Directory.GetFiles(Path.Combine(SharedFiles.ProjectRoot, "tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = Tests().Matches(Page).Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, sources));
    }

    [GeneratedRegex(@"^- `([A-Za-z]+\.\w+)`", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex("`([A-Za-z]+Tests)`", RegexOptions.NonBacktracking)]
    private static partial Regex Tests();
}
