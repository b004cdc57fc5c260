namespace Screening.Matching.Identity;

/// <summary>A shared country agrees. Different ones contradict nothing: parties have several, and lists state few.</summary>
internal static class CountryFeature
{
    public static void Compare(ScreeningRequest request, ListingDetails details, List<IdentityEvidence> evidence)
    {
        foreach (var country in request.Countries)
        {
            if (details.Countries.Contains(country, StringComparer.OrdinalIgnoreCase))
                evidence.Add(new IdentityEvidence("country", IdentityVerdict.Agrees, country));
        }
    }
}
