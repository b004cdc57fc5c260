using Screening.Lists.EuXml;

namespace Screening.Tests.Lists.EuXml;

/// <summary>What each element becomes.</summary>
public class EuXmlReaderTests
{
    private static readonly ReadingFixture Fixture = new(new EuXmlReader(), "export.xml");
    private static readonly ListSnapshot Snapshot = Fixture.Read(Fixture.File).Snapshot;
    private static readonly ListingDetails Person = Snapshot.Details("EU.9001.11");
    private static readonly ListingDetails Enterprise = Snapshot.Details("EU.9002.22");

    [Fact]
    public void Read_Fixture_ReportsTheSharedReferenceAlone() => Assert.Equal(
        [("reference-shared", ProblemSeverity.Warning, "EU.9003.33")],
        Fixture.Read(Fixture.File).Report.Problems.Select(problem => (problem.Code, problem.Severity, problem.RawValue)));

    [Fact]
    public void Day_OfTheList_IsTheStatedInstantInUtc() =>
        Assert.Equal(("eu-fsf", new DateOnly(2024, 4, 30), DayKnownBy.Stated), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy));

    [Fact]
    public void Ids_OfASharedReference_CarryTheLogicalId() =>
        Assert.Equal(["EU.9001.11", "EU.9002.22", "EU.9003.33/503", "EU.9003.33/504"], Snapshot.Entries.Select(entry => entry.Id));

    [Fact]
    public void Names_CarryKindAndQuality_ThePrimaryOneWithoutLanguageFirst() => Assert.Equal(
        [
            new ListedName("Orlo MAEK"), new("Орло Маэк", NameKind.Alias), new("Lampman", NameKind.Alias, IsWeak: true), new("Wick", NameKind.Alias, IsWeak: true),
            new("Orlo BANTRY", NameKind.Former), new("Orlu MAEK", NameKind.Alias), new("Orlow MAEK", NameKind.Alias),
        ], Person.Names);

    [Fact]
    public void Kinds_AreThoseOfTheSubjectType() => Assert.Equal((SubjectKind.Person, SubjectKind.Organization), (Person.Kind, Enterprise.Kind));

    [Fact]
    public void BirthDates_OfEveryForm_AreRead()
    {
        Assert.Equal(["1970-02-03", "1971", "1972-04", "1968/1972", "1982-04-19"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal([false, true, false, false, false], Person.BirthDates.Select(date => date.IsApproximate));
        Assert.Equal(["24 6 1402 (ISLAMIC)"], Person.Attribute("birthdate/calendarType"));
        Assert.Equal(["Lampton, LIBYA"], Person.Attribute("birthdate/place"));
    }

    [Fact]
    public void BirthDate_OfAnotherCalendarAlone_IsKeptAsText()
    {
        var (snapshot, report) = Fixture.Read(List("<birthdate circa=\"false\" calendarType=\"ISLAMIC\" year=\"1343\" countryIso2Code=\"00\"/>"));

        Assert.Empty(snapshot.Details("EU.1.1").BirthDates);
        Assert.Equal(["1343 (ISLAMIC)"], snapshot.Details("EU.1.1").Attribute("birthdate/year"));
        Assert.Equal("calendar-other", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("birthdate=\"1970-02-30\"", "birthdate/birthdate", "1970-02-30")]
    [InlineData("year=\"1970\" monthOfYear=\"13\"", "birthdate/year", "13 1970")]
    [InlineData("yearRangeFrom=\"1970\" yearRangeTo=\"1960\"", "birthdate/yearRangeFrom", "1970/1960")]
    [InlineData("yearRangeFrom=\"1970\"", "birthdate/yearRangeFrom", "1970/")]
    public void BirthDate_Impossible_IsKeptAsTextAndReported(string fields, string label, string kept)
    {
        var (snapshot, report) = Fixture.Read(List($"<birthdate calendarType=\"GREGORIAN\" {fields} countryIso2Code=\"00\"/>"));

        Assert.Empty(snapshot.Details("EU.1.1").BirthDates);
        Assert.Equal([kept], snapshot.Details("EU.1.1").Attribute(label));
        Assert.Equal(("date-unreadable", 1), (Assert.Single(report.Problems).Code, report.Problems[0].Line));
    }

    [Fact]
    public void Countries_AreOfCitizenshipsAndOfOrganisationsSeats()
    {
        Assert.Equal(["IR"], Person.Countries);
        Assert.Equal(["TR"], Enterprise.Countries);
        Assert.Equal(["1 Lamp Road, 77, Lampton, LIBYA"], Person.Addresses);
    }

    [Fact]
    public void Identifications_AreOfTheirKind_WithWhatIsSaidAgainstThem()
    {
        var passport = Fixture.Read(ReaderRun.Changed(Fixture.File, "knownFalse=\"true\" reportedLost=\"false\"", "knownFalse=\"false\" reportedLost=\"true\"")).Snapshot.Details("EU.9001.11").Only(IdentifierKinds.Passport);
        Assert.Equal(("LP 123456", "LY"), (passport.Raw, passport.Country));
        Assert.Equal("National passport; reported lost; diplomatic; issued by Lampton; issued on 2001-05-05; seen once", passport.Qualifier);
        Assert.Equal(("778899", null), (Person.Only(IdentifierKinds.NationalId).Raw, Person.Only(IdentifierKinds.NationalId).Country));
        Assert.Equal("RC 55", Person.Only(IdentifierKind.Other("other")).Raw);
        Assert.Equal(("9153525", "5342883"), (Enterprise.Only(IdentifierKinds.Imo).Raw, Enterprise.Only(IdentifierKinds.CompanyImo).Raw));
        Assert.Equal("LAMPLYLT", Enterprise.Only(IdentifierKinds.Bic).Raw);
        Assert.Equal(["7733546058", "100582346"], Enterprise.Identifiers.Where(identifier => identifier.Kind.Equals(IdentifierKinds.TaxId)).Select(identifier => identifier.Raw));
        Assert.Equal("770301001", Enterprise.Only(IdentifierKind.Other("kpp")).Raw);
        Assert.DoesNotContain(Person.Identifiers.Concat(Enterprise.Identifiers), identifier => !identifier.IsValid);
    }

    [Fact]
    public void Identification_KnownToBeFalse_IsKeptAndNeverMatched()
    {
        Assert.Equal(["LP 123456; LY; National passport; known false; diplomatic; issued by Lampton; issued on 2001-05-05; seen once"], Person.Attribute("identification (known false)"));
        var asked = new ScreeningRequest("") { AsOf = Snapshot.Day, Identifiers = [Identifier.Create(IdentifierKinds.Passport, "LP 123456", "LY")] };
        Assert.Empty(new Screener(Register.Build([Snapshot])).Screen(asked).Matches);
    }

    [Fact]
    public void Remark_WithNumbers_GivesThem()
    {
        var person = Fixture.Read(ReaderRun.Changed(Fixture.File, "Keeper of a made-up", "OGRN: 1027739051009. Pays from 3DNsaQnaUz7wkQny1ZDSmtz6QfbEShxoDD.")).Snapshot.Details("EU.9001.11");

        Assert.Equal(("1027739051009", "3DNsaQnaUz7wkQny1ZDSmtz6QfbEShxoDD"), (person.Only(IdentifierKinds.Ogrn).Raw, person.Only(IdentifierKinds.Wallet).Raw));
    }

    [Fact]
    public void OtherFields_AreAttributes()
    {
        Assert.Equal("Keeper of a made-up lighthouse.", Person.Remarks);
        Assert.Equal("2024/500 (OJ L500)", Person.LegalBasis);
        Assert.Equal(["LMP"], Person.Programmes);
        foreach (var (label, value) in new[]
        {
            ("logicalId", "501"), ("unitedNationId", "TSi.001"), ("designationDetails", "UN designation 1 May 2020"), ("additionalInformation/SOURCE", "lamp register"),
            ("regulation/entryIntoForceDate", "2024-02-21"), ("regulation/publicationUrl", "http://example.org/oj/2024/500"), ("nameAlias/function", "Lamp minister"),
            ("nameAlias/title", "Captain"), ("nameAlias/gender", "M"), ("nameAlias/remark", "low quality alias"), ("nameAlias/nameLanguage", "RU: Орло Маэк"),
            ("nameAlias/wholeName", "Orlu MAEK; Orlow MAEK;"), ("nameAlias/parts", "Orlo M."), ("address/contactInfo/EMAIL", "orlo@lamp.example"),
            ("citizenship/region", "Lampshire"), ("regulationSummary", "2020-06-15 2020/700 (OJ L700)"),
        })
        {
            Assert.Contains(value, Person.Attribute(label));
        }
    }

    [Fact]
    public void Measure_OpensWithTheEarliestPublication_NotWithTheLastAmendment() => Assert.Equal(
        new Measure { Effective = new(2020, 6, 15), Programme = "LMP", LegalBasis = "2020/700 (OJ L700)", DateField = "publicationDate" },
        Assert.Single(Snapshot.Entry("EU.9001.11").Measures));

    [Fact]
    public void Measure_WithAnEarlierDesignation_OpensWithIt()
    {
        var measure = Assert.Single(Snapshot.Entry("EU.9002.22").Measures);
        Assert.Equal((new DateOnly(2019, 12, 1), "designationDate"), (measure.Effective, measure.DateField));
        Assert.Equal((new DateOnly(2023, 6, 15), MeasureEnd.Delisting), (measure.Revoked, measure.EndedBy));
    }

    [Theory]
    [InlineData("EU.9001.11", "2020-06-14", false)]
    [InlineData("EU.9001.11", "2020-06-15", true)]
    [InlineData("EU.9001.11", "2020-06-16", true)]
    [InlineData("EU.9002.22", "2019-11-30", false)]
    [InlineData("EU.9002.22", "2019-12-01", true)]
    [InlineData("EU.9002.22", "2023-06-14", true)]
    [InlineData("EU.9002.22", "2023-06-15", false)]
    public void Measure_AroundItsDays_IsInForceHalfOpen(string id, string day, bool inForce)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        Assert.Equal(inForce, Assert.Single(Snapshot.Entry(id).Measures).Interval.Contains(asOf));
    }

    [Fact]
    public void Recognises_ByRootAndNamespaceOrEntity()
    {
        var reader = new EuXmlReader();
        Assert.True(reader.Recognises(Fixture.File));
        Assert.True(reader.Recognises(Fixture.Text("\uFEFF<x:export xmlns:x=\"urn:new\"><x:sanctionEntity/>")));
        Assert.False(reader.Recognises(Fixture.Text("<export><order/></export>")));
        Assert.False(reader.Recognises(Fixture.Text("<sanctionEntity/>")));
        Assert.IsType<EuXmlReader>(ListFormats.Recognise(Fixture.File));
    }

    internal static string List(string details, string attributes = "euReferenceNumber=\"EU.1.1\" logicalId=\"1\"") =>
        $"<export generationDate=\"2024-05-01T12:00:00Z\" globalFileId=\"1\"><sanctionEntity {attributes}>"
        + "<regulation programme=\"LMP\" publicationDate=\"2020-01-01\" numberTitle=\"2020/1\"/><subjectType code=\"person\" classificationCode=\"P\"/>"
        + $"<nameAlias wholeName=\"Orlo MAEK\" strong=\"true\"/>{details}</sanctionEntity></export>";
}
