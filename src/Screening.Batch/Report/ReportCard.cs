using System.Globalization;
using System.Text;

namespace Screening.Batch;

/// <summary>The card of a row with matches: what was asked, what it met, with what status, and what that rests on. One line of markup.</summary>
internal static class ReportCard
{
    /// <summary>More matches than this are counted, not drawn: the output names all of them.</summary>
    private const int MostMatches = 10;

    /// <summary>The part that is the same for every row that asks the same.</summary>
    public static string Body(RowAnswer answer, ScreeningRequest request, int? maxListAgeDays)
    {
        var html = new StringBuilder();
        foreach (var match in answer.Matches.Take(MostMatches))
            Append(html, match, request, maxListAgeDays);
        if (answer.Matches.Count > MostMatches)
            html.Append(CultureInfo.InvariantCulture, $"<p>and {answer.Matches.Count - MostMatches} more matches, named in the output</p>");
        foreach (var note in answer.Notes)
            html.Append("<p class=\"note\">").Append(HtmlText.Escape(note)).Append("</p>");
        return html.ToString();
    }

    /// <summary>The whole card.</summary>
    public static string Of(long row, string[] cells, ColumnMap columns, RowProduct product)
    {
        var id = columns.Id < 0 ? "" : $" <span class=\"id\">id {HtmlText.Escape(cells[columns.Id])}</span>";
        var name = columns.Name < 0 ? "(identifiers only)" : HtmlText.Escape(cells[columns.Name]);
        return string.Create(CultureInfo.InvariantCulture, $"<article class=\"card\" id=\"row{row}\" data-row=\"{row}\" data-outcome=\"{product.Outcome}\" data-score=\"{product.Score:0.000}\"><h2><span class=\"badge {product.Outcome}\">{product.Outcome}</span> <bdi>{name}</bdi> <span class=\"row\">row {row}</span>{id}</h2>{product.Card}</article>\n");
    }

    private static void Append(StringBuilder html, Match match, ScreeningRequest request, int? maxListAgeDays)
    {
        var finding = match.Finding;
        var explanation = match.Explain();
        var listing = HtmlText.Escape(match.Listing.Id.ToString());
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"match\" data-list=\"{HtmlText.Escape(match.Listing.Id.List.Value)}\"><h3><bdi>{HtmlText.Escape(match.Name)}</bdi> <span class=\"listing\">{listing}</span> <span class=\"score\">{match.Score:0.000}</span></h3><dl>");
        if (match.MatchedIdentifier is { } identifier)
        {
            Row(html, "matched", "identifier " + HtmlText.Escape(identifier.ToString()));
        }
        else if (match.MatchedName is { } name && explanation is not null)
        {
            Row(html, "asked", HtmlText.Marked(request.Name, Words(explanation.Pairs.Select(static pair => pair.Query))));
            var kind = $"{(name.IsWeak ? "weak " : "")}{name.Kind.ToString().ToLowerInvariant()} name{(match.NameIsCurrent ? "" : ", not printed that day")}";
            Row(html, "listed", $"{HtmlText.Marked(name.Text, Words(explanation.Pairs.Select(static pair => pair.Listed)))} <span class=\"kind\">{kind}</span>");
            Row(html, "compared", HtmlText.Escape(explanation.Rule));
        }

        var since = finding.Since is { } from ? " since " + IsoDay.Format(from) : "";
        var until = finding.Until is { } end ? " until " + IsoDay.Format(end) : "";
        var last = finding.LastKnown is { } known ? $", last known {TimelineSvg.Word(known.Status)} on {IsoDay.Format(known.Day)}" : "";
        Row(html, "status", $"<span class=\"status {TimelineSvg.Class(finding.Status)}\">{TimelineSvg.Word(finding.Status)}</span>{since}{until}{last} <span class=\"authority\">{HtmlText.Escape(match.Listing.List.Authority)}</span>");
        if (finding.Basis != StatusBasis.None)
            Row(html, "basis", finding.Basis.ToString().ToLowerInvariant() + (finding.Confidence is { } sure ? ", confidence " + sure.ToString().ToLowerInvariant() : ""));
        if (finding.Licence?.Licence is { } licence)
            Row(html, "licence", HtmlText.Escape(licence));
        foreach (var measure in finding.Measures.Where(static measure => measure.Programme is not null))
            Row(html, "programme", HtmlText.Escape(measure.Programme!) + (measure.Effective is { } day ? ", effective " + IsoDay.Format(day) : ""));
        foreach (var evidence in match.Identity)
            Row(html, "identity", $"{HtmlText.Escape(evidence.Feature.Replace('_', ' '))} <strong>{evidence.Verdict.ToString().ToLowerInvariant()}</strong>: {HtmlText.Escape(evidence.Detail)}");
        foreach (var notice in match.Notices)
            Row(html, "notice", HtmlText.Escape(notice.Text));
        html.Append("</dl>").Append(TimelineSvg.Draw(match.Listing, request.AsOf!.Value, request.KnownAt, maxListAgeDays)).Append("</section>");
    }

    private static void Row(StringBuilder html, string label, string value) =>
        html.Append("<div><dt>").Append(label).Append("</dt><dd>").Append(value).Append("</dd></div>");

    private static HashSet<string> Words(IEnumerable<string> words) => words.SelectMany(static word => word.Split(' ')).ToHashSet(StringComparer.Ordinal);
}
