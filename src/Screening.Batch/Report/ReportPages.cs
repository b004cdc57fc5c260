using System.Globalization;
using System.Text;

namespace Screening.Batch;

/// <summary>The report: cards on self-contained pages, the summary on the first. Nothing is loaded from anywhere, and no script is needed to read it.</summary>
internal static class ReportPages
{
    /// <summary>Cards on one page: as many as a browser shows at once without effort.</summary>
    public const int CardsPerPage = 500;

    private const string Legend =
        "<p class=\"legend\"><span><i class=\"swatch inforce\"></i>in force</span><span><i class=\"swatch licensed\"></i>licensed</span><span><i class=\"swatch announced\"></i>announced</span><span><i class=\"swatch revoked\"></i>revoked</span><span><i class=\"swatch notlisted\"></i>not listed</span><span><i class=\"swatch undetermined\"></i>undetermined</span><span>│ the day asked about</span></p>";

    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    /// <summary>Writes the pages; the first takes its name last.</summary>
    /// <param name="path">The first page's path; the others stand beside it, numbered.</param>
    /// <param name="cards">The file of cards, one a line.</param>
    /// <param name="receipt">What the run proves about itself.</param>
    public static void Write(string path, string cards, Receipt receipt)
    {
        var count = File.ReadLines(cards, Encoding.UTF8).Count();
        var pages = Math.Max(1, (count + CardsPerPage - 1) / CardsPerPage);
        using var lines = File.ReadLines(cards, Encoding.UTF8).GetEnumerator();
        for (var page = 1; page <= pages; page++)
        {
            var beside = PathOf(path, page) + ".new";
            using (var html = new StreamWriter(beside, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
                WritePage(html, path, page, pages, count, lines, receipt);
        }

        for (var page = pages; page >= 1; page--)
            File.Move(PathOf(path, page) + ".new", PathOf(path, page), overwrite: true);
    }

    private static void WritePage(StreamWriter html, string path, int page, int pages, int count, IEnumerator<string> cards, Receipt receipt)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Screening as of {receipt.Settings.AsOf:yyyy-MM-dd}{(pages > 1 ? $", page {page} of {pages}" : "")}");
        html.Write($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline';img-src data:\"><link rel=\"icon\" href=\"data:,\"><title>{title}</title><style>{Style}</style></head><body>\n<header><h1>{title}</h1>");
        if (page == 1)
            Summary(html, receipt, count);
        html.Write($"{Legend}</header>\n");
        Links(html, path, page, pages);
        html.Write("<main><div class=\"tools\"><label>Find <input id=\"find\" type=\"search\"></label><label>Outcome <select id=\"outcome\"><option value=\"\">all</option><option>Hit</option><option>PastHit</option><option>NoHit</option><option>NotScreened</option></select></label><label>Order <select id=\"order\"><option value=\"row\">row</option><option value=\"score\">score</option></select></label><span id=\"shown\" role=\"status\"></span></div>\n<div id=\"cards\">");
        for (var i = 0; i < CardsPerPage && cards.MoveNext(); i++)
            html.WriteLine(cards.Current);
        html.Write($"</div></main>\n");
        Links(html, path, page, pages);
        html.Write($"<script>{Script}</script></body></html>\n");
    }

    private static void Summary(StreamWriter html, Receipt receipt, int cards)
    {
        var counts = receipt.Counts;
        html.Write(string.Create(CultureInfo.InvariantCulture, $"<table><caption>What became of {counts.Rows} rows; {cards} have a match and a card here</caption><thead><tr><th scope=\"col\">outcome</th><th scope=\"col\">rows</th><th scope=\"col\">means</th></tr></thead><tbody><tr><th scope=\"row\" class=\"Hit\">Hit</th><td>{counts.Hit}</td><td>a match that is in force, licensed, announced or undetermined</td></tr><tr><th scope=\"row\" class=\"PastHit\">PastHit</th><td>{counts.PastHit}</td><td>only revoked matches</td></tr><tr><th scope=\"row\">NoHit</th><td>{counts.NoHit}</td><td>no match on these lists as of the day; never the same as not sanctioned</td></tr><tr><th scope=\"row\" class=\"NotScreened\">NotScreened</th><td>{counts.NotScreened}</td><td>the row cannot be read, or a list proves no absence that day</td></tr></tbody></table>"));
        html.Write("<table><caption>The lists that answered</caption><thead><tr><th scope=\"col\">list</th><th scope=\"col\">state</th><th scope=\"col\">extent</th><th scope=\"col\">covers</th><th scope=\"col\">age in days</th><th scope=\"col\">edition</th></tr></thead><tbody>");
        foreach (var list in receipt.Lists)
        {
            html.Write(string.Create(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(list.Id)}</th><td>{list.State.ToString().ToLowerInvariant()}</td><td>{list.Extent.ToString().ToLowerInvariant()}</td><td>{Day(list.CoverageFrom)} to {Day(list.CoverageTo)}</td><td>{list.AgeDays}</td><td>{list.Version}</td></tr>"));
        }

        html.Write("</tbody></table>");
        html.Write(string.Create(CultureInfo.InvariantCulture, $"<p>Input {HtmlText.Escape(receipt.Input.File.Name)}, sha256 {receipt.Input.File.Sha256[..12]}; output sha256 {receipt.Output.Sha256[..12]}; settings {receipt.SettingsSha256[..12]}; profile {receipt.Settings.Profile}, threshold {receipt.Settings.Threshold:0.###}; engine {HtmlText.Escape(receipt.Engine.Version)}.</p>"));
    }

    private static void Links(StreamWriter html, string path, int page, int pages)
    {
        if (pages == 1)
            return;
        html.Write("<nav aria-label=\"Pages\">");
        for (var other = 1; other <= pages; other++)
        {
            html.Write(other == page
                ? string.Create(CultureInfo.InvariantCulture, $"<strong aria-current=\"page\">{other}</strong> ")
                : string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Uri.EscapeDataString(Path.GetFileName(PathOf(path, other)))}\">{other}</a> "));
        }

        html.Write("</nav>\n");
    }

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Format(known) : "–";

    private static string PathOf(string path, int page) => page == 1
        ? path
        : Path.Combine(Path.GetDirectoryName(path) ?? "", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{page}{Path.GetExtension(path)}"));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportPages).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
