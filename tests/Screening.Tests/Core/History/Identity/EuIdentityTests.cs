using CsCheck;
using Screening.Tests.Reliability;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History.Identity;

public class EuIdentityTests
{
    private static readonly SanctionsList Eu = PublishedLists.FindOrOwn(new ListId("eu-fsf"));

    [Fact]
    public void Fold_ReferenceReplacedInOneStep_IsOneListingRenumbered()
    {
        var register = Register.Build([Edition("2024-01-01", Entry("EU.1.1", "A B"), Entry("EU.9.9", "Other")), Edition("2024-02-01", Entry("EU.2.1", "b, a"), Entry("EU.9.9", "Other"))]);

        var listing = register.Find(Id("EU.2.1"))!;
        Assert.Same(listing, register.Find(Id("EU.1.1")));
        Assert.Equal("eu-fsf:EU.2.1", listing.Id.ToString());
        Assert.Equal(new FormerId(Id("EU.1.1"), Day("2024-02-01")), Assert.Single(listing.FormerIds));
        Assert.Equal(2, register.Listings.Count());
        for (var day = Day("2024-01-01"); day <= Day("2024-02-08"); day = day.AddDays(1))
            Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, day).Status);
        Assert.Equal((Id("EU.1.1"), Id("EU.2.1")), (listing.IdOn(Day("2024-01-31")), listing.IdOn(Day("2024-02-01"))));
        Assert.Equal(Id("EU.1.1"), listing.IdOn(Day("2024-02-01"), knownAt: Day("2024-01-31")));
        Assert.Contains(ListingTimeline.Of(listing), static told => told.Text == "renumbered: EU.1.1 becomes EU.2.1");
    }

    [Theory]
    [InlineData("A C", SubjectKind.Person, "BLR")]
    [InlineData("A B", SubjectKind.Organization, "BLR")]
    [InlineData("A B", SubjectKind.Person, "RUS")]
    public void Fold_AnotherNameKindOrProgramme_IsADelisting(string name, SubjectKind kind, string programme)
    {
        var register = Register.Build([Edition("2024-01-01", Entry("EU.1.1", "A B"), Entry("EU.9.9", "Other")), Edition("2024-02-01", Entry("EU.2.1", name, kind, programme), Entry("EU.9.9", "Other"))]);

        Assert.Equal(ListingStatus.Revoked, register.StatusOf("eu-fsf", "EU.1.1", "2024-02-01").Status);
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("eu-fsf", "EU.2.1", "2024-01-01").Status);
    }

    [Fact]
    public void Fold_ReferenceThatComesOneEditionLater_IsADelistingAndANewListing()
    {
        var register = Register.Build([Edition("2024-01-01", Entry("EU.1.1", "A B"), Entry("EU.9.9", "O")), Edition("2024-02-01", Entry("EU.9.9", "O")), Edition("2024-03-01", Entry("EU.2.1", "A B"), Entry("EU.9.9", "O"))]);

        Assert.Equal(ListingStatus.Revoked, register.StatusOf("eu-fsf", "EU.1.1", "2024-03-01").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("eu-fsf", "EU.2.1", "2024-03-01").Status);
    }

    [Fact]
    public void Fold_TwoNamesakesOfWhichOneGoesOn_JoinsTheOneThatAgreesInBirth()
    {
        static ListEntry Born(string id, string day) => Entry(id, "A B") is var entry ? entry with { Details = Details("A B", SubjectKind.Person, "BLR", PartialDate.OfDay(Day(day))) } : entry;
        var register = Register.Build([Edition("2024-01-01", Born("EU.1.1", "1960-01-01"), Born("EU.1.2", "1970-01-01")), Edition("2024-02-01", Born("EU.2.1", "1970-01-01"))]);

        Assert.Equal("EU.2.1", register.Find(Id("EU.1.2"))!.Id.Value);
        Assert.Equal(ListingStatus.Revoked, register.StatusOf("eu-fsf", "EU.1.1", "2024-02-01").Status);
    }

    [Fact]
    public void Fold_ReferenceThatReturnsToItsListing_IsStillOneListing()
    {
        var register = Register.Build([Edition("2024-01-01", Entry("EU.1.1", "A B")), Edition("2024-02-01", Entry("EU.2.1", "A B")), Edition("2024-03-01", Entry("EU.1.1", "A B"))]);

        var listing = Assert.Single(register.Listings);
        Assert.Equal("EU.1.1", listing.Id.Value);
        Assert.Same(listing, register.Find(Id("EU.2.1")));
        Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, Day("2024-02-15")).Status);
    }

    [Fact]
    public void Fold_RenumberingStatedByTheDelivery_NeedsNoNames()
    {
        var ids = Edition("2024-02-01", new ListEntry("EU.2.1"), new ListEntry("EU.9.9"));
        var stated = new ListSnapshot { List = Eu, Day = ids.Day, DayKnownBy = DayKnownBy.Stated, Sha256 = "stated", Entries = ids.Entries, Renumberings = [new Renumbering("EU.1.1", "EU.2.1")] };
        var register = Register.Build([Edition("2024-01-01", new ListEntry("EU.1.1"), new ListEntry("EU.9.9")), stated]);

        Assert.Equal(ListingStatus.InForce, register.StatusOf("eu-fsf", "EU.1.1", "2024-02-01").Status);
        Assert.Equal(2, register.Listings.Count());
    }

    [Law]
    public void Fold_AnyRenumberings_KeepEverySubjectsStatus() =>
        Gen.Select(Gen.Int[0, 3].Array[3], Gen.Int[0, 3].Array[3], Gen.Int[0, 3].Array[3]).Sample((first, second, third) =>
        {
            // Three subjects, each under a number that may change with every edition; 3 is absence.
            var editions = new[] { first, second, third }.Select((numbers, i) => Edition(
                IsoDay.Format(Day("2024-01-01").AddDays(30 * i)), [.. numbers.Select((number, subject) => (number, subject)).Where(static told => told.number < 3).Select(static told => Entry($"EU.{told.subject}.{told.number}", $"Subject {(char)('A' + told.subject)}")), Entry("EU.9.9", "Other")])).ToList();
            var register = Register.Build(editions);
            return Enumerable.Range(0, 3).All(subject =>
            {
                var shown = Enumerable.Range(0, 3).Any(number => register.Find(Id($"EU.{subject}.{number}")) is { } listing && Register.StatusOf(listing, editions[2].Day).Status == ListingStatus.InForce);
                return shown == third[subject] < 3;
            });
        }, iter: Law.Cases(2_000));

    private static ListingId Id(string id) => new(Eu.Id, id);

    private static ListEntry Entry(string id, string name, SubjectKind kind = SubjectKind.Person, string programme = "BLR") => new(id) { Details = Details(name, kind, programme) };

    private static ListingDetails Details(string name, SubjectKind kind, string programme, params PartialDate[] born) =>
        new() { Kind = kind, Names = [new ListedName(name)], Programmes = [programme], BirthDates = born };

    private static ListSnapshot Edition(string day, params ListEntry[] entries) =>
        new() { List = Eu, Day = Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = day + string.Join('-', entries.Select(static entry => entry.Id)), Entries = entries };
}
