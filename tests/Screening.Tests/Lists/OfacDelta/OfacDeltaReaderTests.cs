using System.Text;
using Screening.Lists.OfacDelta;
using Screening.Lists.OfacEnhanced;

namespace Screening.Tests.Lists.OfacDelta;

/// <summary>What a dated change becomes, and what it decides between editions.</summary>
public class OfacDeltaReaderTests
{
    private static readonly DateOnly Published = new(2022, 1, 21);

    private static readonly DeliveryFile Fixture =
        new("2022-01-21_delta.xml", File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-delta", "2022-01-21_delta.xml")));

    [Fact]
    public void File_IsRecognisedByItsHeadAndIsNoEdition()
    {
        Assert.True(new OfacDeltaReader().Recognises(Fixture));
        Assert.False(new OfacEnhancedReader().Recognises(Fixture));
        Assert.Empty(new OfacDeltaReader().Read(Delivery(Fixture), new ReadReport()).Snapshots);
    }

    [Fact]
    public void Addition_OpensAMeasureOnTheDayOfPublication()
    {
        var entry = Entry("us-ofac-sdn", "301", Fixture);
        var measure = Assert.Single(entry.Measures);

        Assert.Equal([new ListedName("NEWCOMER MINING"), new("NEWMINE", NameKind.Alias)], entry.Details!.Names);
        Assert.Equal(["Belarus"], entry.Details.Addresses);
        Assert.Equal((Published, Published, null, "BELARUS"), (measure.Effective, measure.Announced, measure.Revoked, measure.Programme));
        Assert.Equal((Confidence.Verified, "OFAC, delta file of 2022-01-21", "datePublished"), (measure.Confidence, measure.Source, measure.DateField));
    }

    [Fact]
    public void Removal_ClosesTheMeasureOnTheDayOfPublication()
    {
        var measure = Assert.Single(Entry("us-ofac-sdn", "302", Fixture).Measures);

        Assert.Equal((new DateOnly(2006, 6, 19), Published, MeasureEnd.Delisting), (measure.Effective, measure.Revoked, measure.EndedBy));
    }

    [Fact]
    public void Correction_Alone_AddsNamesAndDatesByItsList()
    {
        var entry = Entry("us-ofac-sdn", "303", Fixture);

        Assert.Equal((new DateOnly(2020, 1, 2), null, "datePublished"), (Assert.Single(entry.Measures).Effective, entry.Measures[0].Announced, entry.Measures[0].DateField));
        Assert.Equal(["SECOND NAME LTD"], entry.Details!.Names.Select(name => name.Text));
        Assert.Contains(new ListingAttribute("removed name", "WRONG NAME LTD"), entry.Details.Attributes);
    }

    [Fact]
    public void Correction_WithoutADay_DatesNothing() =>
        Assert.Empty(Entry("us-ofac-sdn", "9", Delta("2022-03-01", "<entity id=\"9\"><generalInfo><entityType>Entity</entityType></generalInfo></entity>")).Measures);

    [Fact]
    public void Correction_OnTwoListsThatAreOneHere_IsTakenOnce()
    {
        var file = Delta("2022-03-01", """
            <entity id="9"><generalInfo><entityType>Entity</entityType></generalInfo>
            <sanctionsLists><sanctionsList datePublished="2021-05-06">Non-SDN Invented List</sanctionsList><sanctionsList datePublished="2021-01-02">Non-SDN Other List</sanctionsList></sanctionsLists>
            <names><name><isPrimary>true</isPrimary><translations><translation><formattedFullName>TWICE LTD</formattedFullName></translation></translations></name></names></entity>
            """);
        var entry = Entry("us-ofac-cons", "9", file);

        Assert.Equal([new ListedName("TWICE LTD")], entry.Details!.Names);
        Assert.Equal(new DateOnly(2021, 1, 2), Assert.Single(entry.Measures).Effective);
    }

    [Fact]
    public void Correction_OfAnAddition_AddsEveryFact()
    {
        var later = Delta("2022-03-01", """
            <entity id="301"><generalInfo><entityType>Entity</entityType><remarks>Also trades salt.</remarks></generalInfo>
            <sanctionsLists><sanctionsList datePublished="2022-01-21">SDN List</sanctionsList></sanctionsLists>
            <sanctionsPrograms><sanctionsProgram>RUSSIA</sanctionsProgram></sanctionsPrograms>
            <addresses><address><country>Russia</country></address></addresses>
            <features><feature><type>Birthdate</type><value>03 Feb 1970</value></feature><feature><type>Nationality Country</type><value>Iran</value></feature><feature><type>Mood</type><value>glad</value></feature></features></entity>
            """);
        var entry = Entry("us-ofac-sdn", "301", later, Fixture);

        Assert.Equal([Published], entry.Measures.Select(measure => measure.Effective!.Value));
        Assert.Equal(["Belarus", "Russia"], entry.Details!.Addresses);
        Assert.Equal(["BELARUS", "RUSSIA"], entry.Details.Programmes);
        Assert.Equal(["1970-02-03"], entry.Details.BirthDates.Select(date => date.Text));
        Assert.Equal(["IR"], entry.Details.Countries);
        Assert.Equal("Also trades salt.", entry.Details.Remarks);
        Assert.Contains(new ListingAttribute("Mood", "glad"), entry.Details.Attributes);
    }

    [Fact]
    public void Correction_OfTheList_MovesTheEntryFromOneToTheOther()
    {
        Assert.Equal(Published, Assert.Single(Entry("us-ofac-sdn", "304", Fixture).Measures).Revoked);
        Assert.Equal(Published, Assert.Single(Entry("us-ofac-cons", "304", Fixture).Measures).Effective);
    }

    [Fact]
    public void AdditionAndRemoval_InTwoFiles_AreOneStayWhateverTheirOrder()
    {
        var later = Delta("2022-03-01", "<entity id=\"301\" action=\"remove\"><generalInfo><entityType>Entity</entityType></generalInfo><names><name><isPrimary>true</isPrimary><translations><translation><formattedFullName>NEWCOMER MINING</formattedFullName></translation></translations></name></names></entity>");
        var measure = Assert.Single(Entry("us-ofac-sdn", "301", later, Fixture).Measures);

        Assert.Equal((Published, new DateOnly(2022, 3, 1)), (measure.Effective, measure.Revoked));
    }

    [Theory]
    [InlineData("301", 20, "NotListed")]
    [InlineData("301", 21, "InForce")]
    [InlineData("301", 22, "InForce")]
    [InlineData("302", 20, "InForce")]
    [InlineData("302", 21, "Revoked")]
    [InlineData("302", 22, "Revoked")]
    public void Status_BetweenEditions_IsDecidedByTheDelta(string id, int day, string expected)
    {
        var editions = new[] { Edition(new DateOnly(2022, 1, 10), "302", "303"), Edition(new DateOnly(2022, 1, 31), "301", "303") };
        var listing = Find(editions, id);

        Assert.Equal(expected, Register.StatusOf(listing, new DateOnly(2022, 1, day)).Status.ToString());
    }

    [Theory]
    [InlineData("301", 20, "NotListed")]
    [InlineData("301", 21, "InForce")]
    [InlineData("302", 20, "InForce")]
    [InlineData("302", 21, "Revoked")]
    public void Status_AfterTheNewestEdition_IsDecidedByTheDelta(string id, int day, string expected)
    {
        var listing = Find([Edition(new DateOnly(2022, 1, 19), "302", "303")], id);

        Assert.Equal(expected, Register.StatusOf(listing, new DateOnly(2022, 1, day)).Status.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    public void File_WithoutItsDay_IsRefused(string day) => Assert.Throws<ListReadException>(() => Entry("us-ofac-sdn", "1", Delta(day, "<entity id=\"1\" action=\"add\"/>")));

    [Fact]
    public void File_WithoutAChange_IsRefused() => Assert.Throws<ListReadException>(() => Entry("us-ofac-sdn", "1", Delta("2022-01-21", "")));

    [Fact]
    public void File_CutAnywhereInside_IsRefused()
    {
        for (var length = 300; length < Fixture.Content.Length - 20; length += 101)
            Assert.Throws<ListReadException>(() => Entry("us-ofac-sdn", "301", new DeliveryFile("delta.xml", Fixture.Content[..length])));
    }

    private static Listing Find(IReadOnlyList<ListSnapshot> editions, string id) =>
        Register.Build(editions, new OfacDeltaReader().Read(Delivery(Fixture), new ReadReport()).DatedLists).Find(new ListingId(new ListId("us-ofac-sdn"), id))!;

    private static ListSnapshot Edition(DateOnly day, params string[] ids) => new()
    {
        List = PublishedLists.FindOrOwn(new ListId("us-ofac-sdn")),
        Day = day,
        DayKnownBy = DayKnownBy.Given,
        Sha256 = IsoDay.Format(day),
        Entries = [.. ids.Select(id => new ListEntry(id) { Details = new ListingDetails { Names = [new ListedName("NAME " + id)] } })],
    };

    private static ListEntry Entry(string list, string id, params DeliveryFile[] files)
    {
        var dated = new OfacDeltaReader().Read(Delivery(files), new ReadReport()).DatedLists;
        return Assert.Single(Assert.Single(dated, one => one.List.Id.Value == list).Entries, entry => entry.Id == id);
    }

    private static Delivery Delivery(params DeliveryFile[] files) => new(files) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Folder };

    private static DeliveryFile Delta(string day, string entities) =>
        new($"{day}.xml", Encoding.UTF8.GetBytes($"<sanctionsData><publicationInfo><datePublished>{day}</datePublished></publicationInfo><entities>{entities}</entities></sanctionsData>"));
}
