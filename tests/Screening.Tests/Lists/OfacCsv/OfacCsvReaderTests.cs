using Screening.Lists.OfacCsv;

namespace Screening.Tests.Lists.OfacCsv;

public class OfacCsvReaderTests
{
    [Theory]
    [InlineData("sdn.csv")]
    [InlineData("alt.csv")]
    [InlineData("add.csv")]
    [InlineData("sdn_comments.csv")]
    public void Recognises_EachFileOfADelivery_FromContent(string name)
    {
        Assert.True(new OfacCsvReader().Recognises(OfacFixture.File(name)));
        Assert.True(new OfacCsvReader().Recognises(new DeliveryFile("download.bin", OfacFixture.File(name).Content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Service unavailable</body></html>\n")]
    [InlineData("list,listing_id,name,effective\nmine,1,A,2020-01-01\n")]
    [InlineData("1\tNAME\t-0- \n")]
    [InlineData("1,2,3\n")]
    public void Recognises_AnythingElse_IsFalse(string text) => Assert.False(new OfacCsvReader().Recognises(OfacFixture.Text("sdn.csv", text)));

    [Fact]
    public void Read_WholeDelivery_IsOneSnapshotOfItsDay()
    {
        var (snapshot, report) = OfacFixture.ReadAll();

        Assert.Equal("us-ofac-sdn", snapshot.List.Id.Value);
        Assert.Equal(OfacFixture.Day, snapshot.Day);
        Assert.Equal(ListExtent.Whole, snapshot.Extent);
        Assert.True(snapshot.TellsPresence);
        Assert.Equal(["101", "102", "103", "104", "105", "106"], snapshot.Entries.Select(entry => entry.Id));
        Assert.Empty(report.Problems);
        Assert.Equal(6, report.Counts["entries"]);
        Assert.Equal(4, report.Counts["names from companion"]);
        Assert.Equal(4, report.Counts["names weak"]);
    }

    [Fact]
    public void Read_FilesInAnotherOrder_GivesTheSameVersion()
    {
        var one = OfacFixture.Read(OfacFixture.File("sdn.csv"), OfacFixture.File("alt.csv")).Snapshot;
        var other = OfacFixture.Read(OfacFixture.File("alt.csv"), OfacFixture.File("sdn.csv")).Snapshot;

        Assert.Equal(one.Sha256, other.Sha256);
        Assert.Equal(OfacFixture.File("sdn.csv").Sha256, OfacFixture.Read(OfacFixture.File("sdn.csv")).Snapshot.Sha256);
    }

    [Fact]
    public void Read_InstantAfterMidnightUtc_IsTheDayBeforeInWashington()
    {
        var delivery = OfacFixture.Delivery(OfacFixture.File("sdn.csv")) with { Instant = new DateTimeOffset(2023, 12, 5, 1, 41, 42, TimeSpan.Zero) };

        Assert.Equal(new DateOnly(2023, 12, 4), new OfacCsvReader().Read(delivery, new ReadReport()).Snapshots[0].Day);
    }

    [Fact]
    public void Read_BothListsInOneDelivery_AreTwoSnapshots()
    {
        var cons = new DeliveryFile("cons_prim.csv", OfacFixture.File("sdn.csv").Content);
        var result = new OfacCsvReader().Read(OfacFixture.Delivery(cons, OfacFixture.File("sdn.csv")), new ReadReport());

        Assert.Equal(["us-ofac-cons", "us-ofac-sdn"], result.Snapshots.Select(snapshot => snapshot.List.Id.Value));
    }

    [Fact]
    public void Read_Companions_AreHeldApartFromTheEntry()
    {
        var (snapshot, _) = OfacFixture.ReadAll();

        Assert.Equal(
            [new ListedName("JSC ZUBROVKA POTASH", NameKind.Alias), new ListedName("ZUBROVKA SALT WORKS", NameKind.Former)],
            snapshot.Entry("101").CompanionNames);
        Assert.Equal(["1 Invented Street, Salihorsk 223710, Belarus"], snapshot.Entry("101").CompanionAddresses);
        Assert.Equal([new ListedName("VILIYA STAR", NameKind.Alias)], snapshot.Entry("103").CompanionNames);
        Assert.Empty(snapshot.Entry("104").CompanionNames!);
        Assert.Empty(snapshot.Entry("104").CompanionAddresses!);
    }

    [Fact]
    public void Read_WithoutCompanions_SaysNothingAboutThem()
    {
        var entry = OfacFixture.Read(OfacFixture.File("sdn.csv")).Snapshot.Entry("101");

        Assert.Null(entry.CompanionNames);
        Assert.Null(entry.CompanionAddresses);
    }

    [Fact]
    public void Read_AddressesAlone_TellPresenceById()
    {
        var (snapshot, _) = OfacFixture.Read(OfacFixture.File("add.csv"));

        Assert.True(snapshot.TellsPresence);
        Assert.Equal(6, snapshot.Entries.Count);
        Assert.All(snapshot.Entries, entry => Assert.Null(entry.Details));
    }

    [Fact]
    public void Read_AliasesAlone_DoNotTellPresence()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.File("alt.csv"));

        Assert.False(snapshot.TellsPresence);
        Assert.Equal(3, snapshot.Entries.Count);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Read_CommentsAlone_AreReportedAsUnjoined()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.File("sdn_comments.csv"));

        Assert.False(snapshot.TellsPresence);
        Assert.Empty(snapshot.Entries);
        Assert.Equal("comment-unjoined", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_UnchangedRows_GiveTheSameEntry()
    {
        var cache = new OfacRowCache();
        var later = OfacFixture.Primary(OfacFixture.Row("7", "ADDED"), OfacFixture.Row("8", "STAYS", remarks: "\"DOB soon.\""), OfacFixture.Row("9", "CHANGED"));
        var first = Snapshot(OfacFixture.Primary(OfacFixture.Row("8", "STAYS", remarks: "\"DOB soon.\""), OfacFixture.Row("9", "BEFORE")), new ReadReport());
        var report = new ReadReport();
        var second = Snapshot(later, report);

        Assert.Same(first.Entry("8"), second.Entry("8"));
        Assert.NotSame(first.Entry("9"), second.Entry("9"));
        Assert.Equal(2, Assert.Single(report.Problems).Line);

        ListSnapshot Snapshot(DeliveryFile file, ReadReport to) => OfacCsvReader.Read(OfacFixture.Delivery(file), to, cache).Snapshots[0];
    }

    [Theory]
    [InlineData("list.csv", "NS-PLC", "us-ofac-cons", "")]
    [InlineData("sdn.csv", "NS-PLC", "us-ofac-cons", "list-by-content")]
    [InlineData("cons_prim.csv", "CUBA", "us-ofac-sdn", "list-by-content")]
    [InlineData("list.csv", "BELARUS", "us-ofac-sdn", "list-assumed")]
    [InlineData("cons_prim.csv", "BELARUS", "us-ofac-cons", "")]
    public void List_OfAPrimaryFile_IsToldByProgrammesThenByName(string name, string programme, string list, string code)
    {
        var rows = OfacFixture.Row("1", "ACME").Replace("BELARUS", programme, StringComparison.Ordinal) + "\r\n\x1a";
        var (snapshot, report) = OfacFixture.Read(OfacFixture.Text(name, rows));

        Assert.Equal(list, snapshot.List.Id.Value);
        Assert.Equal(code.Length == 0 ? [] : [code], report.Problems.Select(static problem => problem.Code).Where(static found => found.StartsWith("list-", StringComparison.Ordinal)));
    }
}
