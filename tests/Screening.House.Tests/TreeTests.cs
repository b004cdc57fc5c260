using System.Text;
using System.Text.RegularExpressions;

namespace Screening.House.Tests;

/// <summary>What may not stand in any text file of the project.</summary>
public sealed partial class TreeTests
{
    [Fact]
    public void TextFile_Always_NamesNoPathOfAMachine() => Assert.Empty(Found(MachinePath()));

    /// <summary>Which source packages come from is the machine's own affair; lock files hold hashes, not addresses.</summary>
    [Fact]
    public void TextFile_Always_NamesNoPackageSource() => Assert.Empty(Found(PackageSource()));

    [Fact]
    public void TextFile_Always_IsUtf8WithoutMarkAndEndsLinesWithLf() =>
        Assert.Empty(
            from path in House.TextFiles
            where !MayDiffer(path)
            let bytes = File.ReadAllBytes(path)
            where !IsUtf8(bytes) || bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || bytes.AsSpan().Contains((byte)'\r')
            select House.Short(path));

    [Fact]
    public void SourceFile_Always_StaysUnder500Lines() =>
        Assert.Empty(
            from path in House.TextFiles
            where path.EndsWith(".cs", StringComparison.Ordinal) && File.ReadLines(path).Count() > 500
            select House.Short(path));

    private static IEnumerable<string> Found(Regex pattern) =>
        from path in House.TextFiles
        where Path.GetFileName(path) != "TreeTests.cs"
        from line in File.ReadLines(path).Select(static (text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{House.Short(path)}:{line.Number}: {line.Text.Trim()}";

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The solution is written by its tool; fixtures and approved texts hold what publishers and outputs hold.</summary>
    private static bool MayDiffer(string path) =>
        path.EndsWith(".sln", StringComparison.Ordinal) || House.Short(path).Contains("/Fixtures/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.~:/])/(?:home|root|work|Users|mnt|tmp|opt|workspace)/\w|\b[A-Za-z]:\\\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"<add\s+key=""[^""]*""\s+value=""https?://|<RestoreSources>|nuget/v3|index\.json""|api\.nuget\.org", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSource();
}
