using Screening.Lists.EuXml;

namespace Screening.Tests.Lists.EuXml;

/// <summary>The real excerpt of 2021, and a whole list rebuilt from a conversion of the real one of 2026.</summary>
public class EuRealListsTests
{
    private static readonly ReadingFixture Fixture = new(new EuXmlReader(), "export.xml");

    [SharedFact]
    public void Read_Excerpt_HoldsThreePersons()
    {
        var (snapshot, report) = Fixture.Read(new DeliveryFile("x.xml", File.ReadAllBytes(SharedFiles.At("data", "lists", "eu-fsf", "2021-01-15-sample", "xmlFullSanctionsList.excerpt.xml"))));

        Assert.Empty(report.Problems);
        Assert.Equal((new DateOnly(2021, 1, 15), DayKnownBy.Stated), (snapshot.Day, snapshot.DayKnownBy));
        Assert.Equal(["EU.27.28", "EU.39.56", "EU.106.12"], snapshot.Entries.Select(entry => entry.Id));
        Assert.All(snapshot.Entries, entry => Assert.Equal((new DateOnly(2003, 7, 8), "IRQ"), (Assert.Single(entry.Measures).Effective, entry.Measures[0].Programme)));
        Assert.Equal(("Qusay Saddam Hussein Al-Tikriti", "Muhammad Hamza Zubaidi"), (snapshot.Details("EU.39.56").Names[0].Text, snapshot.Details("EU.106.12").Names[0].Text));
    }

    [SharedFact]
    public async Task Read_WholeList_HoldsEveryEntity()
    {
        var register = await RegisterFile.LoadAsync([new ListSource(ListPath)], supplement: false);
        var delivery = Assert.Single(register.Files);
        var report = delivery.Report;

        Assert.Equal("eu-xml", delivery.Format);
        Assert.Equal((5860, 0), (report.Counts["entries"], report.Counts["entries unreadable"]));
        Assert.DoesNotContain(report.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal(["calendar-other", "number-missing"], report.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Two entries whose own regulation is an amendment of 2024-02-28: the first act behind their details is the true day.</summary>
    [SharedFact]
    public async Task Status_AroundTheFirstPublication_IgnoresTheLastAmendment()
    {
        var loaded = await RegisterFile.LoadAsync([new ListSource(ListPath)], supplement: false);
        foreach (var (id, first) in new[] { ("EU.8273.79", new DateOnly(2022, 6, 3)), ("EU.6711.45", new DateOnly(2021, 12, 2)) })
        {
            var listing = Assert.IsType<Listing>(loaded.Register.Find(new ListingId(new ListId("eu-fsf"), id)));
            Assert.Equal(
                [ListingStatus.NotListed, ListingStatus.InForce, ListingStatus.InForce],
                new[] { first.AddDays(-1), first, first.AddDays(1) }.Select(day => Register.StatusOf(listing, day).Status));
        }
    }

    private static string ListPath => SharedFiles.At("data", "lists", "eu-fsf", "2026-02-23-derived", "xmlFullSanctionsList_1_1.derived.xml.xz");
}
