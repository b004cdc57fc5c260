namespace Screening.Lists.OfacCsv;

/// <summary>Splits remarks into facts. What has no field of its own, known or not, becomes an attribute; nothing is dropped.</summary>
internal sealed class OfacRemarks(OfacFacts facts, List<OfacProblem> problems, int row)
{
    private const string Alternative = "alt. ";
    private const string WalletLabel = "Digital Currency Address";
    private const string ModelLabel = "Aircraft Model";

    private string? maker;

    /// <param name="text">The remarks, comment joined.</param>
    /// <param name="isCut">Whether the end is missing: the last piece then is no fact.</param>
    public void Read(string text, bool isCut)
    {
        var pieces = Pieces(text);
        maker = pieces.Select(static piece => OfacMakers.NamedIn(ValueAfter(piece, ModelLabel))).FirstOrDefault(static named => named is not null);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (isCut && i == pieces.Count - 1)
                facts.AddAttribute("Remark cut off", pieces[i]);
            else
                ReadPiece(pieces[i]);
        }
    }

    private void ReadPiece(string printed)
    {
        var piece = printed.StartsWith(Alternative, StringComparison.OrdinalIgnoreCase) ? printed[Alternative.Length..].TrimStart() : printed;
        if (ReadAlias(piece) || ReadPerson(piece) || ReadWallet(piece) || ReadIdentifier(piece))
            return;
        var (label, value) = OfacLabels.SplitAttribute(piece);
        facts.AddAttribute(label, value);
    }

    private bool ReadAlias(string piece)
    {
        var kind = piece.StartsWith("f.k.a.", StringComparison.Ordinal) ? NameKind.Former : NameKind.Alias;
        if (kind == NameKind.Alias && !piece.StartsWith("a.k.a.", StringComparison.Ordinal) && !piece.StartsWith("n.k.a.", StringComparison.Ordinal))
            return false;
        var name = piece["a.k.a.".Length..].Trim(' ', ',');
        if (name.Length > 1 && name[0] == '\'')
            name = name[^1] == '\'' ? name[1..^1] : name[1..];
        if (name.Trim() is not { Length: > 0 } text)
            return false;
        OfacFacts.AddOnce(facts.Names, new ListedName(text, kind, IsWeak: true));
        return true;
    }

    private bool ReadPerson(string piece)
    {
        if (ValueAfter(piece, "DOB") is { } born)
        {
            if (OfacDates.TryRead(born, out var date, out var isWidened))
                OfacFacts.AddOnce(facts.BirthDates, date!);
            else
                problems.Add(new OfacProblem("date-unreadable", ProblemSeverity.Error, OfacRole.Primary, row, "DOB", "no date that can be read; kept as an attribute", born));
            if (date is null || isWidened)
                facts.AddAttribute("DOB", born);
            return true;
        }

        if (ValueAfter(piece, "POB") is { } place)
        {
            if (CountryNames.CodeAtEndOf(place) is { } code)
                OfacFacts.AddOnce(facts.Countries, code);
            facts.AddAttribute("POB", place);
            return true;
        }

        foreach (var label in (ReadOnlySpan<string>)["nationality", "citizen"])
        {
            if (ValueAfter(piece, label) is not { } country)
                continue;
            facts.AddCountry(country);
            facts.AddAttribute(label, country);
            return true;
        }

        return false;
    }

    // The currency printed before an address is often wrong; it is kept beside the address and never compared.
    private bool ReadWallet(string piece)
    {
        if (ValueAfter(piece, WalletLabel)?.TrimStart('-', ' ') is not { Length: > 0 } text)
            return false;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var address = blank < 0 ? text : text[(blank + 1)..];
        OfacFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKinds.Wallet, address, qualifier: blank < 0 ? null : text[..blank]));
        return true;
    }

    private bool ReadIdentifier(string piece)
    {
        if (OfacLabels.FindNumber(piece) is not { } label)
            return false;
        var number = OfacNumber.Read(piece[label.Text.Length..]);
        if (number.Value.Length == 0)
            return false;
        var kind = KindOf(label, number.Value);
        var qualifier = kind.Equals(IdentifierKinds.Msn) ? maker : number.Rest;
        OfacFacts.AddOnce(facts.Identifiers, Identifier.Create(kind, number.Value, number.Country ?? label.Country, qualifier));
        if (number.IsDated)
            facts.AddAttribute(label.Text, piece[label.Text.Length..].Trim());
        return true;
    }

    private IdentifierKind KindOf(OfacNumberLabel label, string value)
    {
        if (value.StartsWith("IMO ", StringComparison.Ordinal))
            return facts.Kind == SubjectKind.Vessel ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo;
        if (label.Kind is not null)
            return label.Kind;
        return facts.Kind switch
        {
            SubjectKind.Person => IdentifierKinds.NationalId,
            SubjectKind.Aircraft => IdentifierKinds.Tail,
            _ => IdentifierKinds.RegNo,
        };
    }

    private static string? ValueAfter(string piece, string label)
    {
        if (piece.StartsWith(Alternative, StringComparison.OrdinalIgnoreCase))
            piece = piece[Alternative.Length..];
        return piece.Length > label.Length + 1 && piece.StartsWith(label, StringComparison.Ordinal) && piece[label.Length] == ' '
            && piece[(label.Length + 1)..].Trim() is { Length: > 0 } value ? value : null;
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !(text[i] == ';' && (i + 1 == text.Length || text[i + 1] == ' ')))
                continue;
            var piece = text[start..i].Trim();
            if (i == text.Length)
                piece = WithoutFullStop(piece);
            if (piece.Length > 0)
                pieces.Add(piece);
            start = i + 1;
        }

        return pieces;
    }

    // The full stop after the last piece is the publisher's; the one of "S.A." belongs to the name.
    private static string WithoutFullStop(string piece)
    {
        if (!piece.EndsWith('.'))
            return piece;
        if (piece.Length > 1 && (piece[^2] is '\'' or ')'))
            return piece[..^1];
        var word = piece.LastIndexOf(' ') + 1;
        var isAbbreviation = piece.IndexOf('.', word) < piece.Length - 1 && !piece[word..].Any(char.IsAsciiDigit) && piece.Length - word <= 10;
        return isAbbreviation ? piece : piece[..^1].TrimEnd();
    }
}
