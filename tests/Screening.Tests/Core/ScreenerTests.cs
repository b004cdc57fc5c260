using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core;

public class ScreenerTests
{
    private static readonly DateOnly Asked = Day("2024-02-15");

    private static readonly Screener Official = new(Register.Build(
    [
        Snapshot("2024-01-10", Entry("1", null, "Unmistakable Trading LLC"), Entry("2", null, "Ruritania Shipping Co")),
        Snapshot("2024-02-10", Entry("1", null, "Unmistakable Trading LLC"), Entry("3", null, "Zenda Heavy Industries")),
        Snapshot("2024-03-10", Entry("1", null, "Renamed Ventures Plc"), Entry("3", null, "Zenda Heavy Industries")),
    ]));

    [Theory]
    [InlineData("Unmistakable Trading", "2024-02-15", ScreeningOutcome.Hit)]
    [InlineData("Ruritania Shipping Co", "2024-02-15", ScreeningOutcome.PastHit)]
    [InlineData("Zenda Heavy Industries", "2024-01-10", ScreeningOutcome.NoHit)]
    [InlineData("Zenda Heavy Industries", "2024-01-20", ScreeningOutcome.Hit)]
    [InlineData("Jane Nobody", "2024-02-15", ScreeningOutcome.NoHit)]
    [InlineData("Jane Nobody", "2024-01-09", ScreeningOutcome.NotScreened)]
    [InlineData("Jane Nobody", "2024-03-18", ScreeningOutcome.NotScreened)]
    [InlineData("Ruritania Shipping Co", "2024-03-18", ScreeningOutcome.Hit)]
    public void Screen_OverWholeEditions_FollowsThePrecedenceOfOutcomes(string name, string asOf, ScreeningOutcome expected) =>
        Assert.Equal(expected, Official.Screen(name, Day(asOf)).Outcome);

    [Fact]
    public void Screen_FiveLettersThatMayBeATailNumber_FindTheCompanyOfThatName()
    {
        var screener = new Screener(Register.Build([Snapshot("2024-01-10", Entry("1", null, "MIRAN LLC"))]));
        Assert.Equal(ScreeningOutcome.Hit, screener.Screen("MIRAN", Day("2024-01-10")).Outcome);
    }

    [Theory]
    [InlineData("yk agc", new[] { "1" })]
    [InlineData("YK-AGC", new[] { "1" })]
    [InlineData("OOO YAGK", new[] { "2" })]
    public void Screen_LettersInTwoGroupsThatAListingBearsAsTail_AreNoName(string asked, string[] found)
    {
        var aircraft = new ListEntry("1")
        {
            Details = new ListingDetails { Kind = SubjectKind.Aircraft, Names = [new ListedName("YK-AGC")], Identifiers = [Identifier.Create(IdentifierKinds.Tail, "YK-AGC")] },
        };
        var screener = new Screener(Register.Build([Snapshot("2024-01-10", aircraft, Entry("2", null, "OOO YAGK"))]));

        Assert.Equal(found, screener.Screen(asked, Day("2024-01-10")).Matches.Select(static match => match.Listing.Id.Value).Order());
    }

    [Theory]
    [InlineData("0094195", 1)]
    [InlineData(" 00-94195 ", 1)]
    [InlineData("94195", 0)]
    [InlineData("9419", 0)]
    public void Screen_NumberOfAKindWithoutARule_FindsItsBearer(string asked, int found)
    {
        var bearer = new ListEntry("1")
        {
            Details = new ListingDetails
            {
                Kind = SubjectKind.Person, Names = [new ListedName("Orlo Bantry Maek")],
                Identifiers = [Identifier.Create(IdentifierKind.Other("Ration card"), "0094195"), Identifier.Create(IdentifierKind.Other("Card"), "9419")],
            },
        };
        var screener = new Screener(Register.Build([Snapshot("2024-01-10", bearer)]));

        Assert.Equal(found, screener.Screen(asked, Day("2024-01-10")).Matches.Count);
    }

    [Theory]
    [InlineData("Renamed Ventures Plc", "2024-02-15")]
    [InlineData("Unmistakable Trading LLC", "2024-03-12")]
    public void Screen_NameNotPrintedThatDay_IsAHitThatSaysSo(string name, string asOf)
    {
        var match = Assert.Single(Official.Screen(name, Day(asOf)).Matches);
        Assert.True(match.MakesHit);
        Assert.False(match.NameIsCurrent);
        Assert.Contains(match.Notices, static notice => notice.Text.Contains("not printed on that day", StringComparison.Ordinal));
    }

    [Fact]
    public void Screen_KnownAt_FindsNoNameThatWasNotYetPublished()
    {
        Assert.Empty(Official.Screen("Renamed Ventures Plc", Asked, knownAt: Day("2024-03-09")).Matches);
        Assert.Single(Official.Screen("Renamed Ventures Plc", Asked, knownAt: Day("2024-03-10")).Matches);
    }

    [Fact]
    public void Screen_WithoutAMatch_SharesOneAnswerAndAllocatesNothing()
    {
        var first = Official.Screen("Jane Nobody", Asked);
        Official.Screen("John Nobody", Asked);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = Official.Screen("John Nobody", Asked);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Same(first, second);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Screen_WeakAlias_IsShownAndCountsOnlyWithMore()
    {
        var entry = new ListEntry("w")
        {
            Details = new ListingDetails
            {
                Kind = SubjectKind.Person, Names = [new ListedName("Rassendyll, Rudolf"), new ListedName("Vulpius", NameKind.Alias, IsWeak: true)],
                BirthDates = [PartialDate.OfYear(1951)],
            },
        };
        var screener = new Screener(Register.Build([Snapshot("2024-02-10", entry)]));
        var alone = screener.Screen("Vulpius", Asked);
        Assert.Equal(ScreeningOutcome.NoHit, alone.Outcome);
        Assert.False(Assert.Single(alone.Matches).MakesHit);
        Assert.Empty(screener.Screen("Vulpus", Asked).Matches);
        Assert.Equal(ScreeningOutcome.Hit, screener.Screen(new ScreeningRequest("Vulpius") { AsOf = Asked, BirthDate = PartialDate.OfDay(new DateOnly(1951, 2, 3)) }).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, screener.Screen(new ScreeningRequest("Vulpius") { AsOf = Asked, WeakAliasesCount = true }).Outcome);
    }

    [Fact]
    public void Screen_IdentifierThatContradicts_LowersTheRankAndHidesNothing()
    {
        static ListEntry Company(string id, string number) => new(id)
        {
            Details = new ListingDetails { Kind = SubjectKind.Organization, Names = [new ListedName("Strelsau Holdings")], Identifiers = [Identifier.Create(IdentifierKinds.RegNo, number)] },
        };
        var screener = new Screener(Register.Build([Snapshot("2024-02-10", Company("a", "HE 319556"), Company("b", "690611860"))]));
        var result = screener.Screen(new ScreeningRequest("Strelsau Holdings") { AsOf = Asked, Identifiers = [Identifier.Create(IdentifierKinds.TaxId, "690611860")] });
        Assert.Equal(["b", "a"], result.Matches.Select(static match => match.Listing.Id.Value));
        Assert.Equal(1, result.Matches[0].Score);
        Assert.True(result.Matches[1].MakesHit);
        Assert.InRange(result.Matches[1].Score, screener.Options.Profile.Threshold, 0.95);
    }

    [Fact]
    public void Screen_TailNumberOfAnotherAircraft_FindsNothing()
    {
        static ListEntry Aircraft(string tail) => new(tail) { Details = new ListingDetails { Kind = SubjectKind.Aircraft, Names = [new ListedName(tail)] } };
        var screener = new Screener(Register.Build([Snapshot("2024-02-10", Aircraft("EW-001PA"), Aircraft("MSN 550"))]));
        foreach (var written in new[] { "EW-001PA", "EW001PA", "ew 001 pa" })
            Assert.Equal("EW-001PA", Assert.Single(screener.Screen(written, Asked).Matches).Listing.Id.Value);
        Assert.Empty(screener.Screen("EW-001PB", Asked).Matches);
        Assert.Single(screener.Screen("msn 550", Asked).Matches);
        Assert.Empty(screener.Screen("MSN 551", Asked).Matches);
    }

    [Fact]
    public void Screen_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentException>(() => Official.Screen("  ", Asked));
        Assert.Throws<ArgumentException>(() => Official.Screen(new ScreeningRequest("Acme")));
        Assert.Throws<ArgumentException>(() => Official.Screen(new ScreeningRequest("Acme") { AsOf = Asked, Threshold = 1.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Screener(Official.Register, new ScreeningOptions { Threshold = double.NaN }));
    }

    [Fact]
    public void Screen_AddingAList_RemovesNoHit()
    {
        var more = new Screener(Register.Build(
            [Snapshot("2024-02-10", Entry("1", null, "Unmistakable Trading LLC"))], [Dated("mine", null, null, Facts("z", Designation("2020-01-01")))]));
        Assert.Equal(ScreeningOutcome.Hit, more.Screen("Unmistakable Trading", Asked).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, more.Screen("Company z", Asked).Outcome);
    }
}
