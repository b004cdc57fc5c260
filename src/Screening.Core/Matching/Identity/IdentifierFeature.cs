namespace Screening.Matching.Identity;

/// <summary>Equal numbers agree; numbers of one family that all differ contradict, where a party bears only one of them at a time.</summary>
internal static class IdentifierFeature
{
    public static void Compare(ScreeningRequest request, ListingDetails details, List<IdentityEvidence> evidence)
    {
        foreach (var given in request.Identifiers)
        {
            var listed = details.Identifiers.Where(other => other.Kind.Family == given.Kind.Family).ToList();
            if (listed.Find(given.MatchesAcrossKinds) is { } equal)
                evidence.Add(new IdentityEvidence("identifier", IdentityVerdict.Agrees, $"{given} equals {equal}"));
            else if (listed.Count > 0 && BearsOne(given))
                evidence.Add(new IdentityEvidence("identifier", IdentityVerdict.Contradicts, $"{given}, listed {string.Join(", ", listed)}"));
        }
    }

    /// <summary>Wallets, passports and bank codes come in numbers: another one contradicts nothing.</summary>
    private static bool BearsOne(Identifier given) =>
        given.Kind.Family is "imo" or "lei" or "number" or "msn" or "inn" or "ogrn" or "tail";
}
