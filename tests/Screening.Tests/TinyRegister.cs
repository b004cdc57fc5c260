using System.Globalization;

namespace Screening.Tests;

/// <summary>Small made-up registers in a few lines.</summary>
internal static class TinyRegister
{
    public static readonly SanctionsList Official = PublishedLists.FindOrOwn(new ListId("un-sc"));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);

    /// <summary>An entry without dates of its own, named after its id.</summary>
    public static ListEntry Entry(string id, string? effective = null, params string[] names) => new(id)
    {
        Details = new ListingDetails
        {
            Kind = SubjectKind.Organization,
            Names = names.Length == 0 ? [new ListedName($"Company {id}")] : [.. names.Select((name, i) => new ListedName(name, i == 0 ? NameKind.Primary : NameKind.Alias))],
        },
        Measures = effective is null ? [] : [new Measure { Effective = Day(effective), DateField = "LISTED_ON" }],
    };

    public static ListSnapshot Snapshot(string day, params ListEntry[] entries) => new()
    {
        List = Official, Day = Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = $"{day}-{string.Join('-', entries.Select(static entry => entry.Id))}", Entries = entries,
    };

    public static DatedList Dated(string list, string? from, string? until, params ListEntry[] entries) => new()
    {
        List = PublishedLists.FindOrOwn(new ListId(list)), Extent = from is null && until is null ? ListExtent.Whole : ListExtent.Extract,
        CoveredFrom = DayOrNull(from), CoveredUntil = DayOrNull(until), IsUnbounded = from is null && until is null, Sha256 = "dated-" + list, Entries = entries,
    };

    public static ListEntry Facts(string id, params Measure[] measures) => Entry(id) with { Measures = measures };

    public static Measure Designation(string? effective, string? revoked = null, string? announced = null) =>
        new() { Effective = DayOrNull(effective), Revoked = DayOrNull(revoked), Announced = DayOrNull(announced) };

    public static StatusFinding StatusOf(this Register register, string list, string id, string asOf, string? knownAt = null, int? maxAge = null) =>
        Register.StatusOf(register.Find(new ListingId(new ListId(list), id))!, Day(asOf), DayOrNull(knownAt), maxAge);
}
