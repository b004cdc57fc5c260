using Screening;

namespace PaymentCheck;

/// <summary>What this desk does with an answer. The library tells the law as of the day; what follows from it is yours, in a few lines that an auditor can read.</summary>
internal static class PaymentPolicy
{
    /// <summary>The lists that bind this desk. A listing elsewhere is shown to a person and stops nothing by itself.</summary>
    private static readonly ListId[] Binding = [new("us-ofac-sdn"), new("us-ofac-cons")];

    public static PaymentAnswer Decide(ScreeningResult result)
    {
        var hits = result.Matches.Where(static match => match.MakesHit && match.Status != ListingStatus.Revoked).ToList();
        var binding = hits.Where(static match => Binding.Contains(match.Listing.Id.List)).ToList();
        var decision =
            binding.Any(static match => match.Status != ListingStatus.Licensed) ? PaymentDecision.Stop
            : binding.Count > 0 ? PaymentDecision.LicenceReview
            // No list that binds has a match in force; others have, or a list could not say: a person looks. Never the same as "go".
            : hits.Count > 0 || result.NotScreened.Count > 0 ? PaymentDecision.Review
            : PaymentDecision.Go;
        return new PaymentAnswer(decision, [.. (binding.Count > 0 ? binding : hits).Select(Reason)], result.Register[..12]);
    }

    private static string Reason(Match match) => $"{match.Listing.Id} {match.Name} {match.Status} {match.Finding.Licence?.Licence?.Split(':')[0]}".TrimEnd();
}
