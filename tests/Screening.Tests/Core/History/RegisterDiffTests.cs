using CsCheck;
using Screening.Tests.Reliability;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History;

public class RegisterDiffTests
{
    private static readonly Gen<ListEntry> AnyEntry =
        from id in Gen.Int[0, 3].Select(static i => "abcd"[i].ToString())
        from name in Gen.Bool.Select(static first => first ? "Alpha" : "Beta")
        from programme in Gen.Bool.Select(static first => first ? "P1" : "P2")
        from effective in Gen.Int[0, 60]
        from dated in Gen.Bool
        select Entry(id) with
        {
            Details = new ListingDetails { Kind = SubjectKind.Organization, Names = [new ListedName($"{name} {id}")], Programmes = [programme] },
            Measures = dated ? [new Measure { Effective = Day("2024-01-01").AddDays(effective), DateField = "LISTED_ON" }] : [],
        };

    private static readonly Gen<ListSnapshot> AnyEdition =
        from day in Gen.Int[0, 60]
        from entries in AnyEntry.List[1, 4]
        select Snapshot(IsoDay.Format(Day("2024-01-01").AddDays(day)), [.. entries.DistinctBy(static entry => entry.Id)]);

    [Law]
    public void Diff_AppliedToTheFirstDay_GivesTheSecond() =>
        Gen.Select(AnyEdition.List[1, 6], Gen.Int[-5, 80], Gen.Int[-5, 80], Gen.Int[0, 80]).Sample((editions, first, second, known) =>
        {
            var register = Register.Build(editions);
            var (from, to, knownAt) = (Day("2024-01-01").AddDays(first), Day("2024-01-01").AddDays(second), Day("2024-01-01").AddDays(known));
            var diff = Assert.Single(register.Diff(Official.Id, from, to, knownAt).Lists);
            return Same(Apply(StateOn(register, from, knownAt), diff), StateOn(register, to, knownAt));
        }, iter: Law.Cases(3_000));

    [Fact]
    public void Diff_OfOneDayWithItself_IsEmpty()
    {
        var register = Register.Build([Snapshot("2024-01-01", Entry("a")), Snapshot("2024-02-01", Entry("b"))]);
        Assert.True(Assert.Single(register.Diff(null, Day("2024-01-15"), Day("2024-01-15")).Lists).IsEmpty);
    }

    [Fact]
    public void Diff_AcrossAnEdition_TellsAddedRemovedAndChangedFields()
    {
        var register = Register.Build(
        [
            Snapshot("2024-01-01", Entry("gone"), Entry("kept", null, "Old Name"), Entry("same")),
            Snapshot("2024-01-02", Entry("new"), Entry("kept", null, "New Name"), Entry("same")),
        ]);
        var diff = Assert.Single(register.Diff(Official.Id, Day("2024-01-01"), Day("2024-01-02")).Lists);

        Assert.Equal("new", Assert.Single(diff.Added).Listing.Id.Value);
        Assert.Equal("gone", Assert.Single(diff.Removed).Listing.Id.Value);
        var change = Assert.Single(diff.Changed);
        Assert.Equal("kept", change.Listing.Id.Value);
        var field = Assert.Single(change.Fields);
        Assert.Equal("names", field.Field);
        Assert.Equal(["Old Name"], field.Old);
        Assert.Equal(["New Name"], field.New);
        Assert.Empty(diff.Undecided);
        Assert.Equal((ListState.Fresh, ListState.Fresh), (diff.From.State, diff.To.State));
    }

    [Fact]
    public void Diff_DayThatNothingCovers_LeavesEveryListingUndecided()
    {
        var register = Register.Build([Snapshot("2024-01-01", Entry("a"), Entry("b"))]);
        var diff = Assert.Single(register.Diff(Official.Id, Day("2024-01-01"), Day("2024-06-01")).Lists);
        Assert.Equal(["a", "b"], diff.Undecided.Select(static undecided => undecided.Listing.Id.Value));
        Assert.Equal(ListState.Stale, diff.To.State);
        Assert.Empty(diff.Removed);
    }

    [Fact]
    public void Diff_KnownAt_ForgetsLaterEditions()
    {
        var register = Register.Build([Snapshot("2024-01-01", Entry("a")), Snapshot("2024-01-03", Entry("b"))]);
        Assert.True(Assert.Single(register.Diff(Official.Id, Day("2024-01-01"), Day("2024-01-03"), knownAt: Day("2024-01-02")).Lists).IsEmpty);
    }

    [Fact]
    public void Diff_OfAListNotHeld_Throws() =>
        Assert.Throws<ArgumentException>(() => Register.Build([Snapshot("2024-01-01", Entry("a"))]).Diff(new ListId("ca-sema"), Day("2024-01-01"), Day("2024-01-02")));

    private static Dictionary<string, Dictionary<string, string>> StateOn(Register register, DateOnly day, DateOnly knownAt) =>
        register.Listings.Select(listing => (listing, finding: Register.StatusOf(listing, day, knownAt)))
            .Where(static told => told.finding.Status is not (ListingStatus.NotListed or ListingStatus.Revoked))
            .ToDictionary(static told => told.listing.Id.Value, told => told.finding.Status == ListingStatus.Undetermined ? [] : Texts(ListingFieldsOf(told.listing, told.finding, day, knownAt)));

    private static Dictionary<string, Dictionary<string, string>> Apply(Dictionary<string, Dictionary<string, string>> state, ListDiff diff)
    {
        foreach (var added in diff.Added)
            state.Add(added.Listing.Id.Value, Texts(added.Fields));
        foreach (var removed in diff.Removed)
            Assert.True(state.Remove(removed.Listing.Id.Value));
        foreach (var change in diff.Changed)
        {
            var fields = state[change.Listing.Id.Value];
            foreach (var field in change.Fields)
            {
                Assert.Equal(string.Join('|', field.Old), fields.GetValueOrDefault(field.Field, ""));
                if (field.New.Count == 0)
                    fields.Remove(field.Field);
                else
                    fields[field.Field] = string.Join('|', field.New);
            }
        }

        foreach (var undecided in diff.Undecided)
        {
            state.Remove(undecided.Listing.Id.Value);
            if (undecided.New.Status is not (ListingStatus.NotListed or ListingStatus.Revoked))
                state.Add(undecided.Listing.Id.Value, undecided.New.Status == ListingStatus.Undetermined ? [] : Texts(undecided.New.Fields));
        }

        return state;
    }

    private static bool Same(Dictionary<string, Dictionary<string, string>> one, Dictionary<string, Dictionary<string, string>> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var fields) && fields.Count == pair.Value.Count && fields.All(pair.Value.Contains));

    private static IReadOnlyList<ListingField> ListingFieldsOf(Listing listing, StatusFinding finding, DateOnly day, DateOnly knownAt) =>
        Screening.History.ListingFields.Of(listing, finding, day, knownAt);

    private static Dictionary<string, string> Texts(IReadOnlyList<ListingField> fields) =>
        fields.ToDictionary(static field => field.Name, static field => string.Join('|', field.Values));
}
