using MiniExcelLibs;

namespace Screening.Cli.Tests.Commands;

public sealed class SheetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Batch_OfASheet_ReadsDaysAndNumbersAndWritesASheet()
    {
        MiniExcel.SaveAs(At("in.xlsx"), new[]
        {
            new Dictionary<string, object?> { ["id"] = 7, ["name"] = "PRIMER KALI OAO", ["as_of"] = new DateTime(2025, 12, 1), ["amount"] = 12.5 },
            new Dictionary<string, object?> { ["id"] = 8, ["name"] = "Unrelated \"Bakery\", Ltd", ["as_of"] = null, ["amount"] = -3 },
        });

        Assert.Equal(1, await new CommandRun().RunAsync("batch", At("in.xlsx"), "--out", At("out.xlsx")));

        var rows = MiniExcel.Query(At("out.xlsx"), useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["7", "PRIMER KALI OAO", "2025-12-01", "12.5", "Hit"], rows[0].Values.Take(5).Select(static value => $"{value}"));
        Assert.Equal(["8", "Unrelated \"Bakery\", Ltd", "", "-3", "NoHit"], rows[1].Values.Take(5).Select(static value => $"{value}"));
        Assert.Equal(["in.xlsx", "out.xlsx"], folder.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Batch_OfASheet_RefusesAReceipt()
    {
        MiniExcel.SaveAs(At("in.xlsx"), new[] { new Dictionary<string, object?> { ["name"] = "x" } });
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync("batch", At("in.xlsx"), "--out", At("out.csv"), "--receipt", At("r.json")));
        Assert.Contains("save the sheet as CSV", run.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
