using System.Text;
using Screening.Lists.OfacCsv;
using Screening.Lists.OfacFlat;

namespace Screening.Tests.Lists.OfacFlat;

/// <summary>The layouts besides the comma-separated one; what the columns mean is tested there.</summary>
public class OfacFlatReaderTests
{
    [Theory]
    [InlineData("pip")]
    [InlineData("del")]
    [InlineData("ff")]
    public void Fixture_OfEachLayout_HoldsItsEntryWithItsCompanions(string ending)
    {
        var (snapshot, report) = Read(File($"sdn.{ending}"), File($"alt.{ending}"), File($"add.{ending}"), File($"sdn_comments.{ending}"));
        var entry = snapshot.Entry("201");

        Assert.Empty(report.Problems);
        Assert.Equal(SubjectKind.Person, entry.Details!.Kind);
        Assert.Equal([new ListedName("LINDENTREE, Ivo"), new("SHORTY", NameKind.Alias, true)], entry.Details.Names);
        Assert.Equal([new ListedName("LIPA, Ivo", NameKind.Former)], entry.CompanionNames!);
        Assert.Equal(["5 Salt Street | 7@home, Minsk 220004, Belarus"], entry.CompanionAddresses!);
        Assert.Equal("MP1234567", entry.Details.Only(IdentifierKinds.Passport).Raw);
        Assert.Equal("UFII", snapshot.Details("202").Only(IdentifierKinds.CallSign).Raw);
    }

    [Theory]
    [InlineData("12|\"A\"|-0- |\"B\"|-0- |-0- |-0- |-0- |-0- |-0- |-0- |-0- \r\n", true)]
    [InlineData("12@3@\"aka\"@\"A\"@-0- \r\n", true)]
    [InlineData("12,\"A\",-0- ,\"B\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", false)]
    [InlineData("12|\"A\"|\"B\"\r\n", false)]
    [InlineData("        12          text of a table\r\n", false)]
    [InlineData("<html>|</html>", false)]
    [InlineData("", false)]
    public void Recognises_ByContent(string text, bool expected)
    {
        var file = Text("any", text);

        Assert.Equal(expected, new OfacFlatReader().Recognises(file));
        Assert.False(expected && new OfacCsvReader().Recognises(file));
    }

    [Fact]
    public void TwoLayoutsOfOneList_AreTwoEditionsOfOneDay()
    {
        var result = new OfacFlatReader().Read(Delivery(File("sdn.pip"), File("sdn.ff")), new ReadReport());

        Assert.Equal([2, 2], result.Snapshots.Select(snapshot => snapshot.Entries.Count));
        Assert.All(result.Snapshots, snapshot => Assert.Equal("us-ofac-sdn", snapshot.List.Id.Value));
    }

    [Fact]
    public void FixedWidthRow_OfAnotherWidth_RefusesTheFile()
    {
        var text = Encoding.UTF8.GetString(File("sdn.ff").Content.Span);
        var second = text.IndexOf('\n', StringComparison.Ordinal) + 1;

        var problem = Assert.Throws<ListReadException>(() => Read(Text("sdn.ff", text.Remove(second + 20, 1))));

        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void SeparatedRow_WithOneFieldMore_RefusesTheFile()
    {
        var text = Encoding.UTF8.GetString(File("sdn.pip").Content.Span);

        Assert.Throws<ListReadException>(() => Read(Text("sdn.pip", text.Replace("202|", "202|1|", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("pip")]
    [InlineData("ff")]
    public void File_CutInsideItsLastRow_IsRefused(string ending) =>
        Assert.Throws<ListReadException>(() => Read(new DeliveryFile($"sdn.{ending}", File($"sdn.{ending}").Content[..^20])));

    [SharedFact]
    public void Folder_WithEveryKind_LoadsAsOneEdition()
    {
        var loaded = RegisterFile.Load([new ListSource(SharedFiles.At("data", "lists", "ofac-cons", "2018-04-06"))], new LoadingOptions { Supplement = false }, CancellationToken.None);

        Assert.Equal(["ofac-csv", "ofac-flat", "ofac-xml"], loaded.Files.Select(delivery => delivery.Format).Order());
        Assert.Equal(639, loaded.Register.Listings.Count());
    }

    private static (ListSnapshot Snapshot, ReadReport Report) Read(params DeliveryFile[] files)
    {
        var report = new ReadReport();
        return (Assert.Single(new OfacFlatReader().Read(Delivery(files), report).Snapshots), report);
    }

    private static Delivery Delivery(params DeliveryFile[] files) => new(files) { Day = new DateOnly(2022, 1, 21), DayKnownBy = DayKnownBy.Folder };

    private static DeliveryFile File(string name) =>
        new(name, System.IO.File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-flat", name)));

    private static DeliveryFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
