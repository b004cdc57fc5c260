using CsCheck;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Reliability;

/// <summary>What holds for any history.</summary>
public sealed class RegisterLaws
{
    private static readonly DateOnly Start = Day("2024-01-01");

    private static readonly Gen<DateOnly?> AnyDay = Gen.Int[-10, 60].Select(static i => i < 0 ? (DateOnly?)null : Start.AddDays(i));

    private static readonly Gen<Measure> AnyMeasure = Gen.Select(AnyDay, AnyDay, static (from, until) => new Measure { Effective = from, Revoked = until });

    private static readonly Gen<ListSnapshot> AnyEdition =
        from day in Gen.Int[0, 40]
        from ids in Gen.Char['a', 'f'].Array[1, 6]
        select Snapshot(IsoDay.Format(Start.AddDays(day)), [.. ids.Distinct().Select(static id => Entry(id.ToString()))]);

    [Law]
    public void InForce_OfDatedMeasures_IsFromEffectiveUntilRevoked() =>
        Gen.Select(AnyMeasure.Array[1, 4], Gen.Int[-5, 70]).Sample((measures, offset) =>
        {
            var asked = Start.AddDays(offset);
            var register = Register.Build([], [Dated("own", null, null, Facts("a", measures))]);
            return (register.StatusOf("own", "a", IsoDay.Format(asked)).Status == ListingStatus.InForce) == Oracle(measures, asked);
        }, iter: Law.Cases(5_000));

    [Law]
    public void Status_OfDatedMeasuresInAnyOrder_IsTheSame() =>
        Gen.Select(AnyMeasure.Array[1, 5], Gen.Int[-5, 70], Gen.Int).Sample((measures, offset, seed) =>
        {
            var shuffled = Shuffled(measures, seed);
            return StatusOn(measures) == StatusOn(shuffled);
            ListingStatus StatusOn(Measure[] given) => Register.Build([], [Dated("own", null, null, Facts("a", given))]).StatusOf("own", "a", IsoDay.Format(Start.AddDays(offset))).Status;
        }, iter: Law.Cases(2_000));

    [Law]
    public void Fold_OfEditionsInAnyOrder_IsOneRegister() =>
        Gen.Select(AnyEdition.Array[1, 8], Gen.Int).Sample((editions, seed) =>
        {
            var ofDays = editions.DistinctBy(static edition => edition.Day).ToArray();
            var (one, other) = (Register.Build(ofDays), Register.Build(Shuffled(ofDays, seed)));
            return one.Version == other.Version && StateOf(one).SequenceEqual(StateOf(other));
        }, iter: Law.Cases(1_000));

    [Law]
    public void MoreEditions_OfAListThatOnlyGrowsAndShrinksOnce_NeverMakeAnAnswerWrong() =>
        Gen.Select(Gen.Int[0, 40], Gen.Bool, Gen.Int[0, 40].Array[1, 10], Gen.Int[0, 40].Array[0, 6]).Sample((turn, begins, known, more) =>
        {
            var (few, many) = (Of(known), Of([.. known, .. more]));
            for (var day = known.Min(); day <= known.Max(); day++)
            {
                var (first, second) = (AnswerOn(few, day), AnswerOn(many, day));
                if (first is { } decided && (decided != Truth(day) || second != decided) || second is { } later && later != Truth(day))
                    return false;
            }

            return true;

            bool Truth(int day) => begins ? day >= turn : day < turn;
            Register Of(int[] days) => Register.Build(days.Distinct().Select(day => Snapshot(IsoDay.Format(Start.AddDays(day)), Truth(day) ? [Entry("x"), Entry("y")] : [Entry("y")])));
            static bool? AnswerOn(Register register, int day) => register.Find(new ListingId(Official.Id, "x")) is not { } listing ? false : Register.StatusOf(listing, Start.AddDays(day)).Status switch
            {
                ListingStatus.Undetermined => null,
                var status => status == ListingStatus.InForce,
            };
        }, iter: Law.Cases(1_000));

    [Law]
    public void KnownAt_TheLastDay_IsEverythingKnown() =>
        Gen.Select(AnyEdition.Array[1, 6], Gen.Int[-5, 80]).Sample((editions, offset) =>
        {
            var register = Register.Build(editions);
            return register.Listings.All(listing => Register.StatusOf(listing, Start.AddDays(offset)).Status == Register.StatusOf(listing, Start.AddDays(offset), DateOnly.MaxValue).Status);
        }, iter: Law.Cases(1_000));

    [Law]
    public void KnownAt_BeforeTheFirstEdition_DecidesNothing() =>
        Gen.Select(AnyEdition.Array[1, 6], Gen.Int[-5, 80]).Sample((editions, offset) =>
            Register.Build(editions) is var register
            && register.Listings.All(listing => Register.StatusOf(listing, Start.AddDays(offset), Start.AddDays(-1)).Status is ListingStatus.Undetermined or ListingStatus.NotListed)
            && new Screener(register).Screen("Company a", Start.AddDays(offset), Start.AddDays(-1)).Outcome == ScreeningOutcome.NotScreened,
            iter: Law.Cases(1_000));

    [Law]
    public void Status_PastTheAgeOfTheList_IsUndetermined() =>
        Gen.Select(AnyEdition.Array[1, 6], Gen.Int[1, 400], Gen.Int[0, 30]).Sample((editions, days, age) =>
        {
            var register = Register.Build(editions);
            var asked = editions.Max(static edition => edition.Day).AddDays(age + days);
            return register.Listings.Where(listing => editions.MaxBy(static edition => edition.Day)!.Entries.Any(entry => entry.Id == listing.Id.Value))
                .All(listing => Register.StatusOf(listing, asked, null, age).Status == ListingStatus.Undetermined || editions.Count(edition => edition.Day == editions.Max(static last => last.Day)) > 1);
        }, iter: Law.Cases(1_000));

    [Law]
    public void Diff_TheOtherWayRound_ExchangesAddedAndRemoved() =>
        Gen.Select(AnyEdition.Array[1, 6], Gen.Int[0, 45], Gen.Int[0, 45]).Sample((editions, first, second) =>
        {
            var register = Register.Build(editions);
            var (forth, back) = (One(first, second), One(second, first));
            return forth.Added.Select(static change => change.Listing.Id).SequenceEqual(back.Removed.Select(static change => change.Listing.Id))
                && forth.Changed.Count == back.Changed.Count;
            ListDiff One(int from, int to) => Assert.Single(register.Diff(Official.Id, Start.AddDays(from), Start.AddDays(to)).Lists);
        }, iter: Law.Cases(1_000));

    [Law]
    public void Guard_OfTheSameEntriesADayLater_LetsThemPass() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 700]).Sample((count, days) =>
        {
            ListEntry[] entries = [.. Enumerable.Range(0, count).Select(static i => Entry($"e{i}"))];
            return EditionGuard.Judge(Snapshot("2024-01-01", entries), Snapshot(IsoDay.Format(Start.AddDays(days)), entries)).IsAccepted;
        }, iter: Law.Cases(300));

    [Law]
    public void Guard_OfAnEditionThatLostATenth_RefusesIt() =>
        Gen.Select(Gen.Int[60, 600], Gen.Int, Gen.Int[0, 30]).Sample((count, seed, days) =>
        {
            ListEntry[] entries = [.. Enumerable.Range(0, count).Select(static i => Entry($"e{i}"))];
            ListEntry[] left = [.. Shuffled(entries, seed).Take(count * 9 / 10)];
            return !EditionGuard.Judge(Snapshot("2024-01-01", entries), Snapshot(IsoDay.Format(Start.AddDays(days)), left), new GuardPolicy()).IsAccepted;
        }, iter: Law.Cases(300));

    /// <summary>The law in eight lines: what cannot be read or crosses binds, and the day of revocation is free.</summary>
    private static bool Oracle(Measure[] measures, DateOnly day)
    {
        foreach (var measure in measures)
        {
            var isCrossed = measure.Effective is { } from && measure.Revoked is { } until && from >= until;
            var (first, end) = isCrossed ? (null, null) : (measure.Effective, measure.Revoked);
            if ((first is null || first <= day) && (end is null || day < end))
                return true;
        }

        return false;
    }

    private static IEnumerable<(string, int, ListingStatus)> StateOf(Register register) =>
        from listing in register.Listings
        from day in Enumerable.Range(-2, 55)
        select (listing.Id.Value, day, Register.StatusOf(listing, Start.AddDays(day)).Status);

    private static T[] Shuffled<T>(T[] items, int seed)
    {
        var copy = items.ToArray();
        new Random(seed).Shuffle(copy);
        return copy;
    }
}
