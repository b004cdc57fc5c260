using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History;

/// <summary>Editions whose day is only bounded: evidence where it is certain, and nowhere else.</summary>
public class BoundedDayTests
{
    [Theory]
    [InlineData("2024-01-31", ListingStatus.InForce)]
    [InlineData("2024-02-01", ListingStatus.InForce)]
    [InlineData("2024-02-02", ListingStatus.Undetermined)]
    [InlineData("2024-02-10", ListingStatus.Undetermined)]
    [InlineData("2024-02-19", ListingStatus.Undetermined)]
    [InlineData("2024-02-20", ListingStatus.Revoked)]
    [InlineData("2024-03-01", ListingStatus.Revoked)]
    public void StatusOf_ListingThatABoundedEditionLacks_IsOpenUpToTheBound(string day, ListingStatus status)
    {
        var register = Register.Build([Snapshot("2024-02-01", Entry("x"), Entry("y")), Bounded("2024-02-10", "2024-02-20", Entry("y")), Snapshot("2024-03-01", Entry("y"))]);
        Assert.Equal(day == "2024-01-31" ? ListingStatus.Undetermined : status, register.StatusOf("un-sc", "x", day).Status);
    }

    [Theory]
    [InlineData("2024-02-01", ListingStatus.NotListed)]
    [InlineData("2024-02-02", ListingStatus.Undetermined)]
    [InlineData("2024-02-19", ListingStatus.Undetermined)]
    [InlineData("2024-02-20", ListingStatus.InForce)]
    [InlineData("2024-03-01", ListingStatus.InForce)]
    public void StatusOf_ListingThatABoundedEditionFirstHolds_IsOpenUpToTheBound(string day, ListingStatus status)
    {
        var register = Register.Build([Snapshot("2024-02-01", Entry("y")), Bounded("2024-02-10", "2024-02-20", Entry("x"), Entry("y")), Snapshot("2024-03-01", Entry("x"), Entry("y"))]);
        Assert.Equal(status, register.StatusOf("un-sc", "x", day).Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "y", day).Status);
    }

    [Fact]
    public void StatusOf_BoundedNewestEdition_IsCarriedFromTheFirstDayOfItsBound()
    {
        var register = Register.Build([Snapshot("2024-02-01", Entry("y")), Bounded("2024-02-10", "2024-02-20", Entry("y"))]);
        Assert.Equal(StatusBasis.Snapshot, register.StatusOf("un-sc", "y", "2024-02-10").Basis);
        Assert.Equal(StatusBasis.Carried, register.StatusOf("un-sc", "y", "2024-02-17").Basis);
        Assert.Equal(ListingStatus.Undetermined, register.StatusOf("un-sc", "y", "2024-02-18").Status);
        Assert.Equal(ListingStatus.Undetermined, register.StatusOf("un-sc", "y", "2024-02-15", knownAt: "2024-02-19").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "y", "2024-02-15", knownAt: "2024-02-20").Status);
    }

    [Theory]
    [InlineData("2024-02-04", ListingStatus.NotListed)]
    [InlineData("2024-02-05", ListingStatus.Undetermined)]
    [InlineData("2024-02-10", ListingStatus.NotListed)]
    [InlineData("2024-02-11", ListingStatus.Undetermined)]
    [InlineData("2024-02-20", ListingStatus.Undetermined)]
    [InlineData("2024-02-21", ListingStatus.NotListed)]
    public void StatusOf_EditionThatNothingOrdersAndThatFitsNowhere_LeavesItsBoundOpen(string day, ListingStatus status)
    {
        var register = Register.Build(
        [
            Snapshot("2024-02-01", Entry("y")), Snapshot("2024-02-10", Entry("y")), Bounded("2024-02-05", "2024-02-20", Entry("x"), Entry("y")),
            Snapshot("2024-03-01", Entry("y")), Snapshot("2024-04-01", Entry("x"), Entry("y")),
        ]);
        Assert.Equal(status, register.StatusOf("un-sc", "x", day).Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "y", day).Status);
    }

    [Fact]
    public void StatusOf_EditionThatNothingOrdersAndThatFits_ChangesNothing()
    {
        var register = Register.Build([Snapshot("2024-02-01", Entry("y")), Snapshot("2024-02-10", Entry("x"), Entry("y")), Bounded("2024-02-05", "2024-02-20", Entry("x"), Entry("y")), Snapshot("2024-03-01", Entry("x"), Entry("y"))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2024-02-15").Status);
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("un-sc", "x", "2024-02-01").Status);
    }

    [Fact]
    public void Build_BoundsThatCross_Throw() =>
        Assert.Throws<ArgumentException>(() => Register.Build([Bounded("2024-02-20", "2024-02-10", Entry("x"))]));

    private static ListSnapshot Bounded(string notBefore, string notAfter, params ListEntry[] entries) => new()
    {
        List = Official, Day = Day(notAfter), NotBefore = Day(notBefore), NotAfter = Day(notAfter), DayKnownBy = DayKnownBy.Given, Sha256 = $"bounded-{notBefore}-{notAfter}", Entries = entries,
    };
}
