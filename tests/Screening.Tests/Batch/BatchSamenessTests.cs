using System.Globalization;
using System.Text;
using Screening.Batch;

namespace Screening.Tests.Batch;

public sealed class BatchSamenessTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task Everything_InAnyCulture_IsTheSameBytes(string culture)
    {
        var here = await Run("here", 2);
        var before = CultureInfo.DefaultThreadCurrentCulture;
        var mine = Thread.CurrentThread.CurrentCulture;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(here, await Run("there", 1));
        }
        finally
        {
            (CultureInfo.DefaultThreadCurrentCulture, Thread.CurrentThread.CurrentCulture) = (before, mine);
        }
    }

    [SharedFact]
    public async Task Receipt_OverHistoricEditions_IsProvenByARegisterThatHoldsMore()
    {
        string[] then = ["2022-02-23", "2022-02-24"];
        static ListSource Edition(string day) => new(SharedFiles.At("data", "lists", "ofac-sdn", day));
        var register = RegisterFile.Load([.. then.Select(Edition)], new LoadingOptions(), CancellationToken.None).Register;
        var target = new BatchTarget(Path.Combine(folder.FullName, "out.csv"))
        {
            InputName = Path.Combine(folder.FullName, "in.csv"), ReceiptPath = Path.Combine(folder.FullName, "receipt.json"),
        };
        await File.WriteAllTextAsync(target.InputName, "id,name\n" + string.Concat(register.Listings.Where((_, i) => i % 200 == 0).Select((listing, i) => $"{i},\"{listing.Details.Names[0].Text}\"\n")));
        using (var rows = File.OpenRead(target.InputName))
            await BatchFile.ScreenAsync(new Screener(register), new BatchOptions { AsOf = TinyRegister.Day("2022-02-25") }, rows, target);
        var receipt = ReceiptText.Read(await File.ReadAllTextAsync(target.ReceiptPath));

        var wanted = receipt.Lists.SelectMany(list => list.Editions).Select(edition => edition.Sha256).ToHashSet();
        var later = await RegisterFile.LoadAsync([.. then.Append("2023-01-06").Select(Edition)], new LoadingOptions { Editions = wanted });
        var findings = await ReceiptVerifier.VerifyAsync(receipt, folder.FullName, later.Register);

        Assert.All(findings, found => Assert.Equal(FindingState.Same, found.State));
    }

    private async Task<string> Run(string name, int workers)
    {
        var place = folder.CreateSubdirectory(name).FullName;
        var target = new BatchTarget(Path.Combine(place, "out.csv"))
        {
            ReceiptPath = Path.Combine(place, "receipt.json"), AuditPath = Path.Combine(place, "audit.jsonl"), ReportPath = Path.Combine(place, "report.html"),
        };
        var input = "id;NAME;IMO;dob\n1;ZARYA POTASH COMBINE;;1970\n2;İıIi Wanderlust Shipping;;\n3;Quiet Bakery;9153525;1970-02-30\n" + string.Concat(Enumerable.Range(4, 600).Select(i => $"{i};Gray Heron {i % 9};;\n"));
        await BatchFile.ScreenAsync(BatchTry.Screener, BatchTry.Options with { Parallelism = workers }, new MemoryStream(Encoding.UTF8.GetBytes(input)), target);
        return string.Join('\n', Directory.GetFiles(place).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }
}
