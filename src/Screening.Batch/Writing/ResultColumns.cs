using System.Globalization;
using System.Text;

namespace Screening.Batch;

/// <summary>The columns that follow the input's own, and how they are filled.</summary>
internal static class ResultColumns
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "screening_outcome", "screening_status", "screening_score", "screening_list", "screening_listing_id", "screening_name", "screening_since",
        "screening_until", "screening_licence", "screening_matches", "screening_note",
    ];

    /// <summary>Their names for a run, those of decisions behind the others.</summary>
    public static IReadOnlyList<string> NamesFor(BatchOptions options) => options.Decisions is null ? Names : [.. Names, .. DecisionColumns.Names];

    /// <summary>Our cells of one row, a separator before each and the line end (CRLF, as RFC 4180 has it) behind the last.</summary>
    /// <param name="answer">What became of the row.</param>
    /// <param name="match">The match that the single-valued columns tell of; null for none.</param>
    /// <param name="delimiter">The separator.</param>
    /// <param name="more">Cells that follow ours.</param>
    public static string Tail(RowAnswer answer, Match? match, char delimiter, IReadOnlyList<string> more)
    {
        string[] own =
        [
            answer.Outcome.ToString(),
            string.Join(';', answer.Matches.Select(static found => $"{found.Listing.Id.List}={found.Status}").Distinct(StringComparer.Ordinal)),
            match is null ? "" : Score(match),
            match?.Listing.Id.List.Value ?? "",
            match?.Listing.Id.Value ?? "",
            match?.Name ?? "",
            Day(match?.Finding.Since),
            Day(match?.Finding.Until),
            match?.Finding.Licence?.Licence ?? "",
            Matches(answer.Matches),
            Note(answer, match),
        ];
        var tail = new StringBuilder();
        foreach (var cell in own.Concat(more))
            CellText.Append(tail.Append(delimiter), cell);
        return tail.Append("\r\n").ToString();
    }

    /// <summary>All matches in a line.</summary>
    public static string Matches(IEnumerable<Match> matches) => string.Join(';', matches.Select(static found => $"{found.Listing.Id}@{Score(found)}"));

    /// <summary>The reasons and remarks in a line.</summary>
    public static string Note(RowAnswer answer, Match? match) =>
        string.Join("; ", answer.Notes.Concat(match?.Notices.Select(static notice => notice.Text) ?? []));

    private static string Score(Match match) => match.Score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Format(known) : "";
}
