using System.Globalization;
using System.Text;
using Screening.Text;

namespace Screening.Batch;

/// <summary>Text of lists and customers made safe for a page: it can be neither markup nor a command, nor turn the text around it.</summary>
internal static class HtmlText
{
    /// <summary>Escapes; control characters and line ends become blanks, so that a card stays one line.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                _ when Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 => safe.Append(' '),
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    /// <summary>A name in its own direction, the words that met marked.</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="met">The normal forms of the words that met.</param>
    public static string Marked(string name, IReadOnlySet<string> met)
    {
        var html = new StringBuilder("<bdi>");
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            while (end < name.Length && IsOfWord(name, end) == IsOfWord(name, at))
                end++;
            var part = name[at..end];
            var isMet = IsOfWord(name, at) && Normalizer.Normalize(part).Split(' ').Any(met.Contains);
            html.Append(isMet ? "<mark>" : "").Append(Escape(part)).Append(isMet ? "</mark>" : "");
            at = end;
        }

        return html.Append("</bdi>").ToString();
    }

    private static bool IsOfWord(string text, int at) => text[at] is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(text[at]) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => false,
        _ => true,
    };
}
