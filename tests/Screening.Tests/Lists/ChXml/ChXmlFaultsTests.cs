using Screening.Lists.ChXml;

namespace Screening.Tests.Lists.ChXml;

/// <summary>What is refused whole, what is kept and reported.</summary>
public class ChXmlFaultsTests
{
    private const string Subject = "<individual><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>Orlo Maek</value></name-part></name></identity></individual>";
    private const string Listed = "<modification modification-type=\"listed\" effective-date=\"2020-01-01\"/>";

    private static readonly ReadingFixture Fixture = new(new ChXmlReader(), "list.xml");

    [Theory]
    [InlineData("", 0)]
    [InlineData("<html/>", 1)]
    [InlineData("<!DOCTYPE a []>\n<swiss-sanctions-list list-type=\"whole-list\" date=\"2024-01-01\"/>", 1)]
    [InlineData("<swiss-sanctions-list list-type=\"whole-list\" date=\"2024-01-01\"/>", 0)]
    [InlineData("\n<swiss-sanctions-list list-type=\"amendment\" date=\"2024-01-01\"><target ssid=\"1\"/></swiss-sanctions-list>", 2)]
    [InlineData("<swiss-sanctions-list date=\"2024-01-01\"><target ssid=\"1\"/></swiss-sanctions-list>", 1)]
    public void Read_DamagedOrPartialFile_IsRefused(string text, int line) => Assert.Equal(line, Assert.Throws<ListReadException>(() => Fixture.Read(text)).Line);

    [Fact]
    public void Read_CutAnywhere_IsRefused() => Fixture.RefusesEveryCut(61);

    [Fact]
    public void Read_AmendmentAsAnExtract_IsAnExtract()
    {
        var report = new ReadReport();
        var delivery = new Delivery([Fixture.Text(List(Subject + Listed).Replace("whole-list", "amendment", StringComparison.Ordinal))])
        {
            Day = new(2024, 5, 2), DayKnownBy = DayKnownBy.Given, Extent = ListExtent.Extract,
        };

        var snapshot = Assert.Single(new ChXmlReader().Read(delivery, report).Snapshots);
        Assert.Equal((ListExtent.Extract, "1"), (snapshot.Extent, Assert.Single(snapshot.Entries).Id));
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData("", "date-missing")]
    [InlineData("<modification modification-type=\"listed\"/>", "date-missing")]
    [InlineData("<modification modification-type=\"listed\" effective-date=\"soon\"/>", "date-unreadable")]
    [InlineData("<modification modification-type=\"listed\" effective-date=\"2020-02-30\"/>", "date-unreadable")]
    public void Measure_WithoutAReadableListing_IsInForce(string modification, string code)
    {
        var (snapshot, report) = Fixture.Read(List(Subject + modification));

        Assert.Equal((null, null), (Assert.Single(snapshot.Entry("1").Measures).Effective, snapshot.Entry("1").Measures[0].Revoked));
        Assert.Equal((code, ProblemSeverity.Error), (Assert.Single(report.Problems).Code, report.Problems[0].Severity));
    }

    [Fact]
    public void Measure_WithAnUnreadableDelisting_IsNotRevoked()
    {
        var (snapshot, report) = Fixture.Read(List(Subject + "<modification modification-type=\"de-listed\"/>" + Listed));

        Assert.Equal((new DateOnly(2020, 1, 1), null), (Assert.Single(snapshot.Entry("1").Measures).Effective, snapshot.Entry("1").Measures[0].Revoked));
        Assert.Equal("date-missing", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Measures_MovedOnOneDay_AreTwoStaysWithoutAGap()
    {
        var (snapshot, report) = Fixture.Read(List(
            Subject + "<modification modification-type=\"listed\" effective-date=\"2022-03-04\"/><modification modification-type=\"de-listed\" effective-date=\"2022-03-04\"/>" + Listed));

        Assert.Equal([(new DateOnly(2020, 1, 1), (DateOnly?)new DateOnly(2022, 3, 4)), (new DateOnly(2022, 3, 4), null)], snapshot.Entry("1").Measures.Select(measure => (measure.Effective!.Value, measure.Revoked)));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Measure_DelistedOnTheDayOfListing_ReadsAsInForce()
    {
        var (snapshot, report) = Fixture.Read(List(Subject + Listed + Listed.Replace("listed", "de-listed", StringComparison.Ordinal)));

        Assert.True(Assert.Single(snapshot.Entry("1").Measures).IsCrossed);
        Assert.Equal("dates-crossed", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Measure_DelistedWithoutListing_IsListedUntilThen()
    {
        var (snapshot, report) = Fixture.Read(List(Subject + Listed.Replace("listed", "de-listed", StringComparison.Ordinal)));

        Assert.Equal((null, new DateOnly(2020, 1, 1)), (Assert.Single(snapshot.Entry("1").Measures).Effective, snapshot.Entry("1").Measures[0].Revoked));
        Assert.Equal("listing-missing", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("<individual><mood>glad</mood></individual>", "individual/mood", "glad")]
    [InlineData("<mood kind=\"a\">glad</mood>", "mood", "glad a")]
    [InlineData("<individual><identity><mood>glad</mood></identity></individual>", "identity/mood", "glad")]
    [InlineData("<individual><identity><name mood=\"glad\"/></identity></individual>", "name/mood", "glad")]
    [InlineData("<modification modification-type=\"amended\" mood=\"glad\"/>", "modification/mood", "glad")]
    public void Read_UnknownElement_IsKeptAndCounted(string element, string label, string kept)
    {
        var (snapshot, report) = Fixture.Read(List(Subject + element + Listed));

        Assert.Equal([kept], snapshot.Details("1").Attribute(label));
        Assert.Equal(("element-unknown", label), (Assert.Single(report.Problems).Code, report.Problems[0].Field));
    }

    [Theory]
    [InlineData("<object object-type=\"balloon\"/>", "kind-unknown", "object/object-type", "balloon")]
    [InlineData("<sanctions-set-id>999</sanctions-set-id>", "set-unknown", "sanctions-set-id", "999")]
    [InlineData("<modification modification-type=\"renamed\"/>", "modification-unknown", "modification", "renamed")]
    [InlineData("<individual><identity><day-month-year day=\"31\" month=\"2\" year=\"1970\"/></identity></individual>", "date-unreadable", "day-month-year", "1970-02-31")]
    [InlineData("<individual><identity><day-month-year year=\"1349\" calendar=\"Islamic\"/></identity></individual>", "calendar-other", "day-month-year", "1349 (Islamic)")]
    [InlineData("<individual><identity><identification-document document-type=\"passport\"/></identity></individual>", "number-missing", "identification-document", "passport")]
    [InlineData("<individual><identity><name name-type=\"nickname\"><name-part><value>Lamps</value></name-part></name></identity></individual>", "name-type-unknown", "name/name-type", "nickname")]
    public void Read_OddValue_IsKeptAsText(string element, string code, string label, string kept)
    {
        var (snapshot, report) = Fixture.Read(List(Subject + element + Listed));

        Assert.Contains(kept, snapshot.Details("1").Attribute(label));
        Assert.Equal(code, Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Names_OfTooManySpellings_AreCappedAndReported()
    {
        var variants = string.Concat(Enumerable.Range(0, 9).Select(i => $"<spelling-variant script=\"Latn\">V{i}</spelling-variant>"));
        var name = $"<individual><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>A</value>{variants}</name-part><name-part order=\"2\"><value>B</value>{variants}</name-part></name></identity></individual>";

        var (snapshot, report) = Fixture.Read(List(name + Listed));

        var names = snapshot.Details("1").Names.Select(listed => listed.Text).ToList();
        Assert.Equal("A B", names[0]);
        Assert.Equal(19, names.Count);
        Assert.Contains("V8 B", names);
        Assert.Contains("A V8", names);
        Assert.Equal("names-capped", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Read_TargetWithoutNumberOrName_IsUnreadable()
    {
        var (snapshot, report) = Fixture.Read(List("<other-information>The lampman</other-information>" + Listed).Replace(" ssid=\"1\"", "", StringComparison.Ordinal));

        var details = Assert.Single(snapshot.Entries).Details!;
        Assert.True(details.IsUnreadable);
        Assert.Contains(details.Names, name => name.Text == "The lampman");
        Assert.Equal(["id-missing", "element-unknown", "name-missing"], report.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Read_OneTargetTwice_IsOneEntry()
    {
        var one = $"<target ssid=\"1\">{Subject}{Listed}</target>";
        var (snapshot, report) = Fixture.Read(List(Subject + Listed).Replace("</swiss-sanctions-list>", one.Replace("Orlo Maek", "Orlow Maek", StringComparison.Ordinal) + "</swiss-sanctions-list>", StringComparison.Ordinal));

        Assert.Equal(["Orlo Maek", "Orlow Maek"], Assert.Single(snapshot.Entries).Details!.Names.Select(name => name.Text));
        Assert.Equal("id-repeated", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Day_Unreadable_IsTheDeliverysAndReported()
    {
        var (snapshot, report) = Fixture.Read(List(Subject + Listed).Replace("2024-05-01", "today", StringComparison.Ordinal));

        Assert.Equal((ReadingFixture.DeliveryDay, DayKnownBy.Folder), (snapshot.Day, snapshot.DayKnownBy));
        Assert.Equal("date-unreadable", Assert.Single(report.Problems).Code);
    }

    [SharedFact]
    public async Task Read_RealSample_IsAnAmendmentOfThreeTargets()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(SharedFiles.At("data", "lists", "ch-seco", "2024-01-17-sample", "seco.xml"))], supplement: false);

        var delivery = Assert.Single(loaded.Files);
        Assert.Equal(("ch-xml", 3), (delivery.Format, delivery.Report.Counts["entries"]));
        Assert.Equal(["date-missing", "date-missing", "date-missing"], delivery.Report.Problems.Select(problem => problem.Code));
    }

    private static string List(string target) => $"<swiss-sanctions-list list-type=\"whole-list\" date=\"2024-05-01\"><target ssid=\"1\">{target}</target></swiss-sanctions-list>";
}
