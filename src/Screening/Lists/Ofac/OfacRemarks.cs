namespace Screening.Lists.Ofac;

/// <summary>Splits remarks into facts. What has no field of its own, known or not, becomes an attribute; nothing is dropped.</summary>
internal sealed class OfacRemarks(OfacLabelled labelled)
{
    private const string Alternative = "alt. ";
    private const string Linked = "(Linked To: ";

    /// <param name="text">The remarks, comment joined.</param>
    /// <param name="isCut">Whether the end is missing: the last piece then is no fact.</param>
    public void Read(string text, bool isCut)
    {
        var pieces = Pieces(text);
        labelled.Maker ??= pieces.Select(static piece => OfacMakers.NamedIn(ValueAfter(piece, OfacLabelled.ModelLabel))).FirstOrDefault(static named => named is not null);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (isCut && i == pieces.Count - 1)
                labelled.Facts.AddAttribute("Remark cut off", pieces[i]);
            else
                ReadPiece(pieces[i]);
        }
    }

    private void ReadPiece(string printed)
    {
        var piece = printed.StartsWith(Alternative, StringComparison.OrdinalIgnoreCase) ? printed[Alternative.Length..].TrimStart() : printed;
        if (ReadAlias(piece) || ReadPerson(piece) || labelled.AddWallet(piece))
            return;
        if (OfacLabels.FindNumber(piece) is { } number && labelled.AddNumber(number, piece[number.Text.Length..]))
            return;
        var (label, value) = OfacLabels.SplitAttribute(piece);
        labelled.Facts.AddAttribute(label, value);
    }

    private bool ReadAlias(string piece)
    {
        var kind = piece.StartsWith("f.k.a.", StringComparison.Ordinal) ? NameKind.Former : NameKind.Alias;
        if (kind == NameKind.Alias && !piece.StartsWith("a.k.a.", StringComparison.Ordinal) && !piece.StartsWith("n.k.a.", StringComparison.Ordinal))
            return false;
        var name = piece["a.k.a.".Length..].Trim(' ', ',');

        // The fixed-width files print double quotes.
        if (name.Length > 1 && name[0] is ('\'' or '"'))
            name = name[^1] == name[0] ? name[1..^1] : name[1..];
        if (name.Trim() is not { Length: > 0 } text)
            return false;
        labelled.Facts.AddName(new ListedName(text, kind, IsWeak: true));
        return true;
    }

    private bool ReadPerson(string piece)
    {
        if (ValueAfter(piece, "DOB") is { } born)
        {
            labelled.AddBirth(born);
            return true;
        }

        if (ValueAfter(piece, "POB") is { } place)
        {
            labelled.AddBirthPlace(place);
            return true;
        }

        foreach (var label in (ReadOnlySpan<string>)["nationality", "citizen"])
        {
            if (ValueAfter(piece, label) is not { } country)
                continue;
            labelled.AddCountry(label, country);
            return true;
        }

        return false;
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

            // The XML kinds put brackets around what the flat files print without.
            if (piece.StartsWith(Linked, StringComparison.Ordinal) && piece[^1] == ')')
                piece = piece[1..^1];
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
        if (piece.Length > 1 && (piece[^2] is '\'' or '"' or ')'))
            return piece[..^1];
        var word = piece.LastIndexOf(' ') + 1;
        var isAbbreviation = piece.IndexOf('.', word) < piece.Length - 1 && !piece[word..].Any(char.IsAsciiDigit) && piece.Length - word <= 10;
        return isAbbreviation ? piece : piece[..^1].TrimEnd();
    }
}
