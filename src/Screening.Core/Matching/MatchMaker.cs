using Screening.Matching.Identity;

namespace Screening.Matching;

/// <summary>Turns candidates into matches: the best name of each listing, its status, its identity evidence, the rule on weak aliases.</summary>
internal sealed class MatchMaker(ScreeningOptions options)
{
    /// <summary>What a contradiction in a birth date or an identifier takes from a score; never so much that the match falls under the threshold.</summary>
    private const double ContradictionPrice = 0.1;

    public List<Match> Make(
        ScreeningRequest request, double threshold, RegisterView view, NameHits hits, NameDirectory names,
        List<(Listing Listing, Identifier Identifier)>? byNumber)
    {
        var matches = new List<Match>();
        var numbered = byNumber?.Select(static found => found.Listing).ToHashSet() ?? [];
        foreach (var (listing, identifier) in byNumber ?? [])
            matches.Add(OfNumber(request, view, listing, identifier));

        var best = new Dictionary<Listing, (ListedName Name, double Score)>();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            foreach (var bearer in names.Bearers[hit.NameIndex])
            {
                if (bearer.KnownFrom > view.Known || numbered.Contains(bearer.Listing))
                    continue;
                if (bearer.Name.IsWeak && !ScoringProfile.AreEqual(request.Name, bearer.Name.Text) && ScoringProfile.CountWords(bearer.Name.Text) < 2)
                    continue;
                if (!best.TryGetValue(bearer.Listing, out var found) || Better(hit.Score, bearer.Name, found))
                    best[bearer.Listing] = (bearer.Name, hit.Score);
            }
        }

        foreach (var (listing, (name, score)) in best)
            matches.Add(OfName(request, threshold, view, listing, name, score));
        return matches;
    }

    /// <summary>The higher score; among equals a strong name before a weak one, a primary before others, then ordinal order.</summary>
    private static bool Better(double score, ListedName name, (ListedName Name, double Score) found)
    {
        if (score != found.Score)
            return score > found.Score;
        if (name.IsWeak != found.Name.IsWeak)
            return found.Name.IsWeak;
        return name.Kind != found.Name.Kind ? name.Kind < found.Name.Kind : string.CompareOrdinal(name.Text, found.Name.Text) < 0;
    }

    private static Match OfNumber(ScreeningRequest request, RegisterView view, Listing listing, Identifier identifier)
    {
        var details = Details(listing, view);
        var finding = view.StatusOf(listing);
        var identity = IdentityFeatures.Compare(request, details);
        return new Match(static () => null)
        {
            Listing = listing, Details = details, Name = listing.NameOn(view.AsOf, view.KnownAt), MatchedName = null, MatchedIdentifier = identifier,
            NameIsCurrent = true, Score = 1, Finding = finding, MakesHit = MakesHit(finding.Status), Identity = identity, Notices = finding.Notices,
        };
    }

    private Match OfName(ScreeningRequest request, double threshold, RegisterView view, Listing listing, ListedName name, double score)
    {
        var details = Details(listing, view);
        var finding = view.StatusOf(listing);
        var identity = IdentityFeatures.Compare(request, details);
        var notices = new List<Notice>(finding.Notices);
        var current = details.Names.Contains(name) || listing.DatedEntries.Exists(dated => dated.Entry.Details?.Names.Contains(name) == true);
        if (!current)
            notices.Add(new Notice(NoticeKind.Name, null, "the matched name was not printed on that day"));
        if (details.IsUnreadable)
            notices.Add(new Notice(NoticeKind.Name, null, "the entry could not be read whole; its text was screened"));

        var counts = !name.IsWeak || request.WeakAliasesCount || ScoringProfile.CountWords(name.Text) >= 2
            || identity.Any(static evidence => evidence is { Verdict: IdentityVerdict.Agrees, Feature: "identifier" or "birth_date" });
        if (name.IsWeak)
            notices.Add(new Notice(NoticeKind.Name, null, counts ? "weak alias" : "weak alias of one word: shown, makes no hit without an identifier or a birth date that agrees"));

        var contradicted = identity.Any(static evidence => evidence is { Verdict: IdentityVerdict.Contradicts, Feature: "identifier" or "birth_date" });
        if (contradicted)
            notices.Add(new Notice(NoticeKind.Name, null, "an identifier or a birth date contradicts: possibly another party of that name"));
        return new Match(() => options.Profile.Explain(request.Name, name.Text, request.Kind, details.Kind))
        {
            Listing = listing, Details = details, Name = listing.NameOn(view.AsOf, view.KnownAt), MatchedName = name, NameIsCurrent = current,
            Score = contradicted ? Math.Max(Math.Min(threshold, score), score - ContradictionPrice) : score,
            Finding = finding, MakesHit = counts && MakesHit(finding.Status), Identity = identity, Notices = notices,
        };
    }

    private static bool MakesHit(ListingStatus status) =>
        status is ListingStatus.InForce or ListingStatus.Licensed or ListingStatus.Announced or ListingStatus.Undetermined;

    private static ListingDetails Details(Listing listing, RegisterView view) => listing.DetailsOn(view.AsOf, view.KnownAt);
}
