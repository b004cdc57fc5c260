namespace Screening.Cli.Tests;

/// <summary>The folder that holds the solution, found from where the tests run: a deterministic build knows no other path.</summary>
internal static class ProjectFolder
{
    public static string At(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Screening.sln")))
            folder = folder.Parent;
        return Path.Combine([folder.FullName, .. parts]);
    }
}
