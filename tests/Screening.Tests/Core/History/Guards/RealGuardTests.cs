namespace Screening.Tests.Core.History.Guards;

/// <summary>Genuine histories pass without an override; a cut one does not.</summary>
public class RealGuardTests
{
    [SharedTheory]
    [InlineData("un-sc")]
    [InlineData("eu-fsf")]
    [InlineData("ofac-cons")]
    [InlineData("uk-ofsi")]
    public void Judge_GenuineEditionsAndRecords_PassInOrder(string list)
    {
        var verdicts = GuardedEditions.Judge(RealHistories.Read(list)).Verdicts;
        Assert.NotEmpty(verdicts);
        Assert.Empty(Refused(verdicts));
    }

    [SharedFact]
    public void Judge_GenuineSdnSnapshotsAndDeliveries_PassInOrder()
    {
        var verdicts = GuardedEditions.Judge([.. RealHistories.Sdn, .. RealHistories.Read("ofac-sdn", static folder => !folder.StartsWith('_'))]).Verdicts;
        Assert.True(verdicts.Count > 328);
        Assert.Empty(Refused(verdicts));
    }

    [SharedFact]
    public void Judge_CutOfTwoPerCentOrMoreWithinAWeek_IsRefused()
    {
        var judged = 0;
        var editions = RealHistories.Sdn;
        for (var i = 0; i < editions.Count; i++)
        {
            // The edition in force delivered once more and cut, and the next one cut back beyond what it adds.
            var before = editions[i];
            var candidates = new List<ListSnapshot> { before };
            if (i + 1 < editions.Count && editions[i + 1].Day.DayNumber - before.Day.DayNumber <= 7)
                candidates.Add(editions[i + 1]);
            var held = before.Entries.Select(static entry => entry.Id).ToHashSet();
            foreach (var next in candidates)
            {
                foreach (var share in (double[])[0.02, 0.05, 0.5, 0.98])
                {
                    var keep = (int)(next.Entries.Count * (1 - share));
                    // What is new stands at the end: the cut must reach into what was there before.
                    var lost = next.Entries.Skip(keep).Count(entry => held.Contains(entry.Id));
                    if (lost < before.Entries.Count * 0.02)
                        continue;
                    judged++;
                    Assert.False(EditionGuard.Judge(before, Cut(next, keep)).IsAccepted, $"{next.Sha256} cut by {share} behind {before.Sha256}");
                }
            }
        }

        Assert.True(judged > 2_000, $"{judged} cuts judged");
    }

    [SharedFact]
    public void Judge_CutOfARecordOfIds_IsRefused()
    {
        foreach (var list in (string[])["un-sc", "ofac-cons", "eu-fsf"])
        {
            foreach (var edition in RealHistories.Read(list, static folder => folder.StartsWith('_')))
                Assert.False(EditionGuard.Judge(edition, Cut(edition, (int)(edition.Entries.Count * 0.98))).IsAccepted, $"{list} {edition.Day}");
        }
    }

    private static IEnumerable<string> Refused(IEnumerable<GuardVerdict> verdicts) =>
        verdicts.Where(static verdict => !verdict.IsAccepted).Select(static verdict => $"{IsoDay.Format(verdict.Edition.Day)} {verdict.Fault}: {verdict.Reason}");

    private static ListSnapshot Cut(ListSnapshot edition, int keep) =>
        new() { List = edition.List, Day = edition.Day, DayKnownBy = edition.DayKnownBy, Sha256 = "cut", Entries = [.. edition.Entries.Take(keep)] };
}
