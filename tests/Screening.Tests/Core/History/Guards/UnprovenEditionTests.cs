namespace Screening.Tests.Core.History.Guards;

/// <summary>A first edition that stops without its publisher's mark may be cut: nothing stands before it to show what it lacks.</summary>
public class UnprovenEditionTests
{
    [Fact]
    public void Judge_FirstEditionWithoutItsEndMark_ProvesNoAbsence()
    {
        var guarded = GuardedEditions.Judge([Edition("2024-01-10", lacksEndMark: true)]);

        Assert.Equal(ListExtent.Extract, Assert.Single(guarded.Accepted).Extent);
        var screener = new Screener(Register.Build(guarded.Accepted));
        Assert.Equal(ScreeningOutcome.NotScreened, screener.Screen("Jane Nobody", TinyRegister.Day("2024-01-10")).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, screener.Screen("Company A", TinyRegister.Day("2024-01-10")).Outcome);
    }

    [Fact]
    public void Judge_FirstEditionWithItsEndMark_ProvesAbsence() =>
        Assert.Equal(ListExtent.Whole, Assert.Single(GuardedEditions.Judge([Edition("2024-01-10", lacksEndMark: false)]).Accepted).Extent);

    [Fact]
    public void AsAccepted_OfTheSameEditions_TakesThemAlike()
    {
        ListSnapshot[] editions = [Edition("2024-01-10", lacksEndMark: true), Edition("2024-01-11", lacksEndMark: false), Edition("2024-01-12", lacksEndMark: false)];

        Assert.Equal(
            GuardedEditions.Judge(editions).Accepted.Select(static edition => (edition.Day, edition.Extent)),
            GuardedEditions.AsAccepted(editions).Select(static edition => (edition.Day, edition.Extent)));
    }

    private static ListSnapshot Edition(string day, bool lacksEndMark) => new()
    {
        List = TinyRegister.Official, Day = TinyRegister.Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = new string('a', 40) + day, LacksEndMark = lacksEndMark,
        Entries = [TinyRegister.Entry("A"), TinyRegister.Entry("B")],
    };
}
