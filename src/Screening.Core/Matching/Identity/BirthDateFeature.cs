namespace Screening.Matching.Identity;

/// <summary>Dates of birth: overlapping agree; a year apart, or day and month swapped, is near; further apart contradicts.</summary>
internal static class BirthDateFeature
{
    public static void Compare(ScreeningRequest request, ListingDetails details, List<IdentityEvidence> evidence)
    {
        if (request.BirthDate is not { } given || details.BirthDates.Count == 0)
            return;

        var verdict = IdentityVerdict.Contradicts;
        foreach (var listed in details.BirthDates)
        {
            if (given.Overlaps(listed))
                verdict = IdentityVerdict.Agrees;
            else if (verdict == IdentityVerdict.Contradicts && (Swapped(given, listed) || YearsApart(given, listed) <= 1))
                verdict = IdentityVerdict.Near;
        }

        evidence.Add(new IdentityEvidence("birth_date", verdict, $"{given}, listed {string.Join(", ", details.BirthDates)}"));
    }

    private static bool Swapped(PartialDate one, PartialDate other) =>
        one.Earliest == one.Latest && other.Earliest == other.Latest && one.Earliest.Year == other.Earliest.Year
        && one.Earliest.Day == other.Earliest.Month && one.Earliest.Month == other.Earliest.Day;

    private static int YearsApart(PartialDate one, PartialDate other) =>
        one.Earliest > other.Latest ? one.Earliest.Year - other.Latest.Year : other.Earliest.Year - one.Latest.Year;
}
