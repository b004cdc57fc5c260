using System.Reflection;
using System.Text;

namespace Screening.Text;

/// <summary>Reads the tab-separated tables that ship inside the assembly: lines of '#' are their header, empty lines are skipped.</summary>
internal static class DataTable
{
    /// <summary>The rows of <c>{folder}/Data/{name}.tsv</c>, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string folder, string name)
    {
        using var reader = new StreamReader(Open(ResourceName(folder, name)), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>Every table of the assembly in ordinal order of its resource name, for the fingerprint of a profile.</summary>
    public static IEnumerable<(string Name, byte[] Content)> All()
    {
        var names = typeof(DataTable).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var stream = Open(name);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return (name, copy.ToArray());
        }
    }

    private static string ResourceName(string folder, string name) => $"Screening.{folder}.Data.{name}.tsv";

    private static Stream Open(string resource) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"the table {resource} is missing from the assembly");
}
