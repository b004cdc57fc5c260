namespace Screening.Lists.Uk;

/// <summary>Reads the numbers of documents and registers. The lists name their kinds in free text beside them, or not at all.</summary>
internal static class UkNumbers
{
    private static readonly (string Word, IdentifierKind Kind)[] Registers =
    [
        ("OGRN", IdentifierKinds.Ogrn), ("INN", IdentifierKinds.Inn), ("IMO", IdentifierKinds.CompanyImo), ("SWIFT", IdentifierKinds.Bic), ("BIC", IdentifierKinds.Bic),
        ("LEI", IdentifierKinds.Lei), ("KPP", IdentifierKind.Other("kpp")), ("BIN", IdentifierKinds.RegNo), ("TIN", IdentifierKinds.TaxId),
        ("Tax", IdentifierKinds.TaxId), ("VAT", IdentifierKinds.TaxId), ("УНН", IdentifierKinds.TaxId), ("ИНН", IdentifierKinds.Inn), ("ОГРН", IdentifierKinds.Ogrn),
        ("Gazette", IdentifierKind.Other("government_gazette_number")), ("OKPO", IdentifierKind.Other("okpo")), ("MMSI", IdentifierKinds.Mmsi),
    ];

    private static readonly (string Word, IdentifierKind Kind)[] Papers =
    [
        ("INN", IdentifierKinds.Inn), ("fiscal", IdentifierKinds.TaxId), ("tax", IdentifierKinds.TaxId), ("social security", IdentifierKinds.TaxId),
        ("passport", IdentifierKinds.Passport), ("ration card", IdentifierKind.Other("ration card")), ("birth certificate", IdentifierKind.Other("birth certificate")),
        ("driv", IdentifierKind.Other("driving licence")),
    ];

    /// <summary>Passports, each with what is said about it.</summary>
    public static void ReadPassports(string numbers, string details, EntryFacts facts) => ReadPapers(numbers, details, static _ => IdentifierKinds.Passport, "Passport", facts);

    /// <summary>Identity cards and whatever else has a person's number.</summary>
    public static void ReadNationalIds(string numbers, string details, EntryFacts facts) => ReadPapers(numbers, details, KindOfPaper, "National identification", facts);

    /// <summary>Ship numbers; beside a company they are the company's.</summary>
    public static void ReadImo(string cell, EntryFacts facts)
    {
        foreach (var value in UkCells.Values(cell))
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(facts.Kind == SubjectKind.Organization ? IdentifierKinds.CompanyImo : IdentifierKinds.Imo, value));
    }

    /// <summary>The hull identification numbers of small craft.</summary>
    public static void ReadHull(string cell, EntryFacts facts)
    {
        foreach (var value in UkCells.Values(cell))
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKind.Other("hull"), value));
    }

    /// <summary>Register and tax numbers, several in one text with words between: a number takes the kind of the words before it.</summary>
    public static void ReadRegistrations(string cell, EntryFacts facts)
    {
        var isPlain = true;
        foreach (var value in UkCells.Values(cell))
        {
            var words = 0;
            var found = 0;
            for (var at = 0; NextNumber(value, ref at, out var end); at = end)
            {
                var (kind, number) = (KindOf(value[words..at]), value[at..end]);
                EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(kind, number, CountryIn(value), found == 0 && number == value ? null : value));
                words = end;
                found++;
            }

            isPlain &= found == 1 && !value.Contains(' ', StringComparison.Ordinal);
        }

        // Words and numbers in one free text: what was made of it may be wrong, so the text stays too.
        if (!isPlain)
            facts.AddAttribute("Business registration number", cell);
    }

    private static void ReadPapers(string numbers, string details, Func<string, IdentifierKind> kindOf, string label, EntryFacts facts)
    {
        var (values, about) = (UkCells.Split(numbers), UkCells.Split(details));
        var inStep = values.Count == about.Count || about.Count == 0;
        for (var i = 0; i < values.Count; i++)
        {
            var detail = inStep && i < about.Count ? about[i] : "";
            if (values[i].Any(char.IsAsciiLetterOrDigit))
                EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(kindOf(detail), values[i], UkCountries.CodeAtStartOf(detail), detail));
            else
                facts.AddAttribute(label, string.Join(" ", new[] { values[i], detail }.Where(static text => text.Length > 0)));
        }

        if (!inStep || values.Count == 0)
            facts.AddAttribute(label + " details", details);
    }

    private static IdentifierKind KindOfPaper(string detail)
    {
        foreach (var (word, kind) in Papers)
        {
            if (detail.Contains(word, char.IsUpper(word[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return IdentifierKinds.NationalId;
    }

    /// <summary>The kind that the last of the words names.</summary>
    private static IdentifierKind KindOf(string words)
    {
        var (best, found) = (-1, IdentifierKinds.RegNo);
        foreach (var (word, kind) in Registers)
        {
            var at = words.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > best && (at == 0 || !char.IsLetter(words[at - 1])))
                (best, found) = (at, kind);
        }

        return found;
    }

    private static string? CountryIn(string value)
    {
        var (open, close) = (value.LastIndexOf('(') + 1, value.LastIndexOf(')'));
        if (open > 0 && close > open && UkCountries.CodeOf(value[open..close]) is { } code)
            return code;
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? UkCountries.CodeOf(value[..blank]) : null;
    }

    /// <summary>The next run of letters, digits and joining marks that holds four digits or more.</summary>
    private static bool NextNumber(string text, ref int at, out int end)
    {
        for (end = at; at < text.Length; at = end)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
                at++;
            end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
                end++;
            var run = text.AsSpan(at, end - at);
            // "OGRN/1234" and "INN-1234": a word, not a part of the number.
            if (run.IndexOfAny('-', '/') is > 0 and var joint && !run[..joint].ContainsAnyInRange('0', '9'))
                end = at + joint + 1;
            else if (Digits(run) >= 4)
                return true;
        }

        return false;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }
}
