using System.Text;
using System.Xml;
using Screening.Batch;

namespace Screening.Tests.Batch.Report;

public sealed class ReportPagesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Card_OfAHit_TellsWhatMetAndWhatItRestsOn()
    {
        var page = await Page("id,name\n7,Potash Combine Zarya\n8,Quiet Bakery\n");

        Assert.Single(Cards(page));
        Assert.Contains("id=\"row1\"", page, StringComparison.Ordinal);
        Assert.Contains("<bdi><mark>Potash</mark> <mark>Combine</mark> <mark>Zarya</mark></bdi>", page, StringComparison.Ordinal);
        Assert.Contains("own-a:1", page, StringComparison.Ordinal);
        Assert.Contains("in force</span> since 2021-08-09", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Timeline of own-a:1: not listed from 2021-01-01 until 2021-08-09; in force from 2021-08-09.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Always_LoadsNothingAndIsWellFormed()
    {
        var page = await Page("id,name\n1,Zarya Potash Combine\n2,Wanderlust Shipping\n");

        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page.Replace("-src", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var card in Cards(page))
        {
            using var reader = XmlReader.Create(new StringReader(card));
            while (reader.Read())
                Assert.NotEqual(XmlNodeType.None, reader.NodeType);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script> Zarya Potash Combine", "&lt;script&gt;")]
    [InlineData("Zarya Potash Combine \" onclick=x", "&quot; onclick")]
    [InlineData("Zarya Potash Combine\u2028\u0007x", "Combine  x")]
    public async Task Text_OfACustomer_IsNeverMarkup(string name, string shown)
    {
        var page = await Page($"id;name\n1;\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");

        Assert.Contains(shown, Assert.Single(Cards(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hits_ByTheThousand_AreSplitOverPages()
    {
        var page = await Page("id,name\n" + string.Concat(Enumerable.Range(1, 1100).Select(i => $"{i},Zarya Potash Combine\n")));

        var names = folder.GetFiles("r*.html").Select(file => file.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["r-2.html", "r-3.html", "r.html"], names);
        Assert.Equal([500, 500, 100], new[] { page, await Read("r-2.html"), await Read("r-3.html") }.Select(text => Cards(text).Length));
        Assert.Contains("<a href=\"r-2.html\">2</a>", page, StringComparison.Ordinal);
        Assert.Contains("1100 have a match", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithoutHits_GivesASummaryAndNoCard()
    {
        var page = await Page("id,name\n1,Quiet Bakery\n");

        Assert.Empty(Cards(page));
        Assert.Contains("NoHit</th><td>1</td>", page, StringComparison.Ordinal);
    }

    private static string[] Cards(string page) => [.. page.Split('\n').Where(line => line.Contains("<article", StringComparison.Ordinal)).Select(line => line[line.IndexOf("<article", StringComparison.Ordinal)..])];

    private Task<string> Read(string name) => File.ReadAllTextAsync(Path.Combine(folder.FullName, name));

    private async Task<string> Page(string input)
    {
        var target = new BatchTarget(Path.Combine(folder.FullName, "out.csv")) { ReportPath = Path.Combine(folder.FullName, "r.html") };
        await BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options, new MemoryStream(Encoding.UTF8.GetBytes(input)), target);
        Assert.Empty(folder.GetFiles("*.partial"));
        return await Read("r.html");
    }
}
