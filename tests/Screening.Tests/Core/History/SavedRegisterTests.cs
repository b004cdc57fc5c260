using Screening.Tests.Archive;

namespace Screening.Tests.Core.History;

public sealed class SavedRegisterTests
{
    private static readonly SanctionsList List = PublishedLists.FindOrOwn(new ListId("us-ofac-sdn"));

    [Fact]
    public void Restore_OfASavedRegister_IsTheSameInEveryField()
    {
        var register = Register.Build(Editions(), [Dated()]);

        RegisterAssert.Same(register, Register.Restore(register.Save()));
    }

    [Fact]
    public async Task Restore_OfEveryFixture_IsTheSameInEveryField()
    {
        var fixtures = Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures");
        foreach (var folder in Directory.GetDirectories(fixtures).Order(StringComparer.Ordinal))
        {
            var register = (await RegisterFile.LoadAsync([new ListSource(folder, new DateOnly(2026, 12, 1))])).Register;

            RegisterAssert.Same(register, Register.Restore(register.Save()));
        }
    }

    [Fact]
    public void Restore_WithADatedListBeside_IsTheRegisterOfBoth() =>
        RegisterAssert.Same(Register.Build(Editions(), [Dated()]), Register.Restore(Register.Build(Editions()).Save(), datedLists: [Dated()]));

    [Fact]
    public void Restore_WithEditionsOfAnotherListBeside_IsTheRegisterOfBoth()
    {
        var other = Edition("2025-01-05", "x", new ListEntry("7") { Details = Printed("OTHER") }, new ListId("my-own"));

        RegisterAssert.Same(Register.Build([.. Editions(), other]), Register.Restore(Register.Build(Editions()).Save(), [other]));
    }

    [Fact]
    public void Restore_WithAnEditionOfTheSameList_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Register.Restore(Register.Build(Editions()).Save(), [Edition("2025-03-05", "x", new ListEntry("7") { Details = Printed("OTHER") })]));

    [Fact]
    public void Save_Twice_GivesTheSameBytes() => Assert.Equal(Register.Build(Editions(), [Dated()]).Save(), Register.Build(Editions(), [Dated()]).Save());

    [Fact]
    public void Save_OfATextThatIsNoUnicode_IsRefused() =>
        Assert.Throws<System.Text.EncoderFallbackException>(() => Register.Build([Edition("2025-01-05", "x", new ListEntry("7") { Details = Printed("BAD \ud800") })]).Save());

    [Fact]
    public void Restore_OfBytesCutAnywhere_IsRefused()
    {
        var saved = Register.Build(Editions(), [Dated()]).Save();
        for (var length = 0; length < saved.Length; length++)
            Assert.Throws<InvalidDataException>(() => Register.Restore(saved.AsMemory(0, length)));
    }

    [SharedFact]
    public async Task Restore_OfEveryListOfTwoPublishers_IsTheSameInEveryField()
    {
        var register = (await RegisterFile.LoadAsync([new ListSource(SharedFiles.At("data", "lists", "un-sc")), new ListSource(SharedFiles.At("data", "lists", "ofac-cons", "2025-12-19"))])).Register;

        RegisterAssert.Same(register, Register.Restore(register.Save()));
    }

    private static ListSnapshot[] Editions() =>
    [
        Edition("2025-01-05", "a", new ListEntry("1") { Details = Printed("ONE"), CompanionNames = [new ListedName("UNO", NameKind.Alias, IsWeak: true)], CompanionAddresses = [] }, null, new ListEntry("2") { CompanionAddresses = ["Minsk"] }),
        Edition("2025-02-05", "b", new ListEntry("1") { Details = Printed("ONE BIS"), Measures = [new Measure { Effective = new DateOnly(2024, 1, 1), DateField = "LISTED_ON" }] }),
        Edition("2025-03-05", "c", new ListEntry("2") { Details = Printed("TWO") }),
        new ListSnapshot
        {
            List = List, Day = new DateOnly(2025, 4, 5), DayKnownBy = DayKnownBy.Assumed, Extent = ListExtent.Extract, Sha256 = new string('d', 64),
            Entries = [new ListEntry("1") { Details = Printed("ONE") }],
        },
    ];

    private static DatedList Dated() => new()
    {
        List = List with { Title = "Our record" }, CoveredFrom = new DateOnly(2020, 1, 1), Sha256 = new string('e', 64),
        Entries =
        [
            new ListEntry("1") { Details = Printed("ONE"), Measures = [new Measure { Kind = MeasureKind.GeneralLicence, Licence = "GL 1", Revoked = new DateOnly(2025, 6, 1), EndedBy = MeasureEnd.Expiry, Confidence = Confidence.Reported }] },
            new ListEntry("9") { Measures = [new Measure { Announced = new DateOnly(2025, 5, 1), Doubt = "odd", KindAsPrinted = "odd" }] },
        ],
    };

    private static ListSnapshot Edition(string day, string version, ListEntry entry, ListId? list = null, params ListEntry[] more) => new()
    {
        List = list is { } other ? PublishedLists.FindOrOwn(other) : List, Day = DateOnly.ParseExact(day, "yyyy-MM-dd", null), DayKnownBy = DayKnownBy.Folder,
        Sha256 = version.PadLeft(64, '0'), Entries = [entry, .. more],
    };

    private static ListingDetails Printed(string name) => new()
    {
        Kind = SubjectKind.Vessel, Names = [new ListedName(name), new ListedName("Пример", NameKind.Former)], Countries = ["BY", "Free text"], Remarks = "as printed", LegalBasis = "Act",
        Identifiers = [Identifier.Create(IdentifierKinds.Imo, "IMO 9153525"), Identifier.Create(IdentifierKind.Other("Phone Number"), "12", "uk", "maker")],
        BirthDates = [PartialDate.OfYears(1950, 1951, approximate: true), PartialDate.OfMonth(1960, 2)], Addresses = ["1 Street"], Programmes = ["P"],
        Attributes = [new ListingAttribute("Label", "Value")], IsUnreadable = name.Length > 3,
    };
}
