using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History;

/// <summary>What dated rows say, alone and beside editions.</summary>
public class DatedStatusTests
{
    private static readonly Measure Licence = new() { Kind = MeasureKind.GeneralLicence, Licence = "GL 1: wind-down", Announced = Day("2022-05-01"), Effective = Day("2022-05-01"), Revoked = Day("2022-06-01"), EndedBy = MeasureEnd.Expiry };
    private static readonly Measure Words = new() { Kind = MeasureKind.Announcement, Announced = Day("2022-04-01") };

    private static Register Extract(params Measure[] measures) => Register.Build([], [Dated("us-ofac-sdn", "2021-01-01", "2023-01-01", Facts("x", measures))]);

    [Theory]
    [InlineData("2021-12-31", ListingStatus.NotListed)]
    [InlineData("2022-01-01", ListingStatus.InForce)]
    [InlineData("2022-04-30", ListingStatus.InForce)]
    [InlineData("2022-05-01", ListingStatus.Licensed)]
    [InlineData("2022-05-31", ListingStatus.Licensed)]
    [InlineData("2022-06-01", ListingStatus.InForce)]
    [InlineData("2022-11-30", ListingStatus.InForce)]
    [InlineData("2022-12-01", ListingStatus.Revoked)]
    [InlineData("2023-01-08", ListingStatus.Revoked)]
    [InlineData("2023-01-09", ListingStatus.Undetermined)]
    [InlineData("2020-12-31", ListingStatus.NotListed)]
    public void StatusOf_DatedRows_FollowTheirDays(string asOf, ListingStatus expected) =>
        Assert.Equal(expected, Extract(Designation("2022-01-01", "2022-12-01"), Licence, Words).StatusOf("us-ofac-sdn", "x", asOf).Status);

    [Fact]
    public void StatusOf_Announcement_IsANoticeAndNoStatus()
    {
        var before = Extract(Designation("2022-01-01"), Words).StatusOf("us-ofac-sdn", "x", "2022-03-31");
        var after = Extract(Designation("2022-01-01"), Words).StatusOf("us-ofac-sdn", "x", "2022-04-01");
        Assert.Equal(ListingStatus.InForce, after.Status);
        Assert.Empty(before.Notices);
        Assert.Equal(new Notice(NoticeKind.Announcement, Day("2022-04-01"), "announced 2022-04-01, no legal effect"), Assert.Single(after.Notices));
    }

    [Fact]
    public void StatusOf_PublishedBeforeItTakesEffect_IsAnnounced()
    {
        var register = Extract(Designation("2022-01-10", announced: "2022-01-03"));
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("us-ofac-sdn", "x", "2022-01-02").Status);
        Assert.Equal(ListingStatus.Announced, register.StatusOf("us-ofac-sdn", "x", "2022-01-03").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("us-ofac-sdn", "x", "2022-01-10").Status);
    }

    [Fact]
    public void StatusOf_DatesThatCannotBeRight_ReadAsInForce()
    {
        Assert.Equal(ListingStatus.InForce, Extract(Designation(null)).StatusOf("us-ofac-sdn", "x", "2022-01-01").Status);
        var crossed = Extract(Designation("2022-06-01", "2022-01-01")).StatusOf("us-ofac-sdn", "x", "2022-03-01");
        Assert.Equal(ListingStatus.InForce, crossed.Status);
        Assert.Contains(crossed.Notices, static notice => notice.Kind == NoticeKind.Date);
    }

    [Fact]
    public void StatusOf_LicenceWithoutSoundDates_LicensesNothing()
    {
        var crossed = Licence with { Effective = Day("2022-06-01"), Revoked = Day("2022-05-01") };
        var undated = Licence with { Announced = null, Effective = null, Revoked = null, EndedBy = null };
        var register = Register.Build([], [Dated("mine", null, null, Facts("x", Designation("2022-01-01"), crossed, undated))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("mine", "x", "2022-05-15").Status);
    }

    [Fact]
    public void StatusOf_SectoralWithoutAFirstDay_IsInForceFromTheDayItWasSeen()
    {
        var register = Extract(new Measure { Kind = MeasureKind.Sectoral });
        Assert.Equal(ListingStatus.Undetermined, register.StatusOf("us-ofac-sdn", "x", "2022-01-01").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("us-ofac-sdn", "x", "2023-01-01").Status);
    }

    [Fact]
    public void StatusOf_KnownAtBeforeTheRevocation_DoesNotKnowIt()
    {
        var register = Extract(Designation("2022-01-01", "2022-12-01"));
        var finding = register.StatusOf("us-ofac-sdn", "x", "2022-11-30", knownAt: "2022-11-30");
        Assert.Equal(ListingStatus.InForce, finding.Status);
        Assert.Null(finding.Until);
        Assert.Equal(Day("2022-12-01"), register.StatusOf("us-ofac-sdn", "x", "2022-11-30").Until);
    }

    [Fact]
    public void StatusOf_LicenceWhoseListIsNoLongerKnown_LicensesNothing()
    {
        var open = Licence with { Revoked = null, EndedBy = null };
        var register = Register.Build(
            [Snapshot("2022-01-01", Entry("x")), Snapshot("2024-01-01", Entry("x"))],
            [Dated("un-sc", "2021-01-01", "2023-01-01", Facts("x", Designation("2021-06-01"), open))]);
        Assert.Equal(ListingStatus.Licensed, register.StatusOf("un-sc", "x", "2023-01-01").Status);
        var later = register.StatusOf("un-sc", "x", "2023-12-01");
        Assert.Equal(ListingStatus.InForce, later.Status);
        Assert.Contains(later.Notices, static notice => notice.Kind == NoticeKind.Licence);
    }

    [Fact]
    public void StatusOf_SupplementDatesTheEndInsideAWindow_Decides()
    {
        var register = Register.Build(
            [Snapshot("2022-01-01", Entry("x")), Snapshot("2022-12-31", Entry("other"))],
            [Dated("un-sc", "2021-01-01", "2023-01-01", Facts("x", Designation("2021-06-01", "2022-11-04")))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2022-11-03").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2022-11-04").Status);
    }

    [Fact]
    public void StatusOf_EditionStillPrintsWhatTheSupplementCallsEnded_FollowsTheEditionAndSaysSo()
    {
        var register = Register.Build(
            [Snapshot("2022-01-01", Entry("x")), Snapshot("2022-12-31", Entry("x"))],
            [Dated("un-sc", "2021-01-01", "2023-01-01", Facts("x", Designation("2021-06-01", "2022-06-01")))]);
        var finding = register.StatusOf("un-sc", "x", "2022-12-01");
        Assert.Equal(ListingStatus.InForce, finding.Status);
        Assert.Contains(finding.Notices, static notice => notice.Kind == NoticeKind.Contradiction);
    }

    [Fact]
    public void StatusOf_StayBetweenTwoEditions_IsDeniedByNeither()
    {
        var register = Register.Build(
            [Snapshot("2022-01-01", Entry("other")), Snapshot("2024-01-01", Entry("other"))],
            [Dated("un-sc", "2021-01-01", "2024-06-01", Facts("x", Designation("2022-03-01", "2023-06-01")))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2023-01-01").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2023-06-01").Status);
    }

    [Theory]
    [InlineData("2022-06-01", ListingStatus.InForce)]
    [InlineData("2022-12-01", ListingStatus.Undetermined)]
    [InlineData("2023-01-01", ListingStatus.NotListed)]
    public void StatusOf_EditionInsideTheStayThatLacksIt_DeniesIt(string asOf, ListingStatus expected)
    {
        var record = Dated("un-sc", "2021-01-01", "2024-06-01", Facts("x", Designation("2022-03-01")));
        var editions = asOf == "2022-06-01" ? [Snapshot("2022-01-01", Entry("other"))] : new[] { Snapshot("2022-01-01", Entry("other")), Snapshot("2023-01-01", Entry("other")) };
        var finding = Register.Build(editions, [record]).StatusOf("un-sc", "x", asOf);
        Assert.Equal(expected, finding.Status);
        Assert.Equal(expected != ListingStatus.InForce, finding.Notices.Any(static notice => notice.Kind == NoticeKind.Contradiction));
    }

    [Fact]
    public void StatusOf_OneMeasureEndsWhileAnotherStands_IsNotRevoked()
    {
        var ban = new Measure { Kind = MeasureKind.TravelBan, Effective = Day("2022-01-01"), Revoked = Day("2024-01-04"), EndedBy = MeasureEnd.Expiry };
        var register = Register.Build(
            [Snapshot("2024-01-01", Entry("x"))], [Dated("un-sc", "2021-01-01", "2024-06-01", Facts("x", Designation("2021-06-01", "2024-03-01"), ban))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2024-01-05").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2024-03-01").Status);
    }

    [Fact]
    public void StatusOf_EarlierStayThatEnded_DoesNotReachIntoTheGap()
    {
        var register = Register.Build(
            [Snapshot("2024-01-01", Entry("x"))], [Dated("un-sc", "2005-01-01", "2024-06-01", Facts("x", Designation("2010-01-01", "2012-01-01"), Designation("2021-06-01")))]);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2011-01-01").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "x", "2015-01-01").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "x", "2021-06-01").Status);
    }

    [Fact]
    public void StatusOf_RecordOfAnAuthorisationAlone_RestrictsNothing()
    {
        var letter = new Measure { Kind = MeasureKind.Authorisation, Licence = "letter", Effective = Day("2022-01-01") };
        Assert.Equal(ListingStatus.NotListed, Extract(letter).StatusOf("us-ofac-sdn", "x", "2022-02-01").Status);
        Assert.Equal(ListingStatus.Undetermined, Extract(Licence).StatusOf("us-ofac-sdn", "x", "2022-05-02").Status);
    }

    [Fact]
    public void StatusOf_Licensed_IsSinceTheLicence()
    {
        var finding = Extract(Designation("2022-01-01", "2022-12-01"), Licence).StatusOf("us-ofac-sdn", "x", "2022-05-10");
        Assert.Equal((Day("2022-05-01"), Day("2022-06-01")), (finding.Since, finding.Until));
    }

    [Fact]
    public void StatusOf_ExtractAloneAgainstTheRecord_FollowsTheExtractAndSaysSo()
    {
        var extract = new ListSnapshot { List = Official, Day = Day("2022-12-31"), DayKnownBy = DayKnownBy.Folder, Extent = ListExtent.Extract, Sha256 = "extract", Entries = [Entry("x")] };
        var register = Register.Build([extract], [Dated("un-sc", "2021-01-01", "2023-01-01", Facts("x", Designation("2021-06-01", "2022-06-01")))]);
        var finding = register.StatusOf("un-sc", "x", "2022-12-31");
        Assert.Equal(ListingStatus.InForce, finding.Status);
        Assert.Contains(finding.Notices, static notice => notice.Kind == NoticeKind.Contradiction);
    }
}
