namespace Screening.Tests.Lists.UnXml;

/// <summary>What is refused whole, what is kept and reported.</summary>
public class UnXmlFaultsTests
{
    private const string Start = "<CONSOLIDATED_LIST>\n";

    public static TheoryData<string, int> Refused => new()
    {
        { "", 0 },
        { "<!DOCTYPE html>\n<html><body>error</body></html>", 1 },
        { "\n<html><body>error</body></html>", 2 },
        { "no markup", 1 },
        { Start + "<INDIVIDUALS>" + UnFixture.Person, 2 },
        { UnFixture.List(UnFixture.Person)[..^5], 3 },
        { UnFixture.List(UnFixture.Person) + "\ntrailing", 4 },
        { UnFixture.List(UnFixture.Person) + UnFixture.List(UnFixture.Person), 3 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">A\u0001<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">A&#1;<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">A\u007f<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">A&#x85;<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">A\0<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">&undeclared;<")), 2 },
        { UnFixture.List(UnFixture.Person.Replace(">A<", ">" + new string('A', (1 << 20) + 1) + "<")), 2 },
        { UnFixture.List("<INDIVIDUAL>" + string.Concat(Enumerable.Repeat("<X>", 70)) + string.Concat(Enumerable.Repeat("</X>", 70)) + "</INDIVIDUAL>"), 2 },
        { UnFixture.List(""), 0 },
        { Start + "<INDIVIDUALS>" + UnFixture.Person + "</INDIVIDUALS></CONSOLIDATED_LIST>", 0 },
        { "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n" + UnFixture.List(UnFixture.Person.Replace(">A<", ">&c;<")), 1 },
        { "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n" + UnFixture.List(UnFixture.Person.Replace(">A<", ">&a;<")), 1 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_DamagedFile_IsRefusedWithFileAndLine(string text, int line)
    {
        var problem = Assert.Throws<ListReadException>(() => UnFixture.Read(UnFixture.Text(text)));

        Assert.Equal(("consolidated.xml", line), (problem.File, problem.Line));
    }

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        var whole = UnFixture.File.Content.TrimEnd("\n"u8);
        for (var length = 0; length < whole.Length; length += 37)
            Assert.Throws<ListReadException>(() => UnFixture.Read(new DeliveryFile("consolidated.xml", whole[..length])));
    }

    [Fact]
    public void Read_TwoFiles_AreRefused()
    {
        var delivery = new Delivery([UnFixture.File, UnFixture.File]) { Day = UnFixture.DeliveryDay, DayKnownBy = DayKnownBy.Folder };

        Assert.Throws<ListReadException>(() => new Screening.Lists.UnXml.UnXmlReader().Read(delivery, new ReadReport()));
    }

    [Theory]
    [InlineData("<LISTED_ON>20 May 2020</LISTED_ON>", "date-unreadable")]
    [InlineData("<LISTED_ON>2020-02-30</LISTED_ON>", "date-unreadable")]
    [InlineData("<LISTED_ON>2020-02-03x</LISTED_ON>", "date-unreadable")]
    [InlineData("<LISTED_ON>2020-02-03</LISTED_ON><LISTED_ON>2020-02-04</LISTED_ON>", "date-unreadable")]
    [InlineData("<LISTED_ON/>", "date-missing")]
    [InlineData("", "date-missing")]
    public void ListedOn_Unreadable_IsReportedAndWithoutADay(string element, string code)
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("<LISTED_ON>2020-01-01</LISTED_ON>", element));

        Assert.Null(Assert.Single(snapshot.Entry("TSi.1").Measures).Effective);
        Assert.Equal((code, ProblemSeverity.Error, 2), (Assert.Single(report.Problems).Code, report.Problems[0].Severity, report.Problems[0].Line));
    }

    [Fact]
    public void DelistedOn_BeforeListing_IsInForceThroughout()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("</INDIVIDUAL>", "<DELISTED_ON>2019-01-01</DELISTED_ON></INDIVIDUAL>"));

        Assert.True(Assert.Single(snapshot.Entry("TSi.1").Measures).Interval.Contains(new DateOnly(2023, 1, 1)));
        Assert.Equal("dates-crossed", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Element_Unknown_IsKeptAndReported()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("</INDIVIDUAL>", "<SHOE><SIZE>44</SIZE></SHOE><INDIVIDUAL_ALIAS><ALIAS_NAME>B</ALIAS_NAME><RANK>2</RANK></INDIVIDUAL_ALIAS></INDIVIDUAL>"));

        Assert.Equal(["44"], snapshot.Details("TSi.1").Attribute("SHOE"));
        Assert.Equal(["2"], snapshot.Details("TSi.1").Attribute("INDIVIDUAL_ALIAS/RANK"));
        Assert.Equal(["element-unknown", "element-unknown"], report.Problems.Select(problem => problem.Code));
        Assert.All(report.Problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
    }

    [Fact]
    public void Entry_OfUnknownName_IsKeptAsUnreadable()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person + "<VESSEL><REFERENCE_NUMBER>TSv.1</REFERENCE_NUMBER><SHIP_NAME>Sea Lamp</SHIP_NAME><LISTED_ON>2020-01-01</LISTED_ON></VESSEL>");

        Assert.True(snapshot.Details("TSv.1").IsUnreadable);
        Assert.Contains(snapshot.Details("TSv.1").Names, name => name.Text == "Sea Lamp");
        Assert.Contains(report.Problems, problem => problem is { Code: "entry-unknown", Severity: ProblemSeverity.Error, Field: "VESSEL" });
    }

    [Fact]
    public void Section_Unknown_HidesNobody()
    {
        var text = UnFixture.List(UnFixture.Person, "<ENTITIES/><VESSELS><VESSEL><REFERENCE_NUMBER>TSv.1</REFERENCE_NUMBER><FIRST_NAME>Sea Lamp</FIRST_NAME></VESSEL></VESSELS>");
        var (snapshot, report) = UnFixture.Read(UnFixture.Text(text));

        Assert.Equal("Sea Lamp", snapshot.Details("TSv.1").Names[0].Text);
        Assert.Contains(report.Problems, problem => problem is { Code: "section-unknown", Severity: ProblemSeverity.Error });
    }

    [Fact]
    public void Reference_Repeated_IsMergedAndReported()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person + UnFixture.Person.Replace(">A<", ">B<"));

        Assert.Equal([new ListedName("A"), new("B", NameKind.Alias)], snapshot.Details("TSi.1").Names);
        Assert.Equal(("id-repeated", ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Reference_Missing_IsKeptUnderItsLine()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("TSi.1", " "));

        Assert.True(snapshot.Details("line-2").IsUnreadable);
        Assert.Equal("A", snapshot.Details("line-2").Names[0].Text);
        Assert.Equal("id-missing", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Name_Missing_ScreensTheEntrysTexts()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("<FIRST_NAME>A</FIRST_NAME>", "<LAST_NAME>Maek</LAST_NAME>"));

        Assert.Contains(snapshot.Details("TSi.1").Names, name => name.Text == "Maek");
        Assert.True(snapshot.Details("TSi.1").IsUnreadable);
        Assert.Contains(report.Problems, problem => problem is { Code: "name-missing", Severity: ProblemSeverity.Error });
    }

    [Fact]
    public void Alias_OfUnknownQuality_IsStrong()
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("</INDIVIDUAL>", "<INDIVIDUAL_ALIAS><QUALITY>Fair</QUALITY><ALIAS_NAME>B</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>"));

        Assert.Contains(new ListedName("B", NameKind.Alias), snapshot.Details("TSi.1").Names);
        Assert.Equal("quality-unknown", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("<DATE>1970-02-30</DATE>")]
    [InlineData("<YEAR>197</YEAR>")]
    [InlineData("<FROM_YEAR>1975</FROM_YEAR><TO_YEAR>1970</TO_YEAR>")]
    [InlineData("<FROM_YEAR>1975</FROM_YEAR>")]
    public void BirthDate_Unreadable_IsKeptAndReported(string date)
    {
        var (snapshot, report) = UnFixture.ReadPersons(UnFixture.Person.Replace("</INDIVIDUAL>", $"<INDIVIDUAL_DATE_OF_BIRTH>{date}</INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>"));

        Assert.Empty(snapshot.Details("TSi.1").BirthDates);
        Assert.NotEmpty(snapshot.Details("TSi.1").Attributes);
        Assert.All(report.Problems, problem => Assert.Equal(("date-unreadable", ProblemSeverity.Error), (problem.Code, problem.Severity)));
        Assert.NotEmpty(report.Problems);
    }
}
