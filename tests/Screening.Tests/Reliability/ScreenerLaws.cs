using CsCheck;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Reliability;

/// <summary>What holds for any list and any question.</summary>
public sealed class ScreenerLaws
{
    private static readonly DateOnly Asked = Day("2024-06-01");

    private static readonly string[] Words = ["belarus", "potash", "trading", "minsk", "omega", "ivanov", "sergei", "bank", "kali", "zarya", "llc", "nordic", "star", "aviation"];

    private static readonly Gen<string> Name = Gen.Int[0, Words.Length - 1].Array[1, 4].Select(static words => string.Join(' ', words.Select(static i => Words[i])));

    private static readonly Gen<ListEntry[]> Entries = Name.Array[1, 12].Select(static names => names.Select(static (name, i) => Entry($"e{i}", "2020-01-01", name)).ToArray());

    [Law]
    public void AddingAList_ToARegister_NeverRemovesAHit() =>
        Gen.Select(Entries, Entries, Name).Sample((first, second, name) =>
        {
            var alone = Ask(name, Dated("own-a", null, null, first));
            var both = Ask(name, Dated("own-a", null, null, first), Dated("own-b", null, null, second));
            return alone.Matches.All(match => both.Matches.Any(other => Same(match, other))) && (alone.Outcome != ScreeningOutcome.Hit || both.Outcome == ScreeningOutcome.Hit);
        }, iter: Law.Cases(1_000));

    [Law]
    public void AddingAListing_ToAList_NeverRemovesAHit() =>
        Gen.Select(Entries, Name, Name).Sample((entries, added, name) =>
        {
            var less = Ask(name, Dated("own-a", null, null, entries));
            var more = Ask(name, Dated("own-a", null, null, [.. entries, Entry("more", "2020-01-01", added)]));
            return less.Matches.All(match => more.Matches.Any(other => Same(match, other)));
        }, iter: Law.Cases(1_000));

    [Law]
    public void Order_OfTheListings_ChangesNothing() =>
        Gen.Select(Entries, Name, Gen.Int).Sample((entries, name, seed) =>
        {
            var shuffled = entries.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (Ask(name, Dated("own-a", null, null, entries)), Ask(name, Dated("own-a", null, null, shuffled)));
            return one.Outcome == other.Outcome && one.Matches.Select(static match => (match.Listing.Id, match.Score)).SequenceEqual(other.Matches.Select(static match => (match.Listing.Id, match.Score)));
        }, iter: Law.Cases(1_000));

    [Law]
    public void Name_AsPrinted_FindsItsListingWithScoreOne() =>
        Entries.Sample(entries => entries.All(entry =>
            Ask(entry.Details!.Names[0].Text, Dated("own-a", null, null, entries)).Matches.Any(match => match.Listing.Id.Value == entry.Id && match.Score == 1)), iter: Law.Cases(500));

    [Law]
    public void Threshold_ThatIsHigher_FindsASubsetWithTheSameScores() =>
        Gen.Select(Entries, Name, Gen.Double[0.5, 1], Gen.Double[0.5, 1]).Sample((entries, name, a, b) =>
        {
            var screener = new Screener(Register.Build([], [Dated("own-a", null, null, entries)]));
            var (low, high) = (At(Math.Min(a, b)), At(Math.Max(a, b)));
            return high.Matches.All(match => low.Matches.Any(other => Same(match, other)));
            ScreeningResult At(double threshold) => screener.Screen(new ScreeningRequest(name) { AsOf = Asked, Threshold = threshold });
        }, iter: Law.Cases(1_000));

    [Law]
    public void AMissingRequiredList_WhateverIsAsked_NeverGivesNoHit() =>
        Gen.Select(Entries, Name).Sample((entries, name) =>
        {
            var screener = new Screener(Register.Build([], [Dated("own-a", null, null, entries)]), new ScreeningOptions { RequiredLists = [new ListId("own-a"), new ListId("own-z")] });
            return screener.Screen(name, Asked).Outcome is ScreeningOutcome.Hit or ScreeningOutcome.NotScreened;
        }, iter: Law.Cases(500));

    [Law]
    public void AnyText_AskedOfAnyScreener_IsAnsweredAlikeTwice() =>
        Gen.Select(Entries, Gen.String).Sample((entries, text) =>
        {
            if (string.IsNullOrWhiteSpace(text))
                return true;
            var list = Dated("own-a", null, null, entries);
            var (one, other) = (Ask(text, list), Ask(text, list));
            return one.Outcome == other.Outcome && one.Register == other.Register && one.Matches.Count == other.Matches.Count;
        }, iter: Law.Cases(1_000));

    private static ScreeningResult Ask(string name, params DatedList[] lists) => new Screener(Register.Build([], lists)).Screen(name, Asked);

    private static bool Same(Match one, Match other) => one.Listing.Id == other.Listing.Id && one.Score == other.Score && one.Status == other.Status;
}
