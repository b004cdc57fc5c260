using System.Text;
using Screening.Lists.Membership;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Lists.Membership;

public class MembershipCsvReaderTests
{
    private const string Header = "listing_id,type,name,absent_at,present_from,present_until,absent_from\n";

    /// <summary>Three looks on three days, and a second one on the second day.</summary>
    private const string Record = Header
        + "QDi.001,person,First Man,,2024-01-01T06:00:00Z,2024-01-20T06:00:00Z,\n"
        + "QDi.002,person,Second Man,,2024-01-01T06:00:00Z,2024-01-05T06:00:00Z,2024-01-05T20:00:00Z\n"
        + "QDi.003,organization,Third Works,2024-01-05T20:00:00Z,2024-01-20T06:00:00Z,2024-01-20T06:00:00Z,\n";

    [Fact]
    public void Read_EveryDayWithALook_IsAnEditionOfIds()
    {
        var snapshots = Read(Record);

        Assert.Equal(["2024-01-01 QDi.001 QDi.002", "2024-01-05 QDi.001", "2024-01-20 QDi.001 QDi.003"], snapshots.Select(static snapshot => $"{IsoDay.Format(snapshot.Day)} {string.Join(' ', snapshot.Entries.Select(static entry => entry.Id))}"));
        Assert.All(snapshots, static snapshot => Assert.Equal(("un-sc", true, true), (snapshot.List.Id.Value, snapshot.IsMembership, snapshot.TellsPresence)));
        Assert.All(snapshots.SelectMany(static snapshot => snapshot.Entries), static entry => Assert.Null(entry.Details));
    }

    [Theory]
    [InlineData("QDi.002", "2024-01-01", ListingStatus.InForce)]
    [InlineData("QDi.002", "2024-01-02", ListingStatus.Undetermined)]
    [InlineData("QDi.002", "2024-01-05", ListingStatus.Revoked)]
    [InlineData("QDi.003", "2024-01-05", ListingStatus.NotListed)]
    [InlineData("QDi.003", "2024-01-06", ListingStatus.Undetermined)]
    [InlineData("QDi.003", "2024-01-20", ListingStatus.InForce)]
    [InlineData("QDi.001", "2024-01-10", ListingStatus.InForce)]
    public void StatusOf_RecordAlone_IsDecidedBetweenTheLooks(string id, string day, ListingStatus status) =>
        Assert.Equal(status, Register.Build(Read(Record)).StatusOf("un-sc", id, day).Status);

    [Fact]
    public void Screen_ListingThatOnlyTheRecordNames_IsFoundByThatName()
    {
        var match = Assert.Single(new Screener(Register.Build(Read(Record))).Screen("Second Man", Day("2024-01-20")).Matches);
        Assert.Equal((ListingStatus.Revoked, SubjectKind.Person), (match.Status, match.Details.Kind));
    }

    [Fact]
    public void DetailsOn_ListingThatADeliveryPrints_IsTheDelivery()
    {
        var register = Register.Build([.. Read(Record), Snapshot("2024-01-10", Entry("QDi.001", null, "First Man In Full"))]);
        Assert.Equal("First Man In Full", register.Find(new ListingId(Official.Id, "QDi.001"))!.NameOn(Day("2024-01-01")));
        Assert.Equal("First Man", register.Find(new ListingId(Official.Id, "QDi.001"))!.NameOn(Day("2024-01-01"), knownAt: Day("2024-01-02")));
    }

    [Fact]
    public void Build_DeliveryOfTheSameDay_DecidesAndTheContradictionIsShown()
    {
        var register = Register.Build([Snapshot("2024-01-05", Entry("QDi.001"), Entry("QDi.002")), .. Read(Record)]);
        var finding = register.StatusOf("un-sc", "QDi.002", "2024-01-05");

        Assert.Equal(ListingStatus.InForce, finding.Status);
        Assert.Contains(finding.Notices, static notice => notice is { Kind: NoticeKind.Contradiction, Text: "the delivery of 2024-01-05 holds it, a record of ids of that day lacks it; the delivery decides" });
        Assert.DoesNotContain(register.StatusOf("un-sc", "QDi.002", "2024-01-01", knownAt: "2024-01-04").Notices, static notice => notice.Kind == NoticeKind.Contradiction);
        Assert.Contains(ListingTimeline.Of(register.Find(new ListingId(Official.Id, "QDi.002"))!), static told => told.Text.StartsWith("contradiction: ", StringComparison.Ordinal));
        Assert.Empty(register.StatusOf("un-sc", "QDi.001", "2024-01-05").Notices);
    }

    [Fact]
    public void Read_CountsBeside_AreStatedByTheEditions()
    {
        var counts = "scrape_utc,commit,listings,added,removed\n2024-01-05T20:00:00Z,x,2,0,0\n";
        var snapshots = Read(Record, ("steps.csv", counts));
        Assert.Equal([null, 2, null], snapshots.Select(static snapshot => snapshot.StatedEntries));
        Assert.Equal(EditionFault.OwnCount, GuardedEditions.Judge(snapshots).Verdicts[1].Fault);
    }

    [Fact]
    public void Read_ReplacementOfOneLook_IsARenumberingAndALaterOneIsNot()
    {
        var snapshots = Read(
            "listing_id,type,name,absent_at,present_from,present_until,absent_from\n"
            + "EU.1.1,person,A,,2024-01-01T06:00:00Z,2024-01-01T06:00:00Z,2024-01-02T06:00:00Z\nEU.2.1,person,A,2024-01-01T06:00:00Z,2024-01-02T06:00:00Z,2024-01-03T06:00:00Z,\n"
            + "EU.3.1,person,B,,2024-01-01T06:00:00Z,2024-01-01T06:00:00Z,2024-01-02T06:00:00Z\nEU.4.1,person,B,2024-01-02T06:00:00Z,2024-01-03T06:00:00Z,2024-01-03T06:00:00Z,\n",
            ("replacements.csv", "old_listing_id,new_listing_id,name,old_absent_from,new_present_from,kind\nEU.1.1,EU.2.1,A,2024-01-02T06:00:00Z,2024-01-02T06:00:00Z,same_run\nEU.3.1,EU.4.1,B,2024-01-02T06:00:00Z,2024-01-03T06:00:00Z,later\n"));
        var register = Register.Build(snapshots);

        Assert.Equal(ListingStatus.InForce, register.StatusOf("eu-fsf", "EU.1.1", "2024-01-03").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("eu-fsf", "EU.3.1", "2024-01-03").Status);
        Assert.Equal(3, register.Listings.Count());
    }

    [Theory]
    [InlineData("QDi.009,person,X,,2024-01-05T06:00:00Z,2024-01-20T06:00:00Z,\n", "absent_at: the record begins earlier, and no look without it is told")]
    [InlineData("QDi.009,person,X,,2024-01-01T06:00:00Z,2024-01-05T06:00:00Z,\n", "absent_from: the record goes on, and no look without it is told")]
    [InlineData("QDi.009,person,X,2024-01-05T06:00:00Z,2024-01-01T06:00:00Z,2024-01-20T06:00:00Z,\n", "present_from: the looks without, with and without it again are not in order")]
    [InlineData("QDi.001,person,X,,2024-01-01T06:00:00Z,2024-01-20T06:00:00Z,\n", "listing_id: two stays of one id overlap")]
    [InlineData("QDi.009,person,X,,2024-01-01,2024-01-20T06:00:00Z,\n", "present_from: no instant written yyyy-MM-ddTHH:mm:ssZ: '2024-01-01'")]
    [InlineData(",person,X,,2024-01-01T06:00:00Z,2024-01-20T06:00:00Z,\n", "listing_id: a stay without an id")]
    public void Read_RowThatDoesNotFit_RefusesTheRecord(string row, string message) =>
        Assert.EndsWith(message, Assert.Throws<ListReadException>(() => Read(Record + row)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_CountsWithoutStays_Refuses() =>
        Assert.Throws<ListReadException>(() => ReadFiles([new DeliveryFile("steps.csv", Encoding.UTF8.GetBytes("scrape_utc,commit,listings,added,removed\n2024-01-05T20:00:00Z,x,2,0,0\n"))]));

    [Theory]
    [InlineData("lists/ofac-cons/_history/membership.csv", "us-ofac-cons")]
    [InlineData("lists/au-dfat/membership.csv", "au-dfat")]
    public void Read_List_IsToldByTheNearestFolder(string path, string list) =>
        Assert.Equal(list, ReadFiles([new DeliveryFile(path, Encoding.UTF8.GetBytes(Header + "101,person,X,,2024-01-01T06:00:00Z,2024-01-01T06:00:00Z,\n"))])[0].List.Id.Value);

    [Fact]
    public void Read_ListThatNothingTells_Refuses() =>
        Assert.Throws<ListReadException>(() => Read(Header + "101,person,X,,2024-01-01T06:00:00Z,2024-01-01T06:00:00Z,\n"));

    private static IReadOnlyList<ListSnapshot> Read(string record, params (string Name, string Text)[] beside) =>
        ReadFiles([new DeliveryFile("membership.csv", Encoding.UTF8.GetBytes(record)), .. beside.Select(static file => new DeliveryFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private static IReadOnlyList<ListSnapshot> ReadFiles(IReadOnlyList<DeliveryFile> files) =>
        new MembershipCsvReader().Read(new Delivery(files) { Day = Day("2024-06-01"), DayKnownBy = DayKnownBy.Given }, new ReadReport()).Snapshots;
}
