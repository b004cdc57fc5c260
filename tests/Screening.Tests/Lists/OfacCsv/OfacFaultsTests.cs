using System.Text;

namespace Screening.Tests.Lists.OfacCsv;

/// <summary>What is refused whole, what is kept and reported.</summary>
public class OfacFaultsTests
{
    private static readonly string Good = OfacFixture.Row("1", "\"FIRST\"") + "\r\n";

    public static TheoryData<string, int> Refused => new()
    {
        { "", 1 },
        { "\x1a", 1 },
        { "\r\n\r\n", 1 },
        { "<!DOCTYPE html><html><body>error</body></html>\n", 1 },
        { Good.Replace(',', '\t'), 1 },
        { Good.Replace(',', '|'), 1 },
        { Good + "2,\"SECOND\",-0- \r\n\x1a", 2 },
        { Good + Good.TrimEnd() + ",extra\r\n\x1a", 2 },
        { Good + OfacFixture.Row("2", "\"SECOND") + "\r\n" + Good + "\x1a", 2 },
        { Good + OfacFixture.Row("2", "SEC\"OND\"") + "\r\n\x1a", 2 },
        { Good + "\x1a" + Good + "\x1a", 2 },
        { Good + OfacFixture.Row("2", "SEC\0OND") + "\r\n\x1a", 2 },
        { Good + OfacFixture.Row("2", "SEC\x01OND") + "\r\n\x1a", 2 },
        { Good + OfacFixture.Row("2", "SECOND").TrimEnd(), 2 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_DamagedFile_IsRefusedWithFileAndLine(string text, int line)
    {
        var problem = Assert.Throws<ListReadException>(() => OfacFixture.Read(OfacFixture.Text("folder/sdn.csv", text)));

        Assert.Equal("folder/sdn.csv", problem.File);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_AreRefused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good), .. Encoding.Latin1.GetBytes(OfacFixture.Row("2", "MÜLLER")), 0x0d, 0x0a];

        Assert.Equal(2, Assert.Throws<ListReadException>(() => OfacFixture.Read(new DeliveryFile("sdn.csv", bytes))).Line);
    }

    [Fact]
    public void Read_TwoPrimaryFiles_AreRefused() =>
        Assert.Throws<ListReadException>(() => OfacFixture.Read(OfacFixture.File("sdn.csv"), new DeliveryFile("sdn-copy.csv", OfacFixture.File("sdn.csv").Content)));

    [Fact]
    public void Read_OneDamagedCompanion_RefusesTheDelivery() =>
        Assert.Throws<ListReadException>(() => OfacFixture.Read(OfacFixture.File("sdn.csv"), OfacFixture.Text("alt.csv", "1,2,\"aka\",\"A\",-0- \r\n1,3,\"aka\"\r\n")));

    [Fact]
    public void Read_MixedLineEndsAndByteOrderMark_AreAccepted()
    {
        var text = "\uFEFF" + OfacFixture.Row("1", "A") + "\n" + OfacFixture.Row("2", "B") + "\r\n" + OfacFixture.Row("3", "Ç") + "\n\x1a";
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Text("sdn.csv", text));

        Assert.Equal(["A", "B", "Ç"], snapshot.Entries.Select(entry => entry.Details!.Names[0].Text));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Read_WithoutEndMark_IsWarnedOf()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Text("sdn.csv", Good));

        Assert.Single(snapshot.Entries);
        Assert.Equal(("end-mark-missing", ProblemSeverity.Warning), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Read_HeaderRow_IsLeftOutAndReported()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Text("add.csv", "ID,Col_B,Address,City,Country,\r\n36,25,-0- ,Havana,Cuba,-0- \r\n\x1a,,,,,\r\n"));

        Assert.Equal(["Havana, Cuba"], Assert.Single(snapshot.Entries).CompanionAddresses);
        Assert.Equal(("header-row", 1), (Assert.Single(report.Problems).Code, report.Problems[0].Line));
    }

    [Fact]
    public void Read_RepeatedNumber_KeepsTheNamesOfBoth()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(
            OfacFixture.Row("1", "ONE", "vessel"), OfacFixture.Row("1", "OTHER", "individual", "\"a.k.a. 'SMALL'.\"")));

        Assert.Equal(["ONE", "OTHER", "SMALL"], Assert.Single(snapshot.Entries).Details!.Names.Select(name => name.Text));
        Assert.Equal(SubjectKind.Unknown, snapshot.Details("1").Kind);
        Assert.Equal(("id-repeated", ProblemSeverity.Error, 2), (Assert.Single(report.Problems).Code, report.Problems[0].Severity, report.Problems[0].Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData(OfacFixture.Null)]
    public void Read_EmptyName_KeepsTheRowAsUnreadable(string name)
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", name, "individual")));

        Assert.True(snapshot.Details("1").IsUnreadable);
        Assert.Equal("1 individual BELARUS", snapshot.Details("1").Names[0].Text);
        Assert.Equal(("name-missing", ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Read_EmptyNumber_IsKeptUnderItsLine()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A"), OfacFixture.Row("", "B")));

        Assert.Equal("B", snapshot.Details("line-2").Names[0].Text);
        Assert.True(snapshot.Details("line-2").IsUnreadable);
        Assert.Equal(("id-missing", 2), (Assert.Single(report.Problems).Code, report.Problems[0].Line));
    }

    [Fact]
    public void Read_UnknownType_IsKeptAndReported()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A", "submarine")));

        Assert.Equal((SubjectKind.Unknown, "submarine"), (snapshot.Details("1").Kind, snapshot.Details("1").FirstAttribute("Type")));
        Assert.Equal("type-unknown", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_UnreadableBirthDate_IsReported()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A", "individual", "\"DOB 31 Feb 1960.\"")));

        Assert.Empty(snapshot.Details("1").BirthDates);
        Assert.Equal("31 Feb 1960", snapshot.Details("1").FirstAttribute("DOB"));
        Assert.Equal(("date-unreadable", "31 Feb 1960"), (Assert.Single(report.Problems).Code, report.Problems[0].RawValue));
    }

    [Fact]
    public void Read_AliasOfAnUnknownNumber_IsKeptAndReported()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A")), OfacFixture.Text("alt.csv", "2,1,\"aka\",\"STRAY\",-0- \r\n\x1a"));

        Assert.Equal("STRAY", Assert.Single(snapshot.Entry("2").CompanionNames!).Text);
        Assert.Equal(("id-unknown", ProblemSeverity.Error, "alt.csv"), (Assert.Single(report.Problems).Code, report.Problems[0].Severity, report.Problems[0].File));
    }

    [Fact]
    public void Read_AddressesOfOtherNumbers_AreReportedBothWays()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A")), OfacFixture.Text("add.csv", "2,1,-0- ,\"X\",\"Cuba\",-0- \r\n\x1a"));

        Assert.Equal(["1", "2"], snapshot.Entries.Select(entry => entry.Id));
        Assert.Equal(["id-unknown", "id-without-address"], report.Problems.Select(problem => problem.Code).Order());
    }
}
