using Screening.Lists.OfacXml;

namespace Screening.Tests.Lists.OfacXml;

/// <summary>What each element becomes.</summary>
public class OfacXmlReaderTests
{
    private static readonly ListSnapshot Snapshot = OfacXmlFixture.Read(OfacXmlFixture.File).Snapshot;

    [Fact]
    public void Snapshot_OfAFile_HasItsOwnDayAndTheListOfItsName()
    {
        Assert.Equal(("us-ofac-sdn", new DateOnly(2022, 1, 21), DayKnownBy.Stated), (Snapshot.List.Id.Value, Snapshot.Day, Snapshot.DayKnownBy));
        Assert.Equal("us-ofac-cons", OfacXmlFixture.Read(OfacXmlFixture.Text(OfacXmlFixture.List(OfacXmlFixture.Person), "CONSOLIDATED.XML")).Snapshot.List.Id.Value);
    }

    [Fact]
    public void Company_HoldsItsNamesAndNumbers()
    {
        var details = Snapshot.Details("101");

        Assert.Equal(SubjectKind.Organization, details.Kind);
        Assert.Equal([new ListedName("ZUBROVKA POTASH OAO"), new("ZUPO", NameKind.Alias, true)], details.Names);
        Assert.Equal(
            [new ListedName("ZUBROVKA KALI", NameKind.Alias), new("OLD ZUBR", NameKind.Former), new("NEW ZUBR", NameKind.Alias), new("SIDE ZUBR", NameKind.Alias)],
            Snapshot.Entry("101").CompanionNames!);
        Assert.Equal(["BELARUS", "BELARUS-EO14038"], details.Programmes);
        Assert.Equal(("RU", "5342883", true), (details.Only(IdentifierKinds.TaxId).Country, details.Only(IdentifierKinds.CompanyImo).Normal, details.Only(IdentifierKinds.Lei).IsValid));
        Assert.Equal(["600000007", "54-1"], details.Identifiers.Where(number => number.Kind == IdentifierKinds.RegNo && number.Country == "BY").Select(number => number.Raw));
        Assert.Equal(("1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", "XBT"), (details.Only(IdentifierKinds.Wallet).Raw, details.Only(IdentifierKinds.Wallet).Qualifier));
        Assert.Equal(["5 Salt Street, Floor 2, Soligorsk, Minsk Region 223710, Belarus", "Belarus"], Snapshot.Entry("101").CompanionAddresses!);
        Assert.Empty(Snapshot.Entry("101").Measures);
    }

    [Theory]
    [InlineData("Organization Established Date", "12 Mar 1994")]
    [InlineData("Secondary sanctions risk", "section 1(b); of an invented order")]
    [InlineData("Strange New Label", "17")]
    [InlineData("Business Registration Document", "54-1 (Belarus) expires 09 Jun 2009")]
    [InlineData("Linked To", "HOLDING, S.A.")]
    [InlineData("Remark", "all offices worldwide")]
    [InlineData("aka/type", "d.b.a.")]
    [InlineData("aka/category", "medium")]
    public void Fact_WithoutAType_IsKeptUnderItsLabel(string label, string value) => Assert.Equal(value, Snapshot.Details("101").FirstAttribute(label));

    [Fact]
    public void Person_HoldsDatesPlacesAndDocuments()
    {
        var details = Snapshot.Details("102");

        Assert.Equal(SubjectKind.Person, details.Kind);
        Assert.Equal([new ListedName("LINDENTREE, Ivo Petrovich"), new("THE GARDENER", NameKind.Alias, true)], details.Names);
        Assert.Equal([new ListedName("LIPA, Ivo", NameKind.Alias)], Snapshot.Entry("102").CompanionNames!);
        Assert.Equal(["1955-01-15", "circa 1957", "1951/1953"], details.BirthDates.Select(date => date.ToString()));
        Assert.Equal("31 Feb 1960", details.FirstAttribute("DOB"));
        Assert.Equal(["BY", "Atlantis", "KP"], details.Countries);
        Assert.Equal(("Minister of Invented Affairs", "Male"), (details.FirstAttribute("Title"), details.FirstAttribute("Gender")));
        Assert.Equal(("MP1234567", "BY"), (details.Only(IdentifierKinds.Passport).Raw, details.Only(IdentifierKinds.Passport).Country));
        Assert.Equal("MP1234567 (Belarus) issued 02 Feb 2010 expires 02 Feb 2020", details.FirstAttribute("Passport"));
        Assert.Equal(
            [("123", "MX", "Jalisco"), ("A-7", null, "Atlantis")],
            details.Identifiers.Where(number => number.Kind == IdentifierKinds.NationalId).Select(number => (number.Raw, number.Country, number.Qualifier)));
    }

    [Fact]
    public void Vessel_HoldsItsNumbersAndFields()
    {
        var details = Snapshot.Details("103");

        Assert.Equal((SubjectKind.Vessel, "9153525", "273456780", "UFII"), (details.Kind, details.Only(IdentifierKinds.Imo).Normal, details.Only(IdentifierKinds.Mmsi).Raw, details.Only(IdentifierKinds.CallSign).Raw));
        Assert.Equal(["RU"], details.Countries);
        Assert.Equal(
            ["Former Vessel Flag=Malta", "Vessel Type=General Cargo", "Tonnage=9500", "Gross Registered Tonnage=7949", "Vessel Flag=Russia", "Vessel Owner=Invented Lines"],
            details.Attributes.Select(attribute => $"{attribute.Label}={attribute.Value}"));
    }

    [Fact]
    public void Aircraft_HoldsItsSerialNumberWithTheMaker()
    {
        var details = Snapshot.Details("104");

        Assert.Equal((SubjectKind.Aircraft, "EW-999ZZ", "140AE7"), (details.Kind, details.Only(IdentifierKinds.Tail).Raw, details.Only(IdentifierKinds.ModeS).Raw));
        Assert.Equal(("33968", "Boeing"), (details.Only(IdentifierKinds.Msn).Raw, details.Only(IdentifierKinds.Msn).Qualifier));
    }

    [Fact]
    public void Oddities_AreKeptAndReported()
    {
        var details = Snapshot.Details("105");
        var report = OfacXmlFixture.Read(OfacXmlFixture.File).Report;

        Assert.Equal((SubjectKind.Unknown, "Hovercraft", "NEW", "44"), (details.Kind, details.FirstAttribute("Type"), details.FirstAttribute("programList/tag"), details.FirstAttribute("shoeSize")));
        Assert.Equal(["alias-odd", "alias-odd", "date-unreadable", "element-unknown", "element-unknown", "type-unknown"], report.Problems.Select(problem => problem.Code).Order());
        Assert.All(report.Problems, problem => Assert.True(problem.Line > 1));
        Assert.Equal((5, 12, 2), (report.Counts["entries"], report.Counts["names"], report.Counts["names weak"]));
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("3", 2)]
    [InlineData("many", 2)]
    public void Count_ThatDoesNotFit_RefusesTheFile(string stated, int entries)
    {
        var problem = Assert.Throws<ListReadException>(() => OfacXmlFixture.Read(string.Concat(Enumerable.Repeat(OfacXmlFixture.Person, entries)), stated));

        Assert.Equal("Record_Count", problem.Field);
    }

    [Theory]
    [InlineData("", "01/02/2022", "count-missing", "2022-01-02")]
    [InlineData("1", "2022-01-02", "date-unreadable", "2022-03-09")]
    [InlineData("1", "13/02/2022", "date-unreadable", "2022-03-09")]
    [InlineData("1", "", "date-unreadable", "2022-03-09")]
    public void Head_ThatSaysTooLittle_IsReported(string count, string day, string code, string expected)
    {
        var (snapshot, report) = OfacXmlFixture.Read(OfacXmlFixture.Person, count, day);

        Assert.Equal((code, ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
        Assert.Equal(expected, IsoDay.Format(snapshot.Day));
    }

    [Theory]
    [InlineData("<sdnEntry><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry>", "line-2", "id-missing")]
    [InlineData("<sdnEntry><uid>7x</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry>", "7x", "id-odd")]
    [InlineData("<sdnEntry><uid>7</uid><title>A</title><sdnType>Entity</sdnType></sdnEntry>", "7", "name-missing")]
    [InlineData("<entry><uid>7</uid><lastName>A</lastName><sdnType>Entity</sdnType></entry>", "line-2", "entry-unknown")]
    public void Entry_ThatCannotBeReadWhole_IsStillScreened(string entry, string id, string code)
    {
        var (snapshot, report) = OfacXmlFixture.Read(entry);

        Assert.Contains(report.Problems, problem => problem.Code == code && problem.Severity == ProblemSeverity.Error && problem.Line == 2);
        Assert.Contains("A", snapshot.Details(id).Names[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_PrintedTwice_IsOneEntryWithBothNames()
    {
        var (snapshot, report) = OfacXmlFixture.Read(OfacXmlFixture.Person + OfacXmlFixture.Person.Replace(">A<", ">B<", StringComparison.Ordinal), "2");

        Assert.Equal([new ListedName("A"), new("B", NameKind.Alias)], snapshot.Details("1").Names);
        Assert.Equal("id-repeated", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void File_WithoutEntries_IsRefused() => Assert.Throws<ListReadException>(() => OfacXmlFixture.Read("", "0"));

    [Fact]
    public void TwoFilesOfOneList_AreRefused() =>
        Assert.Throws<ListReadException>(() => new OfacXmlReader().Read(OfacXmlFixture.Delivery(OfacXmlFixture.File, OfacXmlFixture.Text(OfacXmlFixture.List(OfacXmlFixture.Person))), new ReadReport()));

    [Fact]
    public void File_CutAnywhereInside_IsRefused()
    {
        var content = OfacXmlFixture.File.Content;
        for (var length = 100; length < content.Length - 12; length += 97)
            Assert.Throws<ListReadException>(() => OfacXmlFixture.Read(new DeliveryFile("sdn.xml", content[..length])));
    }

    [SharedTheory]
    // One weak alias of 2018 repeats a name of its entry.
    [InlineData("2018-04-06", "consolidated.xml", 639, 1254, 45)]
    [InlineData("2025-03-28", "CONSOLIDATED.XML", 443, 1136, 70)]
    public void RealEdition_HoldsEveryEntryAndAlias(string day, string name, int entries, int aliases, int weak)
    {
        var path = SharedFiles.At("data", "lists", "ofac-cons", day, name);
        var (snapshot, report) = OfacXmlFixture.Read(new DeliveryFile(path, File.ReadAllBytes(path)));

        Assert.Equal((entries, day, "us-ofac-cons"), (snapshot.Entries.Count, IsoDay.Format(snapshot.Day), snapshot.List.Id.Value));
        Assert.Equal((entries + aliases, weak), (report.Counts["names"], report.Counts["names weak"]));
        Assert.Empty(report.Problems);
        Assert.All(snapshot.Entries, entry => Assert.NotEmpty(entry.Details!.Names[0].Text));
    }
}
