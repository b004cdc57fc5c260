using Screening.Lists.EuCsv;
using Screening.Lists.EuXml;

namespace Screening.Tests.Lists.EuCsv;

/// <summary>Rows are the XML's tree in another form; what differs is said here.</summary>
public class EuCsvReaderTests
{
    private const string Header11 =
        "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_PublicationDate;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Regulation_PublicationDate";

    private const string Row11 = "01/05/2024;1;EU.1.1;person;P;2022-02-02;LMP;Orlo MAEK;2020-01-01";

    private const string Header10 =
        "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;Programme;Naal_logical_id;Naal_leba_publication_date;Naal_wholename;Naal_gender;"
        + "Entity_logical_id;Addr_city;Addr_country;Birt_date;Birt_place;Iden_number;Iden_country;Citi_country;EU_ref_num";

    private static readonly ReadingFixture Fixture = new(new EuCsvReader(), "export.csv");
    private static readonly ListSnapshot Snapshot = Fixture.Read(Fixture.File).Snapshot;

    [Fact]
    public void Read_Fixture_CountsRowsAndHasNoOtherProblemThanTheXml()
    {
        var report = Fixture.Read(Fixture.File).Report;

        Assert.Equal(["reference-shared"], report.Problems.Select(problem => problem.Code));
        Assert.Equal((26, 4), (report.Counts["rows"], report.Counts["entries"]));
        Assert.True(report.Counts["rows with stray quotes"] > 0);
    }

    [Fact]
    public void Day_IsTheStatedOne() => Assert.Equal((new DateOnly(2024, 4, 30), DayKnownBy.Stated, null), (Snapshot.Day, Snapshot.DayKnownBy, Snapshot.Instant));

    [Fact]
    public void Read_TheSameListAsXml_GivesTheSameListings()
    {
        var xml = new ReadingFixture(new EuXmlReader(), "export.xml");
        var expected = xml.Read(xml.File).Snapshot;

        Assert.Equal(expected.Entries.Select(entry => entry.Id), Snapshot.Entries.Select(entry => entry.Id));
        foreach (var entry in expected.Entries)
        {
            var (one, other) = (entry.Details!, Snapshot.Details(entry.Id));
            Assert.Equal(one.Kind, other.Kind);
            // The CSV tells no strong names from weak ones, and one alias of the fixture is weak by that alone.
            Assert.Equal(one.Names.Select(name => name with { IsWeak = name.IsWeak && name.Text != "Wick" }), other.Names);
            Assert.Equal(one.Identifiers, other.Identifiers);
            Assert.Equal(one.BirthDates, other.BirthDates);
            Assert.Equal(one.Countries, other.Countries);
            Assert.Equal(one.Addresses, other.Addresses);
            Assert.Equal((one.Remarks, one.LegalBasis), (other.Remarks, other.LegalBasis));
            Assert.Equal(one.Programmes, other.Programmes);
            // Without the delisting day, further information and corrigenda, for which the CSV has no column; contacts lose their key.
            Assert.Equal(
                one.Attributes.Where(attribute => attribute.Label is not "additionalInformation/SOURCE" and not "regulation/corrigendum" && !attribute.Label.StartsWith("address/contactInfo/", StringComparison.Ordinal)).ToHashSet(),
                other.Attributes.Where(attribute => attribute.Label != "address/contactInfo").ToHashSet());
            Assert.Equal(entry.Measures.Select(measure => measure with { Revoked = null, EndedBy = null }), Snapshot.Entry(entry.Id).Measures);
        }
    }

    [Fact]
    public void Rows_OfOneEntityApart_AreOneListing()
    {
        var other = Row11.Replace(";1;EU.1.1;", ";2;EU.2.2;", StringComparison.Ordinal);
        var (snapshot, report) = Fixture.Read(string.Join('\n', Header11, Row11, other, Row11.Replace("Orlo MAEK", "Orlu MAEK", StringComparison.Ordinal)));

        Assert.Equal(["Orlo MAEK", "Orlu MAEK"], snapshot.Details("EU.1.1").Names.Select(name => name.Text));
        Assert.Equal(new DateOnly(2020, 1, 1), Assert.Single(snapshot.Entry("EU.1.1").Measures).Effective);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Name_WithQuotesInside_KeepsThem() => Assert.Equal("Trading \"Lamp & Oil\"", Snapshot.Details("EU.9002.22").Names[0].Text);

    [Fact]
    public void Read_OlderForm_IsRead()
    {
        var (snapshot, report) = Fixture.Read(string.Join('\n', Header10,
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;1;2017-04-04;Orlo MAEK;M;;;;;;;;;EU.7.7",
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;;;;;7;Lampton;LIBYA;;;;;;EU.7.7",
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;;;;;7;;;1970-02-03;Lampton;;;;EU.7.7",
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;;;;;7;;;1971;;;;;EU.7.7",
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;;;;;7;;;;;LP 123 (passport-National passport);LIBYA;;EU.7.7",
            "01/05/2019;7;P;2018/5 (OJ L5);2018-05-05;http://example.org/5;LMP;;;;;7;;;;;;;IRAN;EU.7.7"));

        var details = snapshot.Details("EU.7.7");
        Assert.Empty(report.Problems);
        Assert.Equal(new DateOnly(2019, 5, 1), snapshot.Day);
        Assert.Equal((SubjectKind.Person, "Orlo MAEK", "Lampton, LIBYA"), (details.Kind, Assert.Single(details.Names).Text, Assert.Single(details.Addresses)));
        Assert.Equal(["1970-02-03", "1971"], details.BirthDates.Select(date => date.Text));
        Assert.Equal(("LP 123", "LY"), (details.Only(IdentifierKinds.Passport).Raw, details.Only(IdentifierKinds.Passport).Country));
        Assert.Equal(["IR"], details.Countries);
        Assert.Equal(new Measure { Effective = new(2017, 4, 4), Programme = "LMP", DateField = "publicationDate" }, Assert.Single(snapshot.Entry("EU.7.7").Measures));
    }

    [Fact]
    public void Read_UnknownColumn_IsKeptAndReportedOnce()
    {
        var (snapshot, report) = Fixture.Read(string.Join('\n', Header11 + ";NameAlias_Mood", Row11 + ";glad", Row11 + ";sad"));

        Assert.Equal(["glad", "sad"], snapshot.Details("EU.1.1").Attribute("NameAlias_Mood"));
        Assert.Equal(("column-unknown", 1, "NameAlias_Mood"), (Assert.Single(report.Problems).Code, report.Problems[0].Line, report.Problems[0].Field));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(Header11, 0)]
    [InlineData(Header11 + "\n" + "01/05/2024;1;EU.1.1;person;P;2022", 2)]
    [InlineData(Header11 + "\n" + Row11 + ";more", 2)]
    [InlineData(Header11 + "\n" + "01/05/2024;1;EU.1.1;person;P;2022-02-02;LMP;Or\u0001lo;2020-01-01", 2)]
    [InlineData("fileGenerationDate;Entity_LogicalId;NameAlias_WholeName\n01/05/2024;1;Orlo", 1)]
    public void Read_DamagedFile_IsRefused(string text, int line) => Assert.Equal(line, Assert.Throws<ListReadException>(() => Fixture.Read(text)).Line);

    [Theory]
    [InlineData("soon")]
    [InlineData("31/02/2024")]
    public void Day_Unreadable_IsTheDeliverysAndReported(string printed)
    {
        var (snapshot, report) = Fixture.Read(Header11 + "\n" + Row11.Replace("01/05/2024", printed, StringComparison.Ordinal));

        Assert.Equal((ReadingFixture.DeliveryDay, DayKnownBy.Folder), (snapshot.Day, snapshot.DayKnownBy));
        Assert.Equal(("date-unreadable", printed), (Assert.Single(report.Problems).Code, report.Problems[0].RawValue));
    }

    [Fact]
    public void Recognises_EitherHeader()
    {
        var reader = new EuCsvReader();
        Assert.True(reader.Recognises(Fixture.File));
        Assert.True(reader.Recognises(Fixture.Text("\uFEFF" + Header10 + "\n")));
        Assert.False(reader.Recognises(Fixture.Text(Header11.Replace(';', ',') + "\n")));
        Assert.False(reader.Recognises(Fixture.Text("id;name\n1;Entity_LogicalId\n")));
        Assert.IsType<EuCsvReader>(ListFormats.Recognise(Fixture.File));
    }
}
