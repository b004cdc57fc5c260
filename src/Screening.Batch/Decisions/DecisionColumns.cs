namespace Screening.Batch;

/// <summary>The columns that stand behind the others where a book of decisions is given.</summary>
internal static class DecisionColumns
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["screening_decision", "screening_open", "screening_evidence"];

    /// <summary>Their cells: what was decided, how many matches that make a hit are still open, and what a decision would rest on.</summary>
    public static string[] Of(RowAnswer answer, ScreeningRequest? request, string customer, DecisionBook book)
    {
        if (request is null || answer.Matches.Count == 0)
            return ["", "0", ""];
        var marks = answer.Matches.Select(match => (Match: match, Mark: book.MarkOf(customer, match, request))).ToList();
        return
        [
            string.Join("; ", marks.Where(static marked => marked.Mark.Decision is not null).Select(static marked => Told(marked.Match, marked.Mark))),
            FormattableString.Invariant($"{marks.Count(static marked => marked.Match.MakesHit && marked.Mark.IsOpen)}"),
            string.Join(';', marks.Select(static marked => $"{marked.Match.Listing.Id}@{marked.Mark.Evidence.Listing}+{marked.Mark.Evidence.Customer}")),
        ];
    }

    /// <summary>What a decision about a listing rests on, as the evidence column tells it; null when the cell does not name the listing.</summary>
    public static DecisionEvidence? Find(string cell, ListingId listing)
    {
        foreach (var part in cell.Split(';'))
        {
            var (at, plus) = (part.LastIndexOf('@'), part.LastIndexOf('+'));
            if (at > 0 && plus > at && part[..at] == listing.ToString())
                return new DecisionEvidence(part[(at + 1)..plus], part[(plus + 1)..]);
        }

        return null;
    }

    private static string Told(Match match, DecisionMark mark)
    {
        var decision = mark.Decision!;
        var text = $"{match.Listing.Id} {DecisionCsv.WordOf(decision.Verdict)} by {decision.By} on {IsoDay.Format(decision.At)}";
        return (mark.Lapsed is { } why ? $"{text}, lapsed: {why}" : text) + (decision.Note is { } note ? $" ({note})" : "");
    }
}
