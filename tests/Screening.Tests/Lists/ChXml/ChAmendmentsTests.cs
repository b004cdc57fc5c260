using Screening.Lists.ChXml;

namespace Screening.Tests.Lists.ChXml;

/// <summary>What becomes of the facts that modifications print, and of the sets and places that a target points to.</summary>
public class ChAmendmentsTests
{
    private static readonly ReadingFixture Fixture = new(new ChXmlReader(), "list.xml");

    [Fact]
    public void RemovedName_IsAFormerName()
    {
        var person = Read(Removed("<name ssid=\"9\" name-type=\"primary-name\" quality=\"low\"><name-part order=\"2\"><value>Maek</value></name-part><name-part order=\"1\"><value>Ole</value></name-part></name>"));

        Assert.Equal([new ListedName("Orlo Maek"), new("Ole Maek", NameKind.Former, IsWeak: true)], person.Names);
    }

    [Fact]
    public void RemovedName_ThatStillStands_StaysWhatItIs() =>
        Assert.Equal([new ListedName("Orlo Maek")], Read(Removed("<name ssid=\"9\"><name-part><value>Orlo Maek</value></name-part></name>")).Names);

    [Fact]
    public void RemovedPart_OfANameThatStillStands_IsAnAttribute()
    {
        var person = Read(Removed("<name ssid=\"3\"><name-part><value>Ole</value></name-part></name>"));

        Assert.Equal([new ListedName("Orlo Maek")], person.Names);
        Assert.Equal(["Ole"], person.Attribute("removed name"));
    }

    [Fact]
    public void RemovedFacts_AreAttributes()
    {
        var person = Read(Removed("<nationality ssid=\"8\"><country iso-code=\"LY\">Libya</country></nationality><address ssid=\"7\" place-id=\"200\"/>") + "<modification modification-type=\"amended\"><removed><sanctions-set-id>110</sanctions-set-id></removed></modification>");

        Assert.Equal(["Libya LY"], person.Attribute("removed nationality"));
        Assert.Equal(["Wickton"], person.Attribute("removed address"));
        Assert.Equal(["Financial measures"], person.Attribute("removed sanctions-set-id"));
        Assert.Empty(person.Countries);
    }

    [Fact]
    public void AddedFacts_AreKeptOnlyWhereTheTargetHoldsThemNoMore()
    {
        var person = Read("<modification modification-type=\"amended\"><added><individual><identity><name ssid=\"3\"><name-part order=\"1\"><value>Orlo</value></name-part></name><nationality><country>Libya</country></nationality></identity></individual></added></modification>");

        Assert.Empty(person.Attribute("added name"));
        Assert.Equal(["Libya"], person.Attribute("added nationality"));
    }

    [Theory]
    [InlineData("Travel ban, annex 1", MeasureKind.TravelBan)]
    [InlineData("Travel ban and freezing of assets", MeasureKind.Designation)]
    [InlineData("Financial measures and travel restrictions", MeasureKind.Designation)]
    [InlineData("Asset freeze, ban on entry and travel", MeasureKind.Designation)]
    public void Measure_OfASet_IsATravelBanOnlyWhereNothingIsFrozen(string words, MeasureKind expected)
    {
        var measure = Assert.Single(Fixture.Read(List("", words)).Snapshot.Entry("1").Measures);

        Assert.Equal((expected, words), (measure.Kind, measure.KindAsPrinted));
    }

    [Fact]
    public void SpellingsOfTitlesAndPlaces_AreAttributes()
    {
        var person = Read("<individual><identity><name><name-part name-part-type=\"title\"><value>Captain</value><spelling-variant>Kapitän</spelling-variant></name-part></name><identification-document document-type=\"passport\" place-id=\"200\"><number>12</number></identification-document></identity></individual>");

        Assert.Equal(["Captain", "Kapitän"], person.Attribute("title"));
        Assert.Equal(["Wickton"], person.Attribute("identification-document/place"));
        Assert.Equal(["Wicktown"], person.Attribute("location-variant"));
        Assert.Equal(["UNO"], person.Attribute("origin"));
    }

    [Fact]
    public void PlaceThatTheFileLacks_IsKeptByItsNumberAndReported()
    {
        var (snapshot, report) = Fixture.Read(List("<individual><identity><address place-id=\"999\"/></identity></individual>"));

        Assert.Equal(["999"], snapshot.Details("1").Attribute("address/place-id"));
        Assert.Equal("place-unknown", Assert.Single(report.Problems).Code);
    }

    private static ListingDetails Read(string target)
    {
        var (snapshot, report) = Fixture.Read(List(target));
        Assert.Empty(report.Problems);
        return snapshot.Details("1");
    }

    private static string Removed(string facts) =>
        $"<modification modification-type=\"amended\"><removed><individual><identity ssid=\"2\" main=\"true\">{facts}</identity></individual></removed></modification>";

    private static string List(string target, string set = "Financial measures") =>
        $"""
        <swiss-sanctions-list list-type="whole-list" date="2024-05-01">
        <sanctions-program ssid="100"><program-key>Lampland</program-key><sanctions-set ssid="110">{set}</sanctions-set><origin>UNO</origin></sanctions-program>
        <place ssid="200"><location>Wickton</location><location-variant>Wicktown</location-variant></place>
        <target ssid="1"><sanctions-set-id>110</sanctions-set-id>
        <individual><identity ssid="2" main="true"><name ssid="3" name-type="primary-name"><name-part order="1"><value>Orlo</value></name-part><name-part order="2"><value>Maek</value></name-part></name></identity></individual>
        {target}<modification modification-type="listed" effective-date="2020-01-01"/></target></swiss-sanctions-list>
        """;
}
