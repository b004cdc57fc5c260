using CsCheck;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History;

/// <summary>What genuine histories must come out as.</summary>
public class RealHistoryTests
{
    [SharedFact]
    public void Sdn_Over308Snapshots_CountsExactly()
    {
        var register = Register.Build(RealHistories.Sdn);
        var listings = register.Listings.ToList();
        var editions = Assert.Single(register.Histories).Whole.Count;

        Assert.Equal(308, RealHistories.Sdn.Count);
        Assert.Equal(15_892, listings.Count);
        Assert.Equal(6_809, listings.Count(static listing => listing.Runs[0].First > 0));
        Assert.Equal(927, listings.Count(listing => listing.Runs[^1].End < editions));
        Assert.All(listings, static listing => Assert.Single(listing.Runs));
    }

    [SharedFact]
    public void Un_DelistingsAndTheIranGap_AreDecidedByDate()
    {
        var register = Register.Build(RealHistories.Read("un-sc"));

        Assert.All((string[])["QDi.317", "QDi.336"], id =>
        {
            Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", id, "2025-04-19").Status);
            Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", id, "2025-11-20").Status);
        });
        Assert.Equal(ListingStatus.InForce, register.StatusOf("un-sc", "IQi.074", "2025-11-20").Status);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("un-sc", "IQi.074", "2026-02-27").Status);

        var iran = register.Listings.Where(static listing => listing.Id.Value.StartsWith("IR", StringComparison.Ordinal) && Register.StatusOf(listing, Day("2025-11-20")).Status == ListingStatus.InForce).ToList();
        Assert.Equal((121, 84), (iran.Count, iran.Count(static listing => listing.Runs.Count == 2)));
        Assert.All(iran, static listing =>
        {
            Assert.Equal(listing.Runs.Count == 2 ? ListingStatus.InForce : ListingStatus.Revoked, Register.StatusOf(listing, Day("2023-10-01")).Status);
            Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, Day("2014-06-01")).Status);
            Assert.Equal(ListingStatus.Revoked, Register.StatusOf(listing, Day("2024-06-01")).Status);
            Assert.Equal(ListingStatus.Revoked, Register.StatusOf(listing, Day("2025-06-17")).Status);
            Assert.Equal(ListingStatus.Undetermined, Register.StatusOf(listing, Day("2025-09-16")).Status);
            Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, Day("2025-11-20")).Status);
        });
        Assert.All(register.Listings, static listing => Assert.Empty(listing.Contradictions));
    }

    [SharedFact]
    public void Eu_EndedReferences_AreContinuationsWhereOneLookReplacedThem()
    {
        var editions = RealHistories.Read("eu-fsf", static folder => folder.StartsWith('_'));
        var register = Register.Build(editions);
        var last = editions[^1];
        var now = last.Entries.Select(static entry => entry.Id).ToHashSet();
        var ended = editions.SelectMany(static edition => edition.Entries).Select(static entry => entry.Id).Distinct().Where(id => !now.Contains(id)).ToList();
        var renumbered = editions.SelectMany(static edition => edition.Renumberings).ToList();

        Assert.Equal(89, renumbered.Count);
        Assert.Equal(89, register.Listings.Sum(static listing => listing.FormerIds.Count));
        Assert.All(renumbered, pair => Assert.Same(register.Find(new ListingId(last.List.Id, pair.Id)), register.Find(new ListingId(last.List.Id, pair.FormerId))));
        var replaced = renumbered.Select(static pair => pair.FormerId).ToHashSet();
        Assert.Subset(ended.ToHashSet(), renumbered.Select(static pair => pair.FormerId).ToHashSet());
        Assert.All(ended.Where(id => !replaced.Contains(id)), id => Assert.Equal(ListingStatus.Revoked, register.StatusOf("eu-fsf", id, IsoDay.Format(last.Day)).Status));
        Assert.All(replaced, id => Assert.Equal(now.Contains(register.Find(new ListingId(last.List.Id, id))!.Id.Value) ? ListingStatus.InForce : ListingStatus.Revoked, register.StatusOf("eu-fsf", id, IsoDay.Format(last.Day)).Status));
    }

    [SharedTheory]
    [InlineData("un-sc")]
    [InlineData("eu-fsf")]
    [InlineData("us-ofac-sdn")]
    public void KnownAt_RandomDays_EqualARegisterOfTheEditionsPublishedByThen(string list)
    {
        // A sample of the entries: a listing's status rests on its own entries and on the days of the editions alone.
        var sample = (list == "us-ofac-sdn" ? RealHistories.Sdn : RealHistories.Read(list, static folder => folder != "2021-01-15-sample")).Select(static edition => Part(edition)).ToList();
        var all = Register.Build(sample);
        var (first, span) = (sample.Min(static edition => edition.Day), sample.Max(static edition => edition.Day).DayNumber - sample.Min(static edition => edition.Day).DayNumber);
        Gen.Select(Gen.Int[-40, span + 40], Gen.Int[0, span]).Sample((asked, known) =>
        {
            var (asOf, knownAt) = (first.AddDays(asked), first.AddDays(known));
            var then = Register.Build(sample.Where(edition => edition.Day <= knownAt));
            return then.Listings.All(listing => Told(Register.StatusOf(listing, asOf)) == Told(Register.StatusOf(all.Find(listing.Id)!, asOf, knownAt)));
        }, iter: 200, threads: 1);
    }

    private static (ListingStatus, StatusBasis, DateOnly?, DateOnly?, LastKnownStatus?) Told(StatusFinding finding) => (finding.Status, finding.Basis, finding.Since, finding.Until, finding.LastKnown);

    private static ListSnapshot Part(ListSnapshot edition) => new()
    {
        List = edition.List, Day = edition.Day, DayKnownBy = edition.DayKnownBy, Instant = edition.Instant, Extent = edition.Extent, TellsPresence = edition.TellsPresence,
        IsMembership = edition.IsMembership, Renumberings = edition.Renumberings, Sha256 = edition.Sha256,
        Entries = [.. edition.Entries.Where((entry, i) => entry.Id.Sum(static c => c) % 23 == 0)],
    };
}
