namespace Screening.Matching.Identity;

/// <summary>Two stated kinds of subject that differ contradict.</summary>
internal static class KindFeature
{
    public static void Compare(ScreeningRequest request, ListingDetails details, List<IdentityEvidence> evidence)
    {
        if (request.Kind != SubjectKind.Unknown && details.Kind != SubjectKind.Unknown)
        {
            evidence.Add(new IdentityEvidence(
                "kind", request.Kind == details.Kind ? IdentityVerdict.Agrees : IdentityVerdict.Contradicts, $"{request.Kind}, listed {details.Kind}"));
        }
    }
}
