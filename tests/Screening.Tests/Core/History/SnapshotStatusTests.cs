using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History;

/// <summary>What editions alone, and the dates they state, say of a day.</summary>
public class SnapshotStatusTests
{
    private static readonly Register Plain = Register.Build(
    [
        Snapshot("2024-01-10", Entry("stays"), Entry("goes")),
        Snapshot("2024-02-10", Entry("stays"), Entry("comes")),
        Snapshot("2024-03-10", Entry("stays"), Entry("comes"), Entry("goes")),
    ]);

    [Theory]
    [InlineData("stays", "2024-01-09", ListingStatus.Undetermined)]
    [InlineData("stays", "2024-01-10", ListingStatus.InForce)]
    [InlineData("stays", "2024-02-20", ListingStatus.InForce)]
    [InlineData("stays", "2024-03-17", ListingStatus.InForce)]
    [InlineData("stays", "2024-03-18", ListingStatus.Undetermined)]
    [InlineData("comes", "2024-01-10", ListingStatus.NotListed)]
    [InlineData("comes", "2024-01-11", ListingStatus.Undetermined)]
    [InlineData("comes", "2024-02-09", ListingStatus.Undetermined)]
    [InlineData("comes", "2024-02-10", ListingStatus.InForce)]
    [InlineData("goes", "2024-01-10", ListingStatus.InForce)]
    [InlineData("goes", "2024-01-11", ListingStatus.Undetermined)]
    [InlineData("goes", "2024-02-10", ListingStatus.Revoked)]
    [InlineData("goes", "2024-02-11", ListingStatus.Undetermined)]
    [InlineData("goes", "2024-03-10", ListingStatus.InForce)]
    public void StatusOf_ByEditions_SaysOnlyWhatNeighboursAgreeOn(string id, string asOf, ListingStatus expected) =>
        Assert.Equal(expected, Plain.StatusOf("un-sc", id, asOf).Status);

    [Fact]
    public void StatusOf_PastTheNewestEdition_CarriesThenShowsTheLastKnown()
    {
        Assert.Equal(StatusBasis.Carried, Plain.StatusOf("un-sc", "stays", "2024-03-17").Basis);
        Assert.Equal(new LastKnownStatus(ListingStatus.InForce, Day("2024-03-10")), Plain.StatusOf("un-sc", "stays", "2024-12-01").LastKnown);
        Assert.Equal(ListingStatus.InForce, Plain.StatusOf("un-sc", "stays", "2024-12-01", maxAge: 400).Status);
    }

    [Theory]
    [InlineData("2024-02-04", ListingStatus.NotListed)]
    [InlineData("2024-02-05", ListingStatus.InForce)]
    [InlineData("2024-02-09", ListingStatus.InForce)]
    public void StatusOf_StatedDateInsideTheWindow_Decides(string asOf, ListingStatus expected)
    {
        var register = Register.Build([Snapshot("2024-01-10", Entry("other")), Snapshot("2024-02-10", Entry("other"), Entry("x", "2024-02-05"))]);
        Assert.Equal(expected, register.StatusOf("un-sc", "x", asOf).Status);
    }

    [Fact]
    public void StatusOf_StatedDateBeforeAnEditionThatLacksIt_HoldsWithinTheLagOnly()
    {
        var near = Register.Build([Snapshot("2024-02-01", Entry("other")), Snapshot("2024-02-10", Entry("x", "2024-01-20"))]);
        var finding = near.StatusOf("un-sc", "x", "2024-02-01");
        Assert.Equal(ListingStatus.InForce, finding.Status);
        Assert.Contains(finding.Notices, static notice => notice.Text.Contains("not yet in the file", StringComparison.Ordinal));
        Assert.Equal(ListingStatus.NotListed, near.StatusOf("un-sc", "x", "2024-01-19").Status);

        var old = Register.Build([Snapshot("2024-02-01", Entry("other")), Snapshot("2024-02-10", Entry("x", "2006-06-19"))]);
        Assert.Equal(ListingStatus.Revoked, old.StatusOf("un-sc", "x", "2024-02-01").Status);
        Assert.Equal(ListingStatus.Undetermined, old.StatusOf("un-sc", "x", "2024-02-05").Status);
        Assert.Equal(ListingStatus.InForce, old.StatusOf("un-sc", "x", "2024-02-10").Status);
    }

    [Theory]
    [InlineData("2006-06-18", ListingStatus.NotListed)]
    [InlineData("2006-06-19", ListingStatus.InForce)]
    [InlineData("2024-01-31", ListingStatus.InForce)]
    [InlineData("2024-02-01", ListingStatus.Revoked)]
    [InlineData("2024-02-29", ListingStatus.Revoked)]
    [InlineData("2024-03-10", ListingStatus.InForce)]
    public void StatusOf_StatedLongBeforeTheFirstEditionThatLacksIt_IsAnEarlierStayThatTheEditionCloses(string asOf, ListingStatus expected)
    {
        var register = Register.Build([Snapshot("2024-02-01", Entry("other")), Snapshot("2024-02-29", Entry("other")), Snapshot("2024-03-10", Entry("x", "2006-06-19"))]);
        Assert.Equal(expected, register.StatusOf("un-sc", "x", asOf).Status);
    }

    [Fact]
    public void StatusOf_StatedDateBeforeTheFirstEdition_ReachesBack()
    {
        var register = Register.Build([Snapshot("2024-02-10", Entry("x", "2006-06-19"))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2010-01-01").Status);
        Assert.Equal(StatusBasis.Stated, register.StatusOf("un-sc", "x", "2010-01-01").Basis);
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("un-sc", "x", "2006-06-18").Status);
        Assert.Equal(ScreeningOutcome.NotScreened, new Screener(register).Screen("Company x", Day("2006-06-18")).Outcome);
    }

    [Fact]
    public void StatusOf_GoneAndBackWithItsOldDate_HasAGapThatTheDateDoesNotFill()
    {
        var register = Register.Build([Snapshot("2023-01-01", Entry("x", "2007-01-01")), Snapshot("2024-01-01", Entry("other")), Snapshot("2025-01-01", Entry("x", "2007-01-01"))]);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2024-01-01").Status);
        Assert.Equal(ListingStatus.Undetermined, register.StatusOf("un-sc", "x", "2024-06-01").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2025-01-01").Status);
    }

    [Fact]
    public void StatusOf_KnownAt_EqualsARegisterOfTheEditionsPublishedByThen()
    {
        ListSnapshot[] editions =
        [
            Snapshot("2024-01-10", Entry("a"), Entry("b", "2023-12-01")), Snapshot("2024-02-10", Entry("a"), Entry("c", "2024-01-20")),
            Snapshot("2024-03-10", Entry("b", "2024-03-01"), Entry("c", "2024-01-20")), Snapshot("2024-04-10", Entry("a"), Entry("c", "2024-01-20")),
        ];
        var all = Register.Build(editions);
        for (var known = Day("2024-01-10"); known <= Day("2024-05-01"); known = known.AddDays(5))
        {
            var then = Register.Build(editions.Where(edition => edition.Day <= known));
            foreach (var listing in then.Listings)
            {
                for (var day = Day("2023-11-25"); day <= Day("2024-05-01"); day = day.AddDays(3))
                    Assert.Equal(Register.StatusOf(listing, day).Status, Register.StatusOf(all.Find(listing.Id)!, day, known).Status);
            }
        }
    }

    [Fact]
    public void Build_AnyOrderOfEditions_GivesOneRegister()
    {
        ListSnapshot[] editions = [Snapshot("2024-01-10", Entry("a")), Snapshot("2024-02-10", Entry("b")), Snapshot("2024-03-10", Entry("a"), Entry("b"))];
        var one = Register.Build(editions);
        var other = Register.Build(editions.Reverse());
        Assert.Equal(one.Version, other.Version);
        for (var day = Day("2024-01-01"); day < Day("2024-04-01"); day = day.AddDays(1))
            Assert.Equal(one.StatusOf("un-sc", "a", IsoDay.Format(day)).Status, other.StatusOf("un-sc", "a", IsoDay.Format(day)).Status);
    }

    [Fact]
    public void Build_OfNothing_Throws() => Assert.Throws<ArgumentException>(() => Register.Build([]));

    [Fact]
    public void StatusOf_ExtractNewerThanTheWholeEditionThatLacksIt_IsInForce()
    {
        var extract = new ListSnapshot { List = Official, Day = Day("2024-02-20"), DayKnownBy = DayKnownBy.Folder, Extent = ListExtent.Extract, Sha256 = "extract", Entries = [Entry("x")] };
        var register = Register.Build([Snapshot("2024-01-01", Entry("x")), Snapshot("2024-02-01", Entry("other")), extract]);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2024-02-05").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2024-02-20").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2024-02-25").Status);
        Assert.Equal(ListingStatus.Undetermined, register.StatusOf("un-sc", "x", "2024-03-25").Status);
    }

    [Fact]
    public void Build_TwoDeliveriesOfOneDay_TheLastCounts()
    {
        var register = Register.Build([Snapshot("2024-01-01", Entry("a"), Entry("gone")), Snapshot("2024-01-01", Entry("a"))]);
        Assert.Null(register.Find(new ListingId(Official.Id, "gone")));
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "a", "2024-01-01").Status);
    }

    [Fact]
    public void CoverageOn_HoleBetweenTwoFilesOfOneList_IsNotCovered()
    {
        static DatedList Part(string from, string until, string id) => new()
        {
            List = new SanctionsList(new ListId("mine"), "Mine", "Us"), Extent = ListExtent.Whole, CoveredFrom = Day(from), CoveredUntil = Day(until), Sha256 = id, Entries = [Facts(id, Designation(from))],
        };
        var screener = new Screener(Register.Build([], [Part("2020-01-01", "2021-01-01", "a"), Part("2024-01-01", "2025-01-01", "b")]));
        Assert.Equal(ScreeningOutcome.NoHit, screener.Screen("Jane Nobody", Day("2020-06-01")).Outcome);
        Assert.Equal(ScreeningOutcome.NotScreened, screener.Screen("Jane Nobody", Day("2022-06-01")).Outcome);
        Assert.Equal(ScreeningOutcome.NoHit, screener.Screen("Jane Nobody", Day("2024-06-01")).Outcome);
    }
}
