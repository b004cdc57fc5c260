using Screening.Lists.EuXml;

namespace Screening.Tests.Lists.EuXml;

/// <summary>What is refused whole, what is kept and reported.</summary>
public class EuXmlFaultsTests
{
    private static readonly ReadingFixture Fixture = new(new EuXmlReader(), "export.xml");

    [Theory]
    [InlineData("", 0)]
    [InlineData("<!DOCTYPE export []>\n<export><sanctionEntity/></export>", 1)]
    [InlineData("\n<html/>", 2)]
    [InlineData("<export generationDate=\"2024-05-01T12:00:00Z\"/>", 0)]
    [InlineData("<export generationDate=\"2024-05-01T12:00:00Z\"><sanctionEntity><remark>\u0001</remark></sanctionEntity></export>", 1)]
    public void Read_DamagedFile_IsRefusedWithFileAndLine(string text, int line)
    {
        var problem = Assert.Throws<ListReadException>(() => Fixture.Read(text));

        Assert.Equal(("export.xml", line), (problem.File, problem.Line));
    }

    [Fact]
    public void Read_CutAnywhere_IsRefused() => Fixture.RefusesEveryCut(97);

    [Theory]
    [InlineData("<surprise kind=\"a\">text</surprise>", "surprise", "text a")]
    [InlineData("<nameAlias wholeName=\"X Y\" mood=\"glad\"/>", "nameAlias/mood", "glad")]
    [InlineData("<address city=\"X\"><lamp>lit</lamp></address>", "address/lamp", "lit")]
    public void Read_UnknownElementOrAttribute_IsKeptAndCounted(string element, string label, string kept)
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List(element));

        Assert.Equal([kept], snapshot.Details("EU.1.1").Attribute(label));
        Assert.Equal(("element-unknown", ProblemSeverity.Warning, label), (Assert.Single(report.Problems).Code, report.Problems[0].Severity, report.Problems[0].Field));
        Assert.Equal(1, report.Counts["unknown " + label]);
    }

    [Fact]
    public void Read_UnknownIdentificationCode_IsKeptUnderItsName()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("<identification identificationTypeCode=\"lampcard\" number=\"L 1\"/>"));

        Assert.Equal("L 1", snapshot.Details("EU.1.1").Only(IdentifierKind.Other("lampcard")).Raw);
        Assert.Equal("identification-type-unknown", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_IdentificationWithoutNumber_IsKeptAsText()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("<identification identificationTypeCode=\"regnumber\" number=\"-\" countryIso2Code=\"IR\"/>"));

        Assert.Empty(snapshot.Details("EU.1.1").Identifiers);
        Assert.Equal(["regnumber; -; IR"], snapshot.Details("EU.1.1").Attribute("identification"));
        Assert.Equal("number-missing", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("<nameAlias wholeName=\"X Y\"><regulationSummary publicationDate=\"2019-02-30\"/></nameAlias>")]
    [InlineData("<nameAlias wholeName=\"X Y\"><regulationSummary publicationDate=\"1 May 2019\"/></nameAlias>")]
    public void Measure_WithAnUnreadableDay_StatesNoFirstDay(string detail)
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List(detail));

        var measure = Assert.Single(snapshot.Entry("EU.1.1").Measures);
        Assert.Null(measure.Effective);
        Assert.True(measure.Interval.Contains(DateOnly.MinValue));
        Assert.Equal(("date-unreadable", ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Measure_WithAnUnreadableEnd_IsNotRevoked()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("", "euReferenceNumber=\"EU.1.1\" logicalId=\"1\" delistingDate=\"soon\""));

        Assert.Equal((new DateOnly(2020, 1, 1), null), (Assert.Single(snapshot.Entry("EU.1.1").Measures).Effective, snapshot.Entry("EU.1.1").Measures[0].Revoked));
        Assert.Equal("date-unreadable", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Measure_EndingBeforeItBegins_ReadsAsInForce()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("", "euReferenceNumber=\"EU.1.1\" logicalId=\"1\" delistingDate=\"2019-01-01\""));

        Assert.True(Assert.Single(snapshot.Entry("EU.1.1").Measures).Interval.Contains(new DateOnly(2021, 1, 1)));
        Assert.Equal("dates-crossed", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_OneEntityTwice_IsOneEntryWithTheNamesOfBoth()
    {
        var one = EuXmlReaderTests.List("");
        var entity = one[one.IndexOf("<sanctionEntity", StringComparison.Ordinal)..one.IndexOf("</export>", StringComparison.Ordinal)];
        var (snapshot, report) = Fixture.Read(one.Replace("</export>", entity.Replace("Orlo MAEK", "Orlu MAEK", StringComparison.Ordinal) + "</export>", StringComparison.Ordinal));

        Assert.Equal(["Orlo MAEK", "Orlu MAEK"], snapshot.Details("EU.1.1").Names.Select(name => name.Text));
        Assert.Equal(("id-repeated", ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Theory]
    [InlineData("logicalId=\"7\"", "7", "reference-missing", false)]
    [InlineData("", "line-1", "id-missing", true)]
    public void Read_EntityWithoutReference_IsKept(string attributes, string id, string code, bool isUnreadable)
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("", attributes));

        Assert.Equal(isUnreadable, snapshot.Details(id).IsUnreadable);
        Assert.Equal(code, Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_EntityWithoutName_IsScreenedByItsTexts()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("<remark>Also Orlo the Lampman</remark>").Replace("wholeName=\"Orlo MAEK\"", "", StringComparison.Ordinal));

        Assert.True(snapshot.Details("EU.1.1").IsUnreadable);
        Assert.Contains(snapshot.Details("EU.1.1").Names, name => name.Text == "Also Orlo the Lampman");
        Assert.Contains(report.Problems, problem => problem.Code == "name-missing");
    }

    [Fact]
    public void Read_UnknownElementBesideTheEntities_IsAnUnreadableEntry()
    {
        var (snapshot, report) = Fixture.Read(EuXmlReaderTests.List("").Replace("</export>", "<sanctionShip euReferenceNumber=\"EU.2.2\" logicalId=\"2\"><name>Lamp Star</name></sanctionShip></export>", StringComparison.Ordinal));

        Assert.True(snapshot.Details("EU.2.2").IsUnreadable);
        Assert.Contains(snapshot.Details("EU.2.2").Names, name => name.Text == "Lamp Star");
        Assert.Contains(report.Problems, problem => problem is { Code: "entry-unknown", Severity: ProblemSeverity.Error });
    }
}
