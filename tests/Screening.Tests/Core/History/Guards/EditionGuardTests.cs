using CsCheck;
using Screening.Tests.Reliability;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History.Guards;

public class EditionGuardTests
{
    private static readonly SanctionsList Sdn = PublishedLists.FindOrOwn(new ListId("us-ofac-sdn"));

    [Theory]
    [InlineData(0, 17, true)]
    [InlineData(0, 18, false)]
    [InlineData(30, 20, true)]
    [InlineData(30, 21, false)]
    [InlineData(365, 53, true)]
    [InlineData(365, 54, false)]
    [InlineData(731, 900, true)]
    public void Judge_Loss_IsCrediblyLargerTheLongerTheGap(int days, int lost, bool accepted)
    {
        // Every third of the early ones goes: no block at the end.
        var next = Edition(days, Ids(1000).Where((_, i) => i == 999 || i % (lost > 300 ? 1 : 3) != 0 || i >= lost * (lost > 300 ? 1 : 3)));

        var verdict = EditionGuard.Judge(Edition(0, Ids(1000)), next);

        Assert.Equal(1000 - lost, next.Entries.Count);
        Assert.Equal(accepted, verdict.IsAccepted);
        Assert.Equal(accepted ? EditionFault.None : EditionFault.Loss, verdict.Fault);
    }

    [Law]
    public void Judge_EditionCutAtAnyRow_IsRefusedFromOnePerCentOn() =>
        Gen.Select(Gen.Int[300, 2_000], Gen.Double[0.01, 0.99], Gen.Int[0, 7]).Sample((count, share, days) =>
        {
            var lost = (int)Math.Ceiling(count * share);
            return lost <= 3 || !EditionGuard.Judge(Edition(0, Ids(count)), Edition(days, Ids(count - lost))).IsAccepted;
        }, iter: Law.Cases(500));

    [Fact]
    public void Judge_EndedMeasures_CountAsLosses()
    {
        static ListEntry With(string id, string? revoked) => new(id) { Measures = [new Measure { Effective = Day("2020-01-01"), Revoked = DayOrNull(revoked) }] };
        var before = Edition("2024-01-01", Ids(1000).Select(static id => With(id, null)));
        var after = Edition("2024-01-02", Ids(1000).Select(static (id, i) => With(id, i % 40 == 0 ? "2024-01-02" : null)));

        var verdict = EditionGuard.Judge(before, after);
        Assert.Equal(EditionFault.Loss, verdict.Fault);
        Assert.StartsWith("0 listings are gone and 25 ended, of 1000 in force on 2024-01-01: 2.50 %", verdict.Reason, StringComparison.Ordinal);

        // What was known to expire is no loss when it does.
        var expiring = Edition("2024-01-01", Ids(1000).Select(static (id, i) => With(id, i % 40 == 0 ? "2024-01-02" : null)));
        Assert.True(EditionGuard.Judge(expiring, after).IsAccepted);
    }

    [Fact]
    public void Judge_AllDaysOfEffectInTheFuture_IsRefused()
    {
        static ListEntry With(string id, string effective) => new(id) { Measures = [new Measure { Effective = Day(effective) }] };
        Assert.Equal(EditionFault.Loss, EditionGuard.Judge(Edition("2024-01-01", Ids(100).Select(static id => With(id, "2020-01-01"))), Edition("2024-01-02", Ids(100).Select(static id => With(id, "2030-01-01")))).Fault);
    }

    [Fact]
    public void Judge_NamesShiftedAgainstIds_IsRefused()
    {
        var names = Ids(200).Select(static id => "Name " + id).ToList();
        var before = Edition("2024-01-01", Ids(200).Select((id, i) => Entry(id, null, names[i])));
        var after = Edition("2024-01-02", Ids(200).Select((id, i) => Entry(id, null, names[(i + 1) % 200])));

        Assert.Equal(EditionFault.Renaming, EditionGuard.Judge(before, after).Fault);
    }

    [Fact]
    public void Judge_EditionAgainstItself_NamesWhatSpeaksAgainstIt()
    {
        var whole = Edition(0, Ids(10));
        Assert.Equal(EditionFault.Empty, EditionGuard.Judge(null, Edition(0, [])).Fault);
        Assert.Equal(EditionFault.OwnCount, EditionGuard.Judge(null, Copy(whole, stated: 11)).Fault);
        Assert.Equal(EditionFault.None, EditionGuard.Judge(null, Copy(whole, stated: 10)).Fault);
        Assert.Equal(EditionFault.Companions, EditionGuard.Judge(null, Copy(whole, mismatch: "2 numbers of add.csv are not in sdn.csv")).Fault);
        Assert.Equal(EditionFault.EndMark, EditionGuard.Judge(whole, Copy(whole, lacksEnd: true)).Fault);
        Assert.Equal(EditionFault.None, EditionGuard.Judge(null, Copy(whole, lacksEnd: true)).Fault);
        Assert.Equal(EditionFault.Older, EditionGuard.Judge(Edition(1, Ids(10)), whole).Fault);
    }

    [Fact]
    public void Judge_ExtractOrDeliveryWithoutPresence_SaysNothingByWhatItLacks()
    {
        var part = new ListSnapshot { List = Sdn, Day = Day("2024-01-02"), DayKnownBy = DayKnownBy.Given, Extent = ListExtent.Extract, Sha256 = "part", Entries = [new ListEntry("1")] };
        Assert.True(EditionGuard.Judge(Edition(0, Ids(100)), part).IsAccepted);
        Assert.Throws<ArgumentException>(() => EditionGuard.Judge(Edition(0, Ids(1)), Snapshot("2024-01-02", Entry("x"))));
    }

    [Fact]
    public void Judge_Renumbering_IsNoLoss()
    {
        static ListSnapshot Eu(string day, string prefix) => new()
        {
            List = PublishedLists.FindOrOwn(new ListId("eu-fsf")), Day = Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = day,
            Entries = [.. Ids(100).Select((id, i) => Entry(i % 4 == 0 ? prefix + id : id, null, "Name " + id))],
        };
        Assert.True(EditionGuard.Judge(Eu("2024-01-01", "EU.1."), Eu("2024-01-02", "EU.2.")).IsAccepted);
    }

    [Fact]
    public void GuardedEditions_RefusedNewestEdition_KeepsTheOldInForceAndAgesIt()
    {
        var guarded = GuardedEditions.Judge([Edition(5, Ids(50)), Edition(0, Ids(100))]);
        var register = Register.Build(guarded.Accepted, refused: guarded.Refused);
        var coverage = Assert.Single(new Screener(register).Screen("Nobody at all", Day("2024-01-06")).Lists);

        Assert.Equal([true, false], guarded.Verdicts.Select(static verdict => verdict.IsAccepted));
        Assert.Equal((ListState.Carried, Day("2024-01-01")), (coverage.State, coverage.CoverageTo));
        Assert.StartsWith("edition 5-50", coverage.Refusal, StringComparison.Ordinal);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("us-ofac-sdn", "77", "2024-01-06").Status);
        Assert.Equal(ListState.Stale, Assert.Single(new Screener(register).Screen("Nobody at all", Day("2024-02-06")).Lists).State);
    }

    [Fact]
    public void GuardedEditions_LaterSoundEdition_ForgetsTheRefusal()
    {
        var guarded = GuardedEditions.Judge([Edition(0, Ids(100)), Edition(5, Ids(50)), Edition(6, Ids(101))]);
        Assert.Equal([true, false, true], guarded.Verdicts.Select(static verdict => verdict.IsAccepted));
        Assert.Empty(guarded.Refused);
        Assert.Equal(2, guarded.Accepted.Count);
    }

    [Fact]
    public void GuardedEditions_Override_LetsThatOneEditionPassAndIsKept()
    {
        var hash = new string('a', 64);
        var lapse = Copy(Edition(5, Ids(50)), sha: hash);
        var word = new GuardOverride(Sdn.Id, hash, "J. Doe: programme revoked by order of 2024-01-05");

        var guarded = GuardedEditions.Judge([Edition(0, Ids(100)), lapse, Edition(6, Ids(50))], [word]);
        Assert.All(guarded.Verdicts, static verdict => Assert.True(verdict.IsAccepted));
        Assert.Equal((EditionFault.Cut, word), (Assert.Single(guarded.Overridden).Fault, Assert.Single(guarded.Overridden).Override));
        Assert.Empty(guarded.Refused);
        Assert.False(GuardedEditions.Judge([Edition(0, Ids(100)), lapse], [word with { Sha256 = "aaaa" }]).Verdicts[1].IsAccepted);
        Assert.False(GuardedEditions.Judge([Edition(0, Ids(100)), lapse], [word with { Why = " " }]).Verdicts[1].IsAccepted);
    }

    internal static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ListSnapshot Edition(int day, IEnumerable<string> ids)
    {
        var entries = ids.Select(static id => new ListEntry(id)).ToList();
        return new() { List = Sdn, Day = Day("2024-01-01").AddDays(day), DayKnownBy = DayKnownBy.Given, Sha256 = $"{day}-{entries.Count}", Entries = entries };
    }

    private static ListSnapshot Edition(string day, IEnumerable<ListEntry> entries) =>
        new() { List = Sdn, Day = Day(day), DayKnownBy = DayKnownBy.Given, Sha256 = day, Entries = [.. entries] };

    private static ListSnapshot Copy(ListSnapshot of, int? stated = null, string? mismatch = null, bool lacksEnd = false, string? sha = null) => new()
    {
        List = of.List, Day = of.Day, DayKnownBy = of.DayKnownBy, Sha256 = sha ?? of.Sha256, Entries = of.Entries, StatedEntries = stated, Mismatches = mismatch is null ? [] : [mismatch], LacksEndMark = lacksEnd,
    };
}
