using Screening.Testing;

namespace Screening.Tests.Testing;

public class ScreeningExpectationTests
{
    private static readonly Screener Screener = TestRegister.Screener(
        ListingBuilder.Named("Salt Mine Vostok OAO").On("us-ofac-sdn", "1").Is(SubjectKind.Organization).WeakAlias("SMV")
            .Designated("2021-08-09").Announced("2025-12-13", "press").Licensed("2025-12-15", "GL-13: potash").Delisted("2026-03-26"),
        ListingBuilder.Named("Salt Mine Vostok").On("eu-fsf", "2").Designated("2022-06-03"),
        ListingBuilder.Named("Later Trading House").On("uk-sl", "3").Designated("2027-02-01", announced: "2027-01-15"));

    [Theory]
    [InlineData("2021-08-08", ScreeningOutcome.NoHit)]
    [InlineData("2021-08-09", ScreeningOutcome.Hit)]
    [InlineData("2026-03-26", ScreeningOutcome.Hit)]
    public void Expect_OutcomeOfTheDay_Holds(string day, ScreeningOutcome outcome) => Assert.Same(Screener, Chain(Screener.Expect("Salt Mine Vostok", day).Outcome(outcome)));

    [Fact]
    public void Expect_EveryStatus_IsToldApart()
    {
        Screener.Expect("Salt Mine Vostok", on: "2025-12-14").Hit().InForce("us-ofac-sdn").InForce("eu-fsf").NoMatchOn("uk-sl");
        Screener.Expect("Salt Mine Vostok", on: "2025-12-15").Hit().Licensed("us-ofac-sdn", "GL-13").InForce("eu-fsf");
        Screener.Expect("Salt Mine Vostok", on: "2026-03-26").Hit().Revoked("us-ofac-sdn").Finds("eu-fsf", "2");
        Screener.Expect("Later Trading House", on: "2027-01-20").Hit().Announced("uk-sl");
        Screener.Expect("Jane Nobody", on: "2025-12-14").NoHit();
        Assert.Empty(Screener.Expect("Jane Nobody", on: "2025-12-14").Result.Matches);
    }

    [Fact]
    public void Expect_AnotherAnswer_ThrowsWithTheWholeAnswer()
    {
        var problem = Assert.Throws<ScreeningExpectationException>(() => Screener.Expect("Salt Mine Vostok", on: "2025-12-16").InForce("us-ofac-sdn"));
        Assert.Contains("expected a match on us-ofac-sdn that is InForce for 'Salt Mine Vostok' as of 2025-12-16", problem.Message, StringComparison.Ordinal);
        Assert.Contains("us-ofac-sdn:1 Salt Mine Vostok OAO: Licensed since 2025-12-15", problem.Message, StringComparison.Ordinal);
        Assert.Contains("eu-fsf:2", problem.Message, StringComparison.Ordinal);
        Assert.Contains("score ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expect_WrongLicence_Throws() =>
        Assert.Throws<ScreeningExpectationException>(() => Screener.Expect("Salt Mine Vostok", on: "2025-12-16").Licensed("us-ofac-sdn", "GL-14"));

    [Fact]
    public void Expect_MatchWhereNoneMayBe_Throws() =>
        Assert.Throws<ScreeningExpectationException>(() => Screener.Expect("Salt Mine Vostok", on: "2025-12-16").NoMatchOn("eu-fsf"));

    [Fact]
    public void Delisted_WithoutDesignation_IsAMistake() => Assert.Throws<InvalidOperationException>(() => ListingBuilder.Named("Acme").Delisted("2020-01-01"));

    [Theory]
    [InlineData("01.02.2020")]
    [InlineData("2020-02-30")]
    public void Designated_OnNoDay_IsAMistake(string day) => Assert.Throws<ArgumentException>(() => ListingBuilder.Named("Acme").Designated(day));

    [Fact]
    public void FixedClock_Always_TellsItsDay() =>
        Assert.Equal(new DateOnly(2025, 12, 14), DateOnly.FromDateTime(new FixedClock("2025-12-14").GetUtcNow().UtcDateTime));

    private static Screener Chain(ScreeningExpectation expectation)
    {
        Assert.NotNull(expectation);
        return Screener;
    }
}
