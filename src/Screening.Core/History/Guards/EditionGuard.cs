using System.Globalization;
using Screening.History;

namespace Screening;

/// <summary>
/// Judges whether an edition may take the place of the one in force. A cut or partial list looks like many delistings: every one of them would
/// clear somebody. Pure: same editions, same verdict.
/// </summary>
/// <remarks>What damages a file inside is the reader's to refuse; this compares what two sound files say.</remarks>
public static class EditionGuard
{
    /// <summary>From this share on, listings lost in one block at the end of the file are a cut, however few the policy would let go.</summary>
    private const double CutShare = 0.01;

    /// <summary>Judges an edition.</summary>
    /// <param name="inForce">The last accepted edition of the list; null when there is none, and the edition is judged by itself.</param>
    /// <param name="next">The edition. An extract, or a delivery that tells no presence, is judged by itself: what it lacks says nothing.</param>
    /// <param name="policy">How much may be lost; null for the policy of the list.</param>
    /// <exception cref="ArgumentException">The two are of different lists.</exception>
    public static GuardVerdict Judge(ListSnapshot? inForce, ListSnapshot next, GuardPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (inForce is not null && inForce.List.Id != next.List.Id)
            throw new ArgumentException($"an edition of {next.List.Id} is no successor of one of {inForce.List.Id}", nameof(next));
        policy ??= GuardPolicy.Of(next.List.Id);

        if (next is { TellsPresence: true, Entries.Count: 0 })
            return new GuardVerdict(next, EditionFault.Empty, "it holds no entry: a list without entries is never taken as one");
        if (next.StatedEntries is { } stated && stated != next.Entries.Count)
            return new GuardVerdict(next, EditionFault.OwnCount, $"it says that it holds {stated} entries and holds {next.Entries.Count}");
        var unreadable = next.Entries.Count(static entry => entry.Details is { IsUnreadable: true });
        if (unreadable > policy.FewListings && unreadable > next.Entries.Count * policy.LargestUnreadable)
            return new GuardVerdict(next, EditionFault.Unreadable, $"{unreadable} of its {next.Entries.Count} entries have no name or cannot be read: its layout is another, or it is damaged");
        if (next.Mismatches.Count > 0)
            return new GuardVerdict(next, EditionFault.Companions, string.Join("; ", next.Mismatches));
        return inForce is null || !TellsAbsence(inForce) || !TellsAbsence(next) ? Accepted(next) : Compare(inForce, next, policy);
    }

    /// <summary>
    /// Judges a dated list that is to take the place of the one before it. What is in force on one day is compared, and which rows are there at
    /// all: a dated list keeps what has ended.
    /// </summary>
    /// <param name="inForce">The list in force; null when there is none.</param>
    /// <param name="next">The list that is to take its place.</param>
    /// <param name="day">The day on which the two are compared: today, where the list is delivered.</param>
    /// <param name="policy">How much may be lost; null for the policy of the list. No time passes between the two.</param>
    /// <returns>A verdict whose edition is <paramref name="next"/> as it stands on that day.</returns>
    /// <exception cref="ArgumentException">The two are different lists.</exception>
    public static GuardVerdict Judge(DatedList? inForce, DatedList next, DateOnly day, GuardPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(next);
        policy ??= GuardPolicy.Of(next.List.Id);
        var verdict = Judge(inForce is null ? null : StandingOn(inForce, day), StandingOn(next, day), policy);
        if (inForce is null || !verdict.IsAccepted)
            return verdict;

        var now = next.Entries.Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var gone = inForce.Entries.Count(entry => !now.Contains(entry.Id));
        return gone > policy.FewListings && gone > inForce.Entries.Count * policy.LargestLoss
            ? verdict with
            {
                Fault = EditionFault.Loss,
                Reason = $"{gone} of {inForce.Entries.Count} listings are gone: {Percent((double)gone / inForce.Entries.Count)}, at most {Percent(policy.LargestLoss)} at once is credible; what ended is told by its date, not by leaving it out",
            }
            : verdict;
    }

    private static ListSnapshot StandingOn(DatedList list, DateOnly day) =>
        new() { List = list.List, Day = day, DayKnownBy = DayKnownBy.Given, Sha256 = list.Sha256, Entries = list.Entries };

    internal static bool TellsAbsence(ListSnapshot edition) => edition.Extent == ListExtent.Whole && edition.TellsPresence;

    private static GuardVerdict Compare(ListSnapshot inForce, ListSnapshot next, GuardPolicy policy)
    {
        if (LastDay(next) < (inForce.NotBefore ?? inForce.Day))
            return new GuardVerdict(next, EditionFault.Older, $"it is of {IsoDay.Format(LastDay(next))}, older than the one in force of {IsoDay.Format(inForce.Day)}");
        var days = LastDay(next).DayNumber - LastDay(inForce).DayNumber;
        if (days > policy.HorizonDays)
            return Accepted(next);
        if (next.LacksEndMark && !inForce.LacksEndMark && !inForce.IsMembership)
            return new GuardVerdict(next, EditionFault.EndMark, "it lacks the end mark that the publisher writes and the edition in force bears: it may be cut");

        var losses = EditionLosses.Between(inForce, next);
        var tail = losses.LostAtTheEnd;
        if (tail > policy.FewListings && tail >= losses.Before * CutShare)
            return new GuardVerdict(next, EditionFault.Cut, $"what it lacks are the last {tail} of the {losses.Before} entries of the edition in force of {IsoDay.Format(inForce.Day)}: it is cut");
        var allowed = policy.LossAfter(days);
        if (losses.Lost > policy.FewListings && losses.Lost > losses.Before * allowed)
        {
            return new GuardVerdict(next, EditionFault.Loss,
                $"{losses.Gone} listings are gone and {losses.Ended} ended, of {losses.Before} in force on {IsoDay.Format(inForce.Day)}: {Percent((double)losses.Lost / losses.Before)}, at most {Percent(allowed)} in {days} days is credible");
        }

        if (losses.NamesLost > policy.FewListings && losses.NamesLost > losses.Names * (policy.LargestNameLoss + policy.LossAfter(days) - policy.LargestLoss))
            return new GuardVerdict(next, EditionFault.Names, $"the listings kept bear {losses.NamesLost} of {losses.Names} other names no more: a part of the list is missing");
        if (losses.Emptied is var (field, had, emptied) && emptied > policy.FewListings && emptied > had * policy.LargestEmptying)
            return new GuardVerdict(next, EditionFault.Emptied, $"{emptied} of {had} listings that had {field} on {IsoDay.Format(inForce.Day)} have none: a part of the list is missing");
        return losses.Renamed > policy.FewListings && losses.Renamed > losses.Kept * policy.LargestRenaming
            ? new GuardVerdict(next, EditionFault.Renaming, $"{losses.Renamed} of {losses.Kept} listings bear another name than on {IsoDay.Format(inForce.Day)}: ids and names may be shifted against each other")
            : Accepted(next);
    }

    private static GuardVerdict Accepted(ListSnapshot edition) => new(edition, EditionFault.None, "");

    private static DateOnly LastDay(ListSnapshot edition) => edition.NotAfter ?? edition.Day;

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
