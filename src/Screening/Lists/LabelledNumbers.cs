namespace Screening.Lists;

/// <summary>Finds numbers in free text that stand right behind a word for their kind. What is not that plain stays text.</summary>
internal static class LabelledNumbers
{
    /// <summary>What the numbers out of free text are marked with: nobody printed them as this subject's own.</summary>
    public const string Told = "told from the text";

    private static readonly (string Label, IdentifierKind Kind)[] Labels =
    [
        ("IMO", IdentifierKinds.Imo),
        ("SWIFT/BIC", IdentifierKinds.Bic),
        ("SWIFT", IdentifierKinds.Bic),
        ("BIC", IdentifierKinds.Bic),
        ("LEI", IdentifierKinds.Lei),
        ("INN", IdentifierKinds.Inn),
        ("OGRN", IdentifierKinds.Ogrn),
        ("TIN", IdentifierKinds.TaxId),
        ("Tax ID", IdentifierKinds.TaxId),
        ("Tax identification", IdentifierKinds.TaxId),
        ("Taxpayer identification", IdentifierKinds.TaxId),
        ("Tax registration", IdentifierKinds.TaxId),
        ("Registration number", IdentifierKinds.RegNo),
        ("Registration no", IdentifierKinds.RegNo),
        ("MMSI", IdentifierKinds.Mmsi),
    ];

    private static readonly string[] Between = ["number", "no.", "no", "nr.", "code", ":", "#", "(INN)", "(TIN)", "(IMO)", ")"];

    /// <summary>The ship's or the company's number: the check digit tells which, and what is wrong in both is the subject's own kind.</summary>
    public static IdentifierKind ImoKind(string printed, bool isShip)
    {
        var (ship, company) = (Identifier.Create(IdentifierKinds.Imo, printed).IsValid, Identifier.Create(IdentifierKinds.CompanyImo, printed).IsValid);
        return ship == company ? (isShip ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo) : ship ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo;
    }

    /// <summary>The numbers in the text, in the order of their labels.</summary>
    /// <param name="text">Free text.</param>
    /// <param name="isShip">Whether it is about a ship.</param>
    public static IEnumerable<Identifier> In(string text, bool isShip)
    {
        foreach (var (label, kind) in Labels)
        {
            for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWordInside(text, at, label.Length) || NumberAt(text, at + label.Length) is not { Length: > 0 } number)
                    continue;
                var found = Identifier.Create(kind.Equals(IdentifierKinds.Imo) ? ImoKind(number, isShip) : kind, number, null, Told);
                if (found.IsValid && (number.Any(char.IsAsciiDigit) || kind.Equals(IdentifierKinds.Bic)))
                    yield return found;
            }
        }
    }

    /// <summary>What stands behind the label, past words such as "number:".</summary>
    private static string NumberAt(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in Between)
            {
                if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(char.IsLetter(word[^1]) && rest.Length > word.Length && char.IsLetterOrDigit(rest[word.Length])))
                {
                    rest = rest[word.Length..].TrimStart();
                    again = true;
                }
            }
        }

        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || (rest[length] is '-' or '/' && length > 0)))
            length++;
        var number = rest[..length].TrimEnd("-/").ToString();
        return number.Length >= 5 && !number.Any(char.IsAsciiLetterLower) ? number : "";
    }

    private static bool IsWordInside(string text, int at, int length) =>
        (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + length < text.Length && char.IsLetter(text[at + length]));
}
