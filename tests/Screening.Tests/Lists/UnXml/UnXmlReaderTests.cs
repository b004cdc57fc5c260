using Screening.Lists.UnXml;

namespace Screening.Tests.Lists.UnXml;

/// <summary>What each element becomes.</summary>
public class UnXmlReaderTests
{
    private static readonly ListSnapshot Snapshot = UnFixture.Read(UnFixture.File).Snapshot;
    private static readonly ListingDetails Person = Snapshot.Details("TSi.001");
    private static readonly ListingDetails Entity = Snapshot.Details("TSe.001");

    [Fact]
    public void Read_Fixture_HasNoProblem() => Assert.Empty(UnFixture.Read(UnFixture.File).Report.Problems);

    [Fact]
    public void Day_OfTheList_IsTheStatedInstantInUtc()
    {
        Assert.Equal(("un-sc", new DateOnly(2022, 3, 5), DayKnownBy.Stated), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy));
        Assert.Equal(new DateTimeOffset(2022, 3, 5, 3, 30, 0, 250, TimeSpan.Zero), Snapshot.Instant);
        Assert.True(Snapshot.TellsPresence);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("2022-02-30T00:00:00Z")]
    public void Day_Unreadable_IsTheDeliverysAndReported(string printed)
    {
        var (snapshot, report) = UnFixture.Read(UnFixture.Text(UnFixture.List(UnFixture.Person, day: printed)));

        Assert.Equal((UnFixture.DeliveryDay, DayKnownBy.Folder), (snapshot.Day, snapshot.DayKnownBy));
        Assert.Equal(("date-unreadable", "dateGenerated", ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Field, report.Problems[0].Severity));
    }

    [Fact]
    public void Names_OfAPerson_CarryKindAndQuality() => Assert.Equal(
        [
            new ListedName("ORLO BANTRY MAEK"), new("Орло Бантри Маэк", NameKind.Alias), new("Orlo Bantri", NameKind.Alias), new("Orlu Bantry", NameKind.Alias),
            new("Lampman", NameKind.Alias, IsWeak: true), new("Орло", NameKind.Alias), new("Orlo", NameKind.Alias), new("Abu Orlo", NameKind.Alias),
        ], Person.Names);

    [Fact]
    public void Names_OfAnEntity_TellFormerOnes() => Assert.Equal(
        [new ListedName("LAMP & OIL TRADING"), new("Lampoil", NameKind.Alias), new("Old Lamp House", NameKind.Former)], Entity.Names);

    [Fact]
    public void Kinds_AreThoseOfTheElements() => Assert.Equal((SubjectKind.Person, SubjectKind.Organization), (Person.Kind, Entity.Kind));

    [Fact]
    public void BirthDates_OfEveryForm_AreRead()
    {
        Assert.Equal(["1970-02-03", "1971", "1968/1972"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal([false, true, false], Person.BirthDates.Select(date => date.IsApproximate));
    }

    [Fact]
    public void Countries_AreCodesWhereTheWordsAreKnown()
    {
        Assert.Equal(["IR", "former Sealand"], Person.Countries);
        Assert.Equal(["TR"], Entity.Countries);
    }

    [Fact]
    public void Documents_AreIdentifiersOfTheirKind()
    {
        var passport = Person.Only(IdentifierKinds.Passport);
        Assert.Equal(("LP 123456", "LY", "Libyan passport number LP 123456"), (passport.Raw, passport.Country, passport.Qualifier));
        var national = Person.Only(IdentifierKinds.NationalId);
        Assert.Equal(("778899", null, "Sealandish"), (national.Raw, national.Country, national.Qualifier));
        Assert.Equal("RC 55", Person.Only(IdentifierKind.Other("Ration card")).Raw);
    }

    [Theory]
    [InlineData("Northern passport number 8208 No. 555123", "8208 555123")]
    [InlineData("Diplomatic Passport: Z0099", "Z0099")]
    [InlineData("Southern Passport No. 96/1000", "96/1000")]
    [InlineData("0016 (Yemen)", "0016")]
    [InlineData("PS 472000", "PS 472000")]
    [InlineData("unknown", "unknown")]
    public void DocumentNumber_AmongWords_IsTheNumberAlone(string printed, string expected)
    {
        var document = $"<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>{printed}</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL>";
        var (snapshot, _) = UnFixture.ReadPersons(UnFixture.Person.Replace("</INDIVIDUAL>", document));

        Assert.Equal(expected, snapshot.Details("TSi.1").Only(IdentifierKinds.Passport).Raw);
    }

    [Fact]
    public void Addresses_AreOneLineEach()
    {
        Assert.Equal(["1 Lamp Road, Lampton, Libya"], Person.Addresses);
        Assert.Equal(["2 Oil Quay, Lampton, 77, Türkiye"], Entity.Addresses);
    }

    [Fact]
    public void OtherElements_AreAttributes()
    {
        Assert.Equal("Keeper of a made-up lighthouse.", Person.Remarks);
        Assert.Null(Entity.Remarks);
        Assert.Equal(["100001"], Person.Attribute("DATAID"));
        Assert.Equal(["First keeper", "Second keeper"], Person.Attribute("DESIGNATION"));
        Assert.Equal(["Lampton, Libya"], Person.Attribute("INDIVIDUAL_PLACE_OF_BIRTH"));
        Assert.Equal(["while at sea"], Person.Attribute("INDIVIDUAL_ALIAS/NOTE"));
        Assert.Equal(["until 2015"], Person.Attribute("INDIVIDUAL_ADDRESS/NOTE"));
        Assert.Equal(["5 May 2001"], Person.Attribute("INDIVIDUAL_DOCUMENT/DATE_OF_ISSUE"));
    }

    [Fact]
    public void Measure_OfAnEntry_CarriesTheStatedDays()
    {
        var listed = Assert.Single(Snapshot.Entry("TSi.001").Measures);
        Assert.Equal(new Measure { Effective = new(2019, 5, 20), Programme = "Testland", DateField = "LISTED_ON" }, listed);
        Assert.Equal(["Testland"], Person.Programmes);
        var delisted = Assert.Single(Snapshot.Entry("TSe.001").Measures);
        Assert.Equal((new DateOnly(2021, 6, 15), MeasureEnd.Delisting), (delisted.Revoked, delisted.EndedBy));
    }

    [Theory]
    [InlineData("2020-06-14", false)]
    [InlineData("2020-06-15", true)]
    [InlineData("2020-06-16", true)]
    [InlineData("2021-06-14", true)]
    [InlineData("2021-06-15", false)]
    [InlineData("2021-06-16", false)]
    public void Measure_AroundItsDays_IsInForceHalfOpen(string day, bool inForce)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        Assert.Equal(inForce, Assert.Single(Snapshot.Entry("TSe.001").Measures).Interval.Contains(asOf));
    }

    [Fact]
    public void Recognises_ByTheRootAlone()
    {
        var reader = new UnXmlReader();
        Assert.True(reader.Recognises(UnFixture.File));
        Assert.True(reader.Recognises(UnFixture.Text("\uFEFF<!-- a --><x:CONSOLIDATED_LIST xmlns:x=\"urn:x\">")));
        Assert.False(reader.Recognises(UnFixture.Text("<html><CONSOLIDATED_LIST/></html>")));
        Assert.False(reader.Recognises(UnFixture.Text("CONSOLIDATED_LIST,1")));
        Assert.False(reader.Recognises(UnFixture.Text("<")));
        Assert.IsType<UnXmlReader>(ListFormats.Recognise(UnFixture.File));
    }
}
