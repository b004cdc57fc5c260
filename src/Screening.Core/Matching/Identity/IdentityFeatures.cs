namespace Screening.Matching.Identity;

/// <summary>What is compared besides the name. A new feature is one file beside this one and one line here.</summary>
internal static class IdentityFeatures
{
    private static readonly Action<ScreeningRequest, ListingDetails, List<IdentityEvidence>>[] All =
    [
        IdentifierFeature.Compare,
        BirthDateFeature.Compare,
        CountryFeature.Compare,
        KindFeature.Compare,
    ];

    public static IReadOnlyList<IdentityEvidence> Compare(ScreeningRequest request, ListingDetails details)
    {
        var evidence = new List<IdentityEvidence>();
        foreach (var feature in All)
            feature(request, details, evidence);
        return evidence.Count == 0 ? [] : evidence;
    }
}
