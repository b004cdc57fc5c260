using Screening.History;

namespace Screening;

/// <summary>
/// Editions of any lists, each judged against the last accepted one of its list, in the order in which they are folded. A refused edition keeps
/// the one before it in force, which ages.
/// </summary>
public sealed class GuardedEditions
{
    private GuardedEditions(IReadOnlyList<GuardVerdict> verdicts)
    {
        Verdicts = verdicts;
        Accepted = [.. verdicts.Where(static verdict => verdict.IsAccepted).Select(static verdict => verdict.Edition)];
        Refused = [.. verdicts.GroupBy(static verdict => verdict.Edition.List.Id).Select(static ofList => ofList.Last()).Where(static last => !last.IsAccepted).Select(static last => (last.Edition.List, Sentence(last)))];
    }

    /// <summary>One verdict per edition, in the order judged.</summary>
    public IReadOnlyList<GuardVerdict> Verdicts { get; }

    /// <summary>The editions to build a register of.</summary>
    public IReadOnlyList<ListSnapshot> Accepted { get; }

    /// <summary>The lists whose newest edition was refused, with the reason: what <see cref="Register.Build"/> asks for.</summary>
    public IReadOnlyList<(SanctionsList List, string Reason)> Refused { get; }

    /// <summary>The editions that took force by an override.</summary>
    public IEnumerable<GuardVerdict> Overridden => Verdicts.Where(static verdict => verdict.Override is not null);

    /// <summary>Judges editions.</summary>
    /// <param name="editions">In any order.</param>
    /// <param name="overrides">Editions that pass whatever speaks against them. One that is not needed changes nothing.</param>
    /// <param name="policyOf">How much each list may lose; null for <see cref="GuardPolicy.Of"/>.</param>
    public static GuardedEditions Judge(IEnumerable<ListSnapshot> editions, IReadOnlyList<GuardOverride>? overrides = null, Func<ListId, GuardPolicy>? policyOf = null)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var inForce = new Dictionary<ListId, ListSnapshot>();
        var verdicts = new List<GuardVerdict>();
        foreach (var edition in SnapshotOrder.Sort(editions))
        {
            var verdict = EditionGuard.Judge(inForce.GetValueOrDefault(edition.List.Id), edition, (policyOf ?? GuardPolicy.Of)(edition.List.Id));
            if (verdict.Fault != EditionFault.None && (overrides ?? []).FirstOrDefault(given => given.Covers(edition)) is { } word)
                verdict = verdict with { Override = word };
            if (verdict.IsAccepted && !inForce.ContainsKey(edition.List.Id) && IsUnproven(edition))
                verdict = verdict with { Edition = edition.AsExtract() };
            verdicts.Add(verdict);
            if (verdict.IsAccepted && EditionGuard.TellsAbsence(verdict.Edition))
                inForce[edition.List.Id] = edition;
        }

        return new GuardedEditions(verdicts);
    }

    /// <summary>
    /// Editions that were accepted before, as they were taken then: the first of a list that may be cut proves no absence, since nothing stands
    /// before it to show what it lacks.
    /// </summary>
    internal static IEnumerable<ListSnapshot> AsAccepted(IEnumerable<ListSnapshot> editions)
    {
        var lists = new HashSet<ListId>();
        foreach (var edition in SnapshotOrder.Sort(editions))
        {
            var isFirst = EditionGuard.TellsAbsence(edition) && !lists.Contains(edition.List.Id);
            if (EditionGuard.TellsAbsence(edition) && !(isFirst && IsUnproven(edition)))
                lists.Add(edition.List.Id);
            yield return isFirst && IsUnproven(edition) ? edition.AsExtract() : edition;
        }
    }

    private static bool IsUnproven(ListSnapshot edition) => edition.LacksEndMark && EditionGuard.TellsAbsence(edition);

    private static string Sentence(GuardVerdict verdict) =>
        $"edition {verdict.Edition.Sha256[..Math.Min(12, verdict.Edition.Sha256.Length)]} of {IsoDay.Format(verdict.Edition.NotAfter ?? verdict.Edition.Day)}: {verdict.Reason}";
}
