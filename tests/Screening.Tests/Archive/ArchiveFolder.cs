using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Screening.Tests.Archive;

/// <summary>A folder with an archive and made-up deliveries beside it, gone with the test.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("screening-archive-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 12, 1, 8, 30, 0, TimeSpan.Zero));

    public string Archive => Path.Combine(root, "archive");

    public string At(params string[] parts) => Path.Combine([root, .. parts]);

    /// <summary>An edition of the SDN file with these numbers and names, and its end mark, in a folder that bears its day.</summary>
    public string Sdn(string day, params (int Id, string Name)[] rows) =>
        Write($"{day}/sdn.csv", string.Concat(rows.Select(static row => $"{row.Id},\"{row.Name}\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1970.\"\r\n")) + "\u001a");

    /// <summary>A hundred rows, so that one more or less is within what a publisher does.</summary>
    public static (int Id, string Name)[] Rows(int first, int count) => [.. Enumerable.Range(first, count).Select(static id => (id, $"PRIMER {Word(id)}, Ivan"))];

    public string Write(string name, string text)
    {
        var path = At(name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    public async Task<ArchiveImportResult> ImportAsync(params string[] paths) =>
        await ListArchive.OpenOrCreate(Archive).ImportAsync([.. paths.Select(ListSource.Parse)], Clock);

    public async Task<Register> LoadAsync() => (await RegisterFile.LoadAsync([new ListSource(Archive)], supplement: false)).Register;

    /// <summary>Everything below the archive, by path, to compare before and after.</summary>
    public IReadOnlyDictionary<string, string> Contents() => Directory.EnumerateFiles(Archive, "*", SearchOption.AllDirectories)
        .Where(static path => Path.GetFileName(path) is not "archive.lock")
        .ToDictionary(path => Path.GetRelativePath(Archive, path), static path => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Word(int id) => new([(char)('A' + (id / 26 % 26)), (char)('A' + (id % 26)), 'O', 'V', (char)('A' + (id * 7 % 26))]);
}
