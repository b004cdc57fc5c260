using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History.Identity;

public class CanadianIdentityTests
{
    private static readonly SanctionsList Canada = PublishedLists.FindOrOwn(new ListId("ca-sema"));

    [Fact]
    public void Fold_ItemsRenumbered_DelistNobody()
    {
        var register = Register.Build(
        [
            Edition("2025-03-20", Ship("R/1.1/3", "Skif V", "8858087"), Ship("R/1.1/4", "Omskiy 103", "8889385"), Ship("R/1.1/5", "Lady R", "9161003")),
            Edition("2025-06-20", Ship("R/1.1/3", "Musa Jalil", "8846814"), Ship("R/1.1/4", "Skif V", "8858087"), Ship("R/1.1/5", "Omskiy 103", "8889385"), Ship("R/1.1/6", "Lady R", "9161003")),
        ]);

        Assert.Equal(4, register.Listings.Count());
        Assert.All(register.Listings, static listing => Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, Day("2025-06-20")).Status));
        Assert.Equal("Skif V", register.Find(Id("R/1.1/4"))!.NameOn(Day("2025-03-20")));
        Assert.Equal("R/1.1/3", register.Find(Id("R/1.1/4"))!.IdOn(Day("2025-03-20")).Value);
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("ca-sema", "R/1.1/3", "2025-03-20").Status);
        var diff = Assert.Single(register.Diff(Canada.Id, Day("2025-03-20"), Day("2025-06-20")).Lists);
        Assert.Equal("R/1.1/3", Assert.Single(diff.Added).Listing.Id.Value);
        Assert.Empty(diff.Removed);
        Assert.Equal(3, diff.Changed.Count);
        Assert.All(diff.Changed, static change => Assert.Equal("id", Assert.Single(change.Fields).Field));
    }

    [Fact]
    public void Fold_ItemOfADelistedSubjectGivenToAnother_RevokesTheFirstUnderAnIdOfItsOwn()
    {
        var register = Register.Build(
        [
            Edition("2025-03-20", Person("R/1/5", "Casimiro Didier", "1966", "2022-03-04"), Person("R/1/6", "Stays", "1970", "2022-03-04")),
            Edition("2025-06-20", Person("R/1/5", "Someone New", "1980", "2025-06-01"), Person("R/1/6", "Stays", "1970", "2022-03-04")),
        ]);

        Assert.Equal(ListingStatus.Revoked, register.StatusOf("ca-sema", "R/1/5~2025-03-20", "2025-06-20").Status);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("ca-sema", "R/1/5~2025-03-20", "2025-03-20").Status);
        Assert.Equal("R/1/5", register.Find(Id("R/1/5~2025-03-20"))!.IdOn(Day("2025-03-20")).Value);
        Assert.Equal(ListingStatus.InForce, register.StatusOf("ca-sema", "R/1/5", "2025-06-20").Status);
        Assert.Equal(ListingStatus.NotListed, register.StatusOf("ca-sema", "R/1/5", "2025-03-20").Status);
    }

    [Theory]
    [InlineData("Sarid Shlomo", "Sarid Shlomo Yehezkel Hai", "2024-09-17", "2024-09-17", true)]
    [InlineData("Kavan Electronics\nCompany", "Kavan ElectronicsCompany", "2025-03-06", "2025-03-06", true)]
    [InlineData("Ananenko Andrey", "Ananenko Andrey", "2025-01-28", "2025-01-24", true)]
    [InlineData("Sarid Shlomo", "Sarid Shlomo Yehezkel", "2024-09-17", "2025-09-17", false)]
    [InlineData("Lady R", "Begey", "2025-02-21", "2025-02-21", false)]
    public void Fold_OneItemRespelled_IsOneListing(string before, string after, string listedBefore, string listedAfter, bool isOne)
    {
        var register = Register.Build([Edition("2025-03-20", Person("R/1/5", before, "1987", listedBefore)), Edition("2025-12-20", Person("R/1/5", after, "1987", listedAfter))]);

        Assert.Equal(isOne ? 1 : 2, register.Listings.Count());
        Assert.Equal(isOne ? ListingStatus.InForce : ListingStatus.Revoked, Register.StatusOf(register.Listings.Last(), Day("2025-12-20")).Status);
    }

    [Fact]
    public void Fold_OneShipUnderTwoCountries_StaysTwoListings()
    {
        ListEntry[] ships = [Ship("B/1/1", "Skif V", "8858087"), Ship("R/1.1/3", "Skif V", "8858087")];
        var register = Register.Build([Edition("2025-03-20", ships), Edition("2025-06-20", Ship("R/1.1/4", "Skif V", "8858087"), Ship("B/1/1", "Skif V", "8858087"))]);

        Assert.Equal(["B/1/1", "R/1.1/4"], register.Listings.Select(static listing => listing.Id.Value));
    }

    /// <summary>Two real editions: 76 items came to stand for ships of another day, 32 for others of the same day, 4 were respelled or redated.</summary>
    [SharedFact]
    public void Fold_RealRenumbering_DelistsOnlyWhoIsGone()
    {
        var editions = CanadianEditions.Read();
        var register = Register.Build(editions);
        var status = register.Listings.ToLookup(listing => Register.StatusOf(listing, editions[1].Day).Status);
        var gone = status[ListingStatus.Revoked].Select(static listing => listing.Id.Value).ToList();

        Assert.Equal((4759, 5690), (editions[0].Entries.Count, editions[1].Entries.Count));
        Assert.Equal(5690, status[ListingStatus.InForce].Count());
        var kept = editions[1].Entries.Select(static entry => entry.Id).ToHashSet();
        Assert.Equal(editions[0].Entries.Select(static entry => entry.Id).Where(id => !kept.Contains(id)).Order(StringComparer.Ordinal), gone);
        Assert.Equal(33, gone.Count);
        Assert.All(GuardedEditions.Judge(editions).Verdicts, static verdict => Assert.Equal("", verdict.Reason));
    }

    private static ListingId Id(string id) => new(Canada.Id, id);

    private static ListEntry Ship(string id, string name, string imo) =>
        Entry(id, SubjectKind.Vessel, name, "2005", "2025-02-21", Identifier.Create(IdentifierKinds.Imo, imo));

    private static ListEntry Person(string id, string name, string born, string listed) => Entry(id, SubjectKind.Person, name, born, listed);

    private static ListEntry Entry(string id, SubjectKind kind, string name, string born, string listed, params Identifier[] identifiers) => new(id)
    {
        Details = new ListingDetails { Kind = kind, Names = [new ListedName(name)], Identifiers = identifiers, BirthDates = [PartialDate.OfYear(int.Parse(born, System.Globalization.CultureInfo.InvariantCulture))] },
        Measures = [new Measure { Effective = Day(listed), DateField = "DateOfListing" }],
    };

    private static ListSnapshot Edition(string day, params ListEntry[] entries) =>
        new() { List = Canada, Day = Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = "ca-" + day, Entries = entries };
}
