using System.Text;
using Screening.Lists.OfacDelta;
using Screening.Lists.OfacEnhanced;

namespace Screening.Tests.Lists.OfacEnhanced;

/// <summary>What each part of the enhanced file becomes.</summary>
public class OfacEnhancedReaderTests
{
    private static readonly DeliveryFile Fixture =
        new("sdn_enhanced.xml", File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-enhanced", "sdn_enhanced.xml")));

    private static readonly ListSnapshot Snapshot = Assert.Single(Read(Fixture).Snapshots);

    [Fact]
    public void File_IsRecognisedByItsHeadAndIsNoDelta()
    {
        Assert.True(new OfacEnhancedReader().Recognises(Fixture));
        Assert.False(new OfacDeltaReader().Recognises(Fixture));
        Assert.Equal(("us-ofac-sdn", new DateOnly(2022, 1, 21), DayKnownBy.Stated, ListExtent.Whole), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy, Snapshot.Extent));
    }

    [Fact]
    public void Company_HoldsNamesInBothScriptsAndItsNumbers()
    {
        var details = Snapshot.Details("101");

        Assert.Equal([new ListedName("ZUBROVKA POTASH OAO"), new("ОАО Зубровка", NameKind.Alias), new("ZUPO", NameKind.Alias, true)], details.Names);
        Assert.Equal([new ListedName("OLD ZUBR", NameKind.Former), new("SIDE ZUBR", NameKind.Alias)], Snapshot.Entry("101").CompanionNames!);
        Assert.Equal(["5 Salt Street, Minsk 220004, Belarus", "Russia"], Snapshot.Entry("101").CompanionAddresses!);
        Assert.Equal(("600000007", "BY", "XBT", "ABCDBY2X"), (details.Only(IdentifierKinds.RegNo).Raw, details.Only(IdentifierKinds.RegNo).Country, details.Only(IdentifierKinds.Wallet).Qualifier, details.Only(IdentifierKinds.Bic).Raw));
        Assert.Equal(("LINDENTREE, Ivo", "D.B.A.", "calm", "old"), (details.FirstAttribute("Owned or Controlled By"), details.FirstAttribute("name/aliasType"), details.FirstAttribute("generalInfo/mood"), details.FirstAttribute("SWIFT/BIC/comments")));
    }

    [Fact]
    public void Measure_BeginsWhenTheListPublishedTheEntity()
    {
        var measure = Assert.Single(Snapshot.Entry("101").Measures);

        Assert.Equal(
            (MeasureKind.Designation, new DateOnly(2021, 12, 2), "datePublished", "BELARUS; BELARUS-EO14038", "Invented Order 14"),
            (measure.Kind, measure.Effective, measure.DateField, measure.Programme, measure.LegalBasis));
    }

    [Theory]
    [InlineData(1, "NotListed")]
    [InlineData(2, "InForce")]
    [InlineData(3, "InForce")]
    public void Status_AroundTheDayOfPublication_IsThatOfTheDay(int day, string expected)
    {
        var listing = Register.Build([Snapshot], []).Find(new ListingId(new ListId("us-ofac-sdn"), "101"))!;

        Assert.Equal(expected, Register.StatusOf(listing, new DateOnly(2021, 12, day)).Status.ToString());
    }

    [Fact]
    public void Person_HoldsDatesAsFarAsTheyAreKnown()
    {
        var details = Snapshot.Details("102");

        Assert.Equal(["1955", "1956-01-15", "circa 1957-03"], details.BirthDates.Select(date => date.ToString()));
        Assert.Equal(("31 Feb 1960", "Minister of Invented Affairs", "Non-SDN Invented List"), (details.FirstAttribute("DOB"), details.FirstAttribute("Title"), details.FirstAttribute("List")));
        Assert.Equal(("X999", "Fraudulent"), (details.Only(IdentifierKinds.Passport).Raw, details.Only(IdentifierKinds.Passport).Qualifier));
        Assert.Equal(new DateOnly(2006, 6, 19), Assert.Single(Snapshot.Entry("102").Measures).Effective);
        Assert.Equal(["BY"], details.Countries);
    }

    [Fact]
    public void Oddities_AreKeptAndReported()
    {
        var details = Snapshot.Details("103");

        Assert.Equal((SubjectKind.Unknown, "Hovercraft", "44", "someday"), (details.Kind, details.FirstAttribute("Type"), details.FirstAttribute("shoeSize"), details.FirstAttribute("sanctionsList/datePublished")));
        Assert.Null(Assert.Single(Snapshot.Entry("103").Measures).Effective);
        Assert.Equal(["alias-odd", "date-unreadable", "date-unreadable", "element-unknown", "element-unknown", "type-unknown"], Read(Fixture).Report.Problems.Select(problem => problem.Code).Order());
    }

    [Fact]
    public void File_FilteredByProgramme_IsAnExtract()
    {
        var text = Encoding.UTF8.GetString(Fixture.Content.Span).Replace("</filters>", "<sanctionsPrograms><sanctionsProgram>BELARUS</sanctionsProgram></sanctionsPrograms></filters>", StringComparison.Ordinal);

        Assert.Equal(ListExtent.Extract, Assert.Single(Read(new DeliveryFile("any.xml", Encoding.UTF8.GetBytes(text))).Snapshots).Extent);
    }

    [Fact]
    public void File_CutAnywhereInside_IsRefused()
    {
        for (var length = 700; length < Fixture.Content.Length - 20; length += 211)
            Assert.Throws<ListReadException>(() => Read(new DeliveryFile("sdn_enhanced.xml", Fixture.Content[..length])));
    }

    private static (IReadOnlyList<ListSnapshot> Snapshots, ReadReport Report) Read(DeliveryFile file)
    {
        var report = new ReadReport();
        return (new OfacEnhancedReader().Read(new Delivery([file]) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Folder }, report).Snapshots, report);
    }
}
