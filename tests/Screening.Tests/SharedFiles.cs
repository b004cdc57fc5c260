namespace Screening.Tests;

/// <summary>The folder of real lists and evaluation sets that may stand beside the project; absent on most machines.</summary>
public static class SharedFiles
{
    public const string SkipReason = "no folder named shared beside the project: real lists are not here";

    /// <summary>The folder that holds the solution.</summary>
    public static string ProjectRoot { get; } = FindProjectRoot();

    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The full path of a file or folder below <see cref="Root"/>.</summary>
    public static string At(params string[] parts) => Path.Combine([Root ?? throw new InvalidOperationException(SkipReason), .. parts]);

    private static string? Find()
    {
        var shared = Path.Combine(Path.GetDirectoryName(ProjectRoot)!, "shared");
        return Directory.Exists(shared) ? shared : null;
    }

    private static string FindProjectRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Screening.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests must run below the folder of Screening.sln");
    }
}

/// <summary>A fact about the real lists; skipped, and said so, where they are absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFiles.Root is null)
            Skip = SharedFiles.SkipReason;
    }
}

/// <summary>A theory about the real lists; skipped, and said so, where they are absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFiles.Root is null)
            Skip = SharedFiles.SkipReason;
    }
}
