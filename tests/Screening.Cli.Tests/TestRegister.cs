namespace Screening.Cli.Tests;

/// <summary>Small registers of made-up parties.</summary>
internal static class TestRegister
{
    /// <summary>Two whole lists: potash is in force on one from 2021, licensed in autumn 2025; revoked on the other in 2024.</summary>
    public static Register Two(string name = "PRIMER KALI OAO") => Register.Build([],
    [
        List("my-first", ListExtent.Whole, Entry("1", name, [
            Day(MeasureKind.Designation, "2021-08-09", null, "PRIMER", "Gazette 2021-08-09"),
            Day(MeasureKind.GeneralLicence, "2025-09-01", "2025-11-01", null, "Gazette 2025-09-01", "GL 7: fertiliser"),
            new Measure { Kind = MeasureKind.Announcement, Announced = new DateOnly(2025, 11, 20), Source = "press 2025-11-20" },
        ])),
        List("my-second", ListExtent.Whole, Entry("2", "PRIMER KALI", [Day(MeasureKind.Designation, "2022-03-01", "2024-05-02", null, "Act 5")])),
    ]);

    /// <summary>One extract, which proves no absence.</summary>
    public static Register Extract() =>
        Register.Build([], [List("my-extract", ListExtent.Extract, Entry("9", "DRUGOY PRIMER", [Day(MeasureKind.Designation, "2020-01-01", "2023-01-01", null, null)]))]);

    /// <summary>Editions of 2025-11-01 and 2025-11-10 under a publisher's short name.</summary>
    public static Register Editions() => Register.Build(
    [
        Edition("2025-11-01", 'a', new ListEntry("5") { Details = Printed("OLD PRIMER") }),
        Edition("2025-11-10", 'b', new ListEntry("5") { Details = Printed("NEW PRIMER") }, new ListEntry("6") { Details = Printed("LATER PRIMER") }),
    ]);

    private static ListSnapshot Edition(string day, char digit, params ListEntry[] entries) => new()
    {
        List = PublishedLists.FindOrOwn(new ListId("my-editions")), Day = Date(day), DayKnownBy = DayKnownBy.Stated, Sha256 = new string(digit, 64), Entries = entries,
    };

    private static DatedList List(string id, ListExtent extent, params ListEntry[] entries) => new()
    {
        List = PublishedLists.FindOrOwn(new ListId(id)), Extent = extent, IsUnbounded = true, Sha256 = new string('c', 60) + id[3..5].PadLeft(4, '0'), Entries = entries,
    };

    private static ListEntry Entry(string id, string name, Measure[] measures) => new(id) { Details = Printed(name), Measures = measures };

    private static ListingDetails Printed(string name) => new()
    {
        Kind = SubjectKind.Organization, Names = [new ListedName(name)], Identifiers = [Identifier.Create(IdentifierKinds.RegNo, "600122610")], Countries = ["BY"],
    };

    private static Measure Day(MeasureKind kind, string from, string? until, string? programme, string? source, string? licence = null) => new()
    {
        Kind = kind, Effective = Date(from), Revoked = until is null ? null : Date(until), Programme = programme, Source = source, Licence = licence,
        EndedBy = until is null ? null : kind == MeasureKind.GeneralLicence ? MeasureEnd.Expiry : MeasureEnd.Delisting,
    };

    private static DateOnly Date(string text) => IsoDay.TryParse(text, out var day) ? day : throw new ArgumentException(text);
}
