using System.Text.Json;

namespace Screening.Cli.Tests.Commands;

public sealed class ListsShowCommandTests
{
    private const string Sound = "list,listing_id,name,effective,colour\nmy-own,1,PRIMER,2024-05-01,red\n";
    private const string Odd = "list,listing_id,name,effective\nmy-own,1,PRIMER,2024-13-01\n";

    [Fact]
    public async Task Show_OfAFile_TellsFormatListHashAndCounts()
    {
        using var folder = new TestFolder();
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("lists", "show", folder.Write("own.csv", Sound)));
        Assert.Contains("own.csv  dated-csv", run.Out, StringComparison.Ordinal);
        Assert.Contains("list        my-own: dated list, whole, 1 entry, version ", run.Out, StringComparison.Ordinal);
        Assert.Contains("entries 1, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("problems    none", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAliasesAlone_TellsThatTheyTellNoPresence()
    {
        using var folder = new TestFolder();
        var (page, json) = (new CommandRun(), new CommandRun());
        var path = folder.Write("2024-05-02/alt.csv", "36,12,\"aka\",\"PRIMER LTD\",-0-\r\n\u001a");

        await page.RunAsync("lists", "show", path);
        await json.RunAsync("lists", "show", path, "--json");
        Assert.Contains("which tell no presence on the list", string.Join(' ', page.Out.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(json.Out).RootElement.GetProperty("deliveries")[0].GetProperty("lists")[0].GetProperty("tellsPresence").GetBoolean());
    }

    [Fact]
    public async Task Show_OfAFileWithAnError_NamesPlaceAndPrintedTextAndEndsWith2()
    {
        using var folder = new TestFolder();
        var run = new CommandRun();

        Assert.Equal(2, await run.RunAsync("lists", "show", folder.Write("own.csv", Odd)));
        var words = string.Join(' ', run.Out.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("own.csv:2: effective: ", words, StringComparison.Ordinal);
        Assert.Contains("(printed: '2024-13-01')", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfAnUnreadableFileBesideASoundOne_ShowsTheSoundOneAndEndsWith3()
    {
        using var folder = new TestFolder();
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync("lists", "show", folder.Write("own.csv", Sound), folder.Write("page.csv", "<html>403</html>")));
        Assert.Contains("own.csv  dated-csv", run.Out, StringComparison.Ordinal);
        Assert.Contains("no known list format", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AsJson_HoldsEveryProblem()
    {
        using var folder = new TestFolder();
        var run = new CommandRun();

        await run.RunAsync("lists", "show", folder.Write("own.csv", Odd), "--json");

        var delivery = JsonDocument.Parse(run.Out).RootElement.GetProperty("deliveries")[0];
        Assert.Equal("dated", delivery.GetProperty("lists")[0].GetProperty("kind").GetString());
        Assert.Equal(64, delivery.GetProperty("files")[0].GetProperty("sha256").GetString()!.Length);
        Assert.Contains(delivery.GetProperty("problems").EnumerateArray(), static problem =>
            problem.GetProperty("line").GetInt32() == 2 && problem.GetProperty("field").GetString() == "effective" && problem.GetProperty("rawValue").GetString() == "2024-13-01");
    }

    [Fact]
    public async Task Show_WithoutAPath_TellsTheListsInForceAndTheirAge()
    {
        var run = new CommandRun { Register = TestRegister.Editions() };

        Assert.Equal(2, await run.RunAsync("lists", "show"));
        Assert.Contains("my-editions stale 2025-11-01..2025-11-10 21 d 2        bbbbbbbbbbbb", run.Out, StringComparison.Ordinal);

        Assert.Equal(0, await run.RunAsync("lists", "show", "--max-list-age", "30"));
        Assert.Contains("carried", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_WithoutAPathAsJson_HoldsTheListsAsCheckTellsThem()
    {
        var run = new CommandRun { Register = TestRegister.Two() };

        Assert.Equal(0, await run.RunAsync("lists", "show", "--json"));
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("2025-12-01", answer.GetProperty("asOf").GetString());
        Assert.Equal("fresh", answer.GetProperty("lists")[0].GetProperty("state").GetString());
    }
}
