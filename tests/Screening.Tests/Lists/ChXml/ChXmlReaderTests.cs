using Screening.Lists.ChXml;

namespace Screening.Tests.Lists.ChXml;

/// <summary>What each element becomes.</summary>
public class ChXmlReaderTests
{
    private static readonly ReadingFixture Fixture = new(new ChXmlReader(), "list.xml");
    private static readonly ListSnapshot Snapshot = Fixture.Read(Fixture.File).Snapshot;
    private static readonly ListingDetails Person = Snapshot.Details("501");
    private static readonly ListingDetails Entity = Snapshot.Details("502");
    private static readonly ListingDetails Ship = Snapshot.Details("503");

    [Fact]
    public void Read_Fixture_HasNoProblem() => Assert.Empty(Fixture.Read(Fixture.File).Report.Problems);

    [Fact]
    public void Day_IsTheStatedOne() => Assert.Equal(("ch-seco", new DateOnly(2024, 5, 1), DayKnownBy.Stated), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy));

    [Fact]
    public void Names_AreThoseOfTodayThenTheRemovedOnes_SpellingsCombinedWithinTheirScript() => Assert.Equal(
        [
            new ListedName("MAEK Orlo"), new("MAEK Orleau", NameKind.Alias), new("МАЭК Орло", NameKind.Alias), new("Lampman", NameKind.Alias, IsWeak: true),
            new("Orlo Bantry", NameKind.Former), new("Orlow Wick", NameKind.Alias), new("Removed Name", NameKind.Former),
        ], Person.Names);

    [Fact]
    public void Kinds_AreThoseOfTheElements() => Assert.Equal((SubjectKind.Person, SubjectKind.Organization, SubjectKind.Vessel), (Person.Kind, Entity.Kind, Ship.Kind));

    [Fact]
    public void BirthDates_StayPartial() => Assert.Equal(["1970-02-03", "1972-04", "1971"], Person.BirthDates.Select(date => date.Text));

    [Fact]
    public void Countries_AreOfNationalitiesAndOfOrganisationsSeats()
    {
        Assert.Equal(["IR"], Person.Countries);
        Assert.Equal(["LY"], Entity.Countries);
        Assert.Equal(["1 Lamp Road, 77, Lampton, Lampshire, Libya"], Person.Addresses);
    }

    [Fact]
    public void Identifiers_AreOfDocumentsAndOfPlainLabelsInText()
    {
        var passport = Person.Only(IdentifierKinds.Passport);
        Assert.Equal(("LP 123456", "LY", "diplomatic-passport; issued on 2001-05-05; valid to 2011-05-05"), (passport.Raw, passport.Country, passport.Qualifier));
        Assert.Equal("778899", Person.Only(IdentifierKinds.NationalId).Raw);
        Assert.Equal("RC 55", Person.Only(IdentifierKind.Other("ration-card")).Raw);
        Assert.Equal("7733546058", Person.Only(IdentifierKinds.TaxId).Raw);
        Assert.Equal(["company_imo=5342883", "bic=LAMPLYLT", "reg_no=8-2020"], Entity.Identifiers.Select(identifier => identifier.ToString()));
        Assert.Equal("9153525", Ship.Only(IdentifierKinds.Imo).Raw);
    }

    [Fact]
    public void OtherElements_AreAttributes()
    {
        Assert.Equal("Also trades oil. Tax ID: 7733546058", Person.Remarks);
        Assert.Equal(["Lampland"], Person.Programmes);
        foreach (var (label, value) in new[]
        {
            ("justification", "Keeper of a made-up lighthouse."), ("relation", "owns 502"), ("foreign-identifier", "TSi.001"), ("sex", "male"), ("title", "Captain"),
            ("sanctions-set", "Financial measures, annex 2"), ("sanctions-set", "Travel ban, annex 1"), ("program-name", "Ordinance on measures against Lampland"),
            ("origin", "EU"), ("area-variant", "Lampenshire"), ("added name", "alias Added Name"),
            ("place-of-birth", "Lampton, Lampshire, Libya"), ("address/remark", "until 2015"), ("modification", "listed 2020-06-16 (enacted 2020-06-14) (published 2020-06-15)"),
        })
        {
            Assert.Contains(value, Person.Attribute(label));
        }
    }

    [Fact]
    public void Measures_AreTheStaysInOrderOfTheirDays()
    {
        var stay = new Measure { Effective = new(2020, 6, 16), Announced = new(2020, 6, 15), Programme = "Lampland", DateField = "modification/effective-date" };
        Assert.Equal(
            [stay with { KindAsPrinted = "Financial measures, annex 2" }, stay with { Kind = MeasureKind.TravelBan, KindAsPrinted = "Travel ban, annex 1" }],
            Snapshot.Entry("501").Measures);
        Assert.Equal(
            [(new DateOnly(2015, 1, 2), new DateOnly(2016, 1, 2), MeasureEnd.Delisting), (new DateOnly(2019, 1, 2), new DateOnly(2022, 3, 2), MeasureEnd.Delisting)],
            Snapshot.Entry("502").Measures.Select(measure => (measure.Effective!.Value, measure.Revoked!.Value, measure.EndedBy!.Value)));
        Assert.Equal(MeasureKind.TravelBan, Assert.Single(Snapshot.Entry("503").Measures).Kind);
    }

    [Theory]
    [InlineData("2015-01-01", ListingStatus.NotListed)]
    [InlineData("2015-01-02", ListingStatus.InForce)]
    [InlineData("2016-01-01", ListingStatus.InForce)]
    [InlineData("2016-01-02", ListingStatus.Revoked)]
    [InlineData("2019-01-01", ListingStatus.Revoked)]
    [InlineData("2019-01-02", ListingStatus.InForce)]
    [InlineData("2022-03-01", ListingStatus.InForce)]
    [InlineData("2022-03-02", ListingStatus.Revoked)]
    [InlineData("2024-05-01", ListingStatus.Revoked)]
    public async Task Status_OfADelistedTarget_FollowsTheFilesOwnHistory(string day, ListingStatus expected)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        var loaded = await RegisterFile.LoadAsync([new ListSource(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ch-xml", "list.xml"))], supplement: false);

        var match = new Screener(loaded.Register).Screen("Lamp & Oil Trading", asOf).Matches.SingleOrDefault(match => match.Listing.Id.Value == "502");

        Assert.Equal(expected, match?.Status ?? ListingStatus.NotListed);
    }

    [Fact]
    public void Recognises_ByTheRoot()
    {
        Assert.IsType<ChXmlReader>(ListFormats.Recognise(Fixture.File));
        Assert.False(new ChXmlReader().Recognises(Fixture.Text("<targets/>")));
    }
}
