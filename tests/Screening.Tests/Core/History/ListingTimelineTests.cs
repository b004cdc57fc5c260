namespace Screening.Tests.Core.History;

public sealed class ListingTimelineTests
{
    private static readonly SanctionsList List = PublishedLists.FindOrOwn(new ListId("my-list"));

    [Fact]
    public void Of_Editions_TellsNamesFirstAndLastPrinted()
    {
        var register = Register.Build([Edition(1, "OTHER"), Edition(5, "7", "OLD"), Edition(9, "7", "NEW"), Edition(12, "OTHER")]);

        Assert.Equal(
            [
                "2025-01-01 CoverageStart editions: coverage begins",
                "2025-01-05 FirstSeen first edition that prints it; the edition of 2025-01-01 lacks it",
                "2025-01-05 Version primary name printed: OLD",
                "2025-01-09 Version primary name no longer printed: OLD",
                "2025-01-09 Version primary name printed: NEW",
                "2025-01-09 LastSeen last edition that prints it",
                "2025-01-12 Gone first edition without it",
                "2025-01-12 CoverageEnd editions: coverage ends",
            ],
            Told(register));
    }

    [Fact]
    public void Of_DatedMeasures_TellsPublicationEffectAndEnd()
    {
        var register = Register.Build([], [Dated(
            new Measure { Announced = Day(2), Effective = Day(4), Revoked = Day(20), EndedBy = MeasureEnd.Annulment, Programme = "P" },
            new Measure { Kind = MeasureKind.Announcement, Announced = Day(6) },
            new Measure { Kind = MeasureKind.GeneralLicence, Licence = "GL 1", Effective = Day(9), Revoked = Day(8) })]);

        Assert.Equal(
            [
                "2025-01-02 Published designation: P, published",
                "2025-01-04 Measure designation: P",
                "2025-01-06 Announcement announcement, no legal effect",
                "2025-01-08 LicenceEnd end of general licence: GL 1",
                "2025-01-09 Licence general licence: GL 1, the dates cross",
                "2025-01-20 MeasureEnd end of designation: P, by annulment",
            ],
            Told(register));
    }

    [Fact]
    public void Of_MeasureWithoutAnyDay_IsKeptAndComesFirst()
    {
        var register = Register.Build([], [Dated(new Measure(), new Measure { Kind = MeasureKind.Sectoral, Effective = Day(3) })]);

        Assert.Equal(["0001-01-01 Measure designation, first day not stated", "2025-01-03 Measure sectoral"], Told(register));
    }

    private static IEnumerable<string> Told(Register register) =>
        ListingTimeline.Of(register.Find(new ListingId(List.Id, "7"))!).Select(static told => $"{IsoDay.Format(told.Day)} {told.Kind} {told.Text}");

    private static DateOnly Day(int day) => new(2025, 1, day);

    private static ListSnapshot Edition(int day, string id, string name = "SOMEBODY") => new()
    {
        List = List, Day = Day(day), DayKnownBy = DayKnownBy.Stated, Sha256 = new string('a', 62) + day.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        Entries = [new ListEntry(id) { Details = new ListingDetails { Names = [new ListedName(name)] } }],
    };

    private static DatedList Dated(params Measure[] measures) => new()
    {
        List = List, IsUnbounded = true, Extent = ListExtent.Whole, Sha256 = new string('d', 64),
        Entries = [new ListEntry("7") { Details = new ListingDetails { Names = [new ListedName("X")] }, Measures = measures }],
    };
}
