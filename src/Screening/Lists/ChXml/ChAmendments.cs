using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>
/// Keeps what the modifications of a target print beside their days. A removed name is a former name: who bore it may still be met under it.
/// Other removed facts are attributes, and so is an added fact that the target no longer holds; what it still holds is read there.
/// </summary>
internal sealed class ChAmendments
{
    private readonly XmlPiece target;
    private readonly EntryFacts facts;
    private readonly ChReferences references;
    private readonly PieceNotes notes;
    private readonly HashSet<(string Element, string Text)> standing = [];
    private readonly Dictionary<string, int> partsOfNames = new(StringComparer.Ordinal);

    public ChAmendments(XmlPiece target, EntryFacts facts, ChReferences references, PieceNotes notes)
    {
        (this.target, this.facts, this.references, this.notes) = (target, facts, references, notes);
        foreach (var child in target.Children.Where(static child => child.Name != "modification"))
            Gather(child);
    }

    public void Read()
    {
        foreach (var change in target.Named("modification").SelectMany(static modification => modification.Children))
        {
            if (change.Name is "added" or "removed")
                ReadBelow(change, change.Name == "removed", change.Name);
        }
    }

    private void Gather(XmlPiece piece)
    {
        if (piece.HasText)
            standing.Add((piece.Name, piece.Text));
        if (piece.Name == "name" && piece.Attribute("ssid") is { Length: > 0 } id)
            partsOfNames[id] = Valued(piece);
        foreach (var child in piece.Children)
            Gather(child);
    }

    private void ReadBelow(XmlPiece piece, bool isRemoved, string label)
    {
        if (piece.HasText)
            facts.AddAttribute(piece.Name == label ? label : $"{label} {piece.Name}", piece.Text);
        foreach (var child in piece.Children)
        {
            if (child.Name is "@ssid" or "@main" or "@object-type")
                continue;
            if (child.Name is "individual" or "entity" or "object" or "identity")
                ReadBelow(child, isRemoved, label);
            else if (isRemoved && child.Name == "name" && IsWhole(child))
                ChNames.ReadFormer(child, facts, notes);
            else if (isRemoved || !Stands(child))
                facts.AddAttribute($"{label} {child.Name.TrimStart('@')}", string.Join(' ', Words(child)));
        }
    }

    /// <summary>A name of which a part alone was changed still stands with the rest: that part is no name.</summary>
    private bool IsWhole(XmlPiece name) => !partsOfNames.TryGetValue(name.Attribute("ssid"), out var parts) || Valued(name) >= parts;

    private static int Valued(XmlPiece name) => name.Named("name-part").Count(static part => part.TextOf("value").Length > 0);

    private bool Stands(XmlPiece piece) =>
        piece.Name == "@ssid" || ((!piece.HasText || standing.Contains((piece.Name, piece.Text))) && piece.Children.All(Stands));

    /// <summary>The texts of an element; numbers that point elsewhere are put into words.</summary>
    private IEnumerable<string> Words(XmlPiece piece)
    {
        var text = piece.Name switch
        {
            "@ssid" => "",
            "@place-id" => references.Place(piece.Text)?.Line ?? piece.Text,
            "sanctions-set-id" or "@sanctions-set-id" => references.Set(piece.Text)?.Words ?? piece.Text,
            _ => piece.Text,
        };
        return piece.Children.SelectMany(Words).Prepend(text).Where(static word => word.Length > 0);
    }
}
