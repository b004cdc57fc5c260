using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>Reads one document: its kind told from free text in three languages, its number from where the publisher put it.</summary>
internal static class UnDocuments
{
    private static readonly string[] Fields = ["TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY"];

    private static readonly (IdentifierKind Kind, string[] Words)[] Kinds =
    [
        (IdentifierKinds.Passport, ["passport", "passeport", "pasaporte"]),
        (IdentifierKinds.TaxId, ["fiscal", "tax", "social security"]),
        (IdentifierKinds.NationalId, ["identification", "identity", "identité", "identidad", "national number", "national id"]),
    ];

    private static readonly string[] NumberWords = ["number ", "number: ", "no. ", "no.", "n° "];

    public static void Read(XmlPiece document, EntryFacts facts, PieceNotes entry)
    {
        var (type, detail) = (document.TextOf("TYPE_OF_DOCUMENT"), document.TextOf("TYPE_OF_DOCUMENT2"));
        var country = document.TextOf("ISSUING_COUNTRY") is { Length: > 0 } issuer ? issuer : document.TextOf("COUNTRY_OF_ISSUE");
        var code = UnCountries.CodeOf(country);
        string[] numbers = [.. document.Children.Where(static child => child.Name == "NUMBER" && child.Text.Any(char.IsLetterOrDigit)).Select(static child => child.Text)];
        if (numbers.Length == 0 && detail.Any(char.IsAsciiDigit))
            numbers = [detail];
        foreach (var printed in numbers)
        {
            var value = Value(printed);
            var kind = KindOf(detail.Length > 0 && detail != value ? detail : type, type);
            string[] words = [detail, value == printed ? "" : printed, code is null ? country : ""];
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(kind, value, code, string.Join("; ", words.Where(static text => text.Length > 0).Distinct())));
        }

        if (numbers.Length == 0 && document.Texts().Any())
        {
            facts.AddAttribute(document.Name, string.Join("; ", document.Texts()));
            entry.Problem("number-missing", ProblemSeverity.Warning, document, "a document without a number; its text is kept as an attribute");
        }

        entry.KeepRest(document, Fields, "DATE_OF_ISSUE", "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "NOTE");
    }

    /// <summary>The kind that the more exact words name; words that name none are a kind of their own, such as a ration card.</summary>
    private static IdentifierKind KindOf(string words, string type)
    {
        foreach (var (kind, signs) in Kinds)
        {
            if (Array.Exists(signs, sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase)))
                return kind;
        }

        var name = string.Join(' ', words.Split(' ').Where(static word => !word.Any(char.IsAsciiDigit) && word.ToLowerInvariant().Trim('.', ':') is not ("no" or "number")));
        if (name.Any(char.IsLetter))
            return IdentifierKind.Other(name);
        return words == type ? IdentifierKind.Other("unstated") : KindOf(type, type);
    }

    /// <summary>
    /// The number alone, without words in front of it ("French passport number ...", "Diplomatic Passport ...") and a remark in brackets
    /// behind it. Words with a digit before them are part of it: a Russian number has a series and a "No.".
    /// </summary>
    private static string Value(string printed)
    {
        var value = printed;
        foreach (var word in NumberWords)
        {
            var at = value.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !value[..at].Any(char.IsAsciiDigit) && value[(at + word.Length)..] is var rest && rest.Any(char.IsAsciiDigit))
                value = rest.Trim(' ', ':');
        }

        string[] tokens = [.. value.Split(' ').SkipWhile(static token => token.Length > 3 && token.Any(char.IsLower) && !token.Any(char.IsAsciiDigit))];
        if (tokens.Length > 0)
            value = string.Join(' ', tokens).Replace(" No. ", " ", StringComparison.OrdinalIgnoreCase);
        var open = value.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && value[..open].Any(char.IsAsciiDigit) ? value[..open].Trim() : value;
    }
}
