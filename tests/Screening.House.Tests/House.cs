using System.Reflection;

namespace Screening.House.Tests;

/// <summary>The tree and the assemblies that the house tests look at.</summary>
internal static class House
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The libraries that ship.</summary>
    public static IReadOnlyList<Assembly> Shipped { get; } =
        [typeof(Screener).Assembly, typeof(IListReader).Assembly, Assembly.Load("Screening.Hosting"), Assembly.Load("Screening.Batch"), Assembly.Load("Screening.Testing"), Assembly.Load("Screening.Decisions")];

    /// <summary>The projects that become packages.</summary>
    public static IEnumerable<string> Packed => Files(Path.Combine(Root, "src"))
        .Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal) && File.ReadAllText(path).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal));

    public static IEnumerable<Type> PublicTypes => Shipped.SelectMany(static assembly => assembly.GetExportedTypes());

    /// <summary>Every text file of the project: no build output, no files of tools.</summary>
    public static IEnumerable<string> TextFiles => Files(Root).Where(static path => TextEndings.Contains(Path.GetExtension(path)));

    public static IEnumerable<string> SourcesUnder(params string[] parts) =>
        Files(Path.Combine([Root, .. parts])).Where(static path => path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The path below the root, with slashes.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".sln", ".props", ".targets", ".md", ".csv", ".tsv", ".json", ".xml", ".config", ".yml", ".yaml", ".sh", ".ps1", ".txt", ".html"];

    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(inner);
            if (NotOurs.Contains(name) || name is ".git" or ".vs" or ".idea")
                continue;
            foreach (var file in Files(inner))
                yield return file;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Screening.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests must run below the folder of Screening.sln");
    }
}
