using System.Text.RegularExpressions;

namespace Screening.House.Tests;

/// <summary>Arrows point down only: between projects, and between the folders of the engine.</summary>
public sealed partial class FloorTests
{
    /// <summary>Projects from the ground up; each may use those of a lower number, and none of its own.</summary>
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Screening.Core"] = 1,
        ["Screening"] = 2,
        ["Screening.Hosting"] = 3,
        ["Screening.Batch"] = 3,
        ["Screening.Testing"] = 3,
        ["Screening.Decisions"] = 4,
        ["Screening.Cli"] = 5,
        ["Screening.Api"] = 5,
        ["Screening.Cluster"] = 5,
    };

    /// <summary>Folders of the engine, each with those it may use; the front door at the root may use all.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Time"] = [],
        ["Identifiers"] = ["Time"],
        ["Listings"] = ["Time", "Identifiers"],
        ["History"] = ["Time", "Identifiers", "Listings"],
        ["Text"] = [],
        ["Matching"] = ["Time", "Identifiers", "Listings", "History", "Text"],
    };

    /// <summary>
    /// The front door's types that lower folders may name: the options and the answer's own words, which hold data and use no floor above.
    /// </summary>
    private static readonly string[] WordsOfTheFrontDoor =
        ["ScreeningOptions", "ScreeningRequest", "ScreeningResult", "ScreeningOutcome", "Match", "IdentityEvidence", "IdentityVerdict"];

    public static TheoryData<string> Projects() => new(Directory.EnumerateDirectories(Path.Combine(House.Root, "src")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal));

    public static TheoryData<string> Folders() => new(Below.Keys.Where(static folder => Directory.Exists(Path.Combine(House.Root, "src", "Screening.Core", folder))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_Always_UsesOnlyLowerFloors(string project)
    {
        Assert.True(Floors.TryGetValue(project, out var floor), $"{project} stands on no floor: give it one here");
        var text = File.ReadAllText(Path.Combine(House.Root, "src", project, project + ".csproj"));

        var used = ProjectReference().Matches(text).Select(static found => found.Groups[1].Value).ToList();

        Assert.All(used, other => Assert.True(Floors[other] < floor, $"{project} may not use {other}"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void FolderOfTheEngine_Always_NamesOnlyTypesOfLowerFolders(string folder)
    {
        var allowed = Below[folder].Append(folder).ToHashSet(StringComparer.Ordinal);
        var forbidden = Below.Keys.Where(other => !allowed.Contains(other)).SelectMany(static other => TypesOf(other).Select(type => (Type: type, Folder: other)))
            .Concat(TypesOf("").Where(static type => !WordsOfTheFrontDoor.Contains(type.Name)).Select(static type => (Type: type, Folder: "the front door"))).ToList();

        var arrowsUp =
            from path in House.SourcesUnder("src", "Screening.Core", folder)
            let source = WithoutComments(File.ReadAllText(path))
            let inSight = Namespaces().Matches(source).Select(static found => found.Groups[1].Value).Append("Screening").ToHashSet(StringComparer.Ordinal)
            let words = Word().Matches(source).Select(static word => word.Value).ToHashSet(StringComparer.Ordinal)
            from other in forbidden
            where inSight.Contains(other.Type.Namespace) && words.Contains(other.Type.Name)
            select $"{House.Short(path)} names {other.Type.Name} of {other.Folder}";

        Assert.Empty(arrowsUp);
    }

    /// <summary>The types that the sources of a folder of the engine declare; of the root itself for the empty name.</summary>
    private static IEnumerable<(string Name, string Namespace)> TypesOf(string folder) =>
        from path in House.SourcesUnder("src", "Screening.Core", folder)
        where folder.Length > 0 || !House.Short(path)["src/Screening.Core/".Length..].Contains('/', StringComparison.Ordinal)
        let source = WithoutComments(File.ReadAllText(path))
        from found in TypeDeclaration().Matches(source)
        select (found.Groups[1].Value, Namespaces().Matches(source).Last().Groups[1].Value);

    /// <summary>A comment may point anywhere: it is for readers.</summary>
    private static string WithoutComments(string source) => Comment().Replace(source, "");

    [GeneratedRegex(@"<ProjectReference\s+Include=""[^""]*?([A-Za-z.]+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"^(?:public|internal) [a-z ]*?(?:class|struct|interface|enum|record(?: struct| class)?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    /// <summary>Those a file uses, its own the last.</summary>
    [GeneratedRegex(@"^(?:using|namespace) ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    /// <summary>A word that may name a type: one before a bracket is a method, unless it is made anew.</summary>
    [GeneratedRegex(@"(?<=\bnew )[A-Z]\w+|(?<![\w.])[A-Z]\w+\b(?!\()")]
    private static partial Regex Word();
}
