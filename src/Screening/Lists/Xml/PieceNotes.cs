namespace Screening.Lists.Xml;

/// <summary>Keeps what a reader of one entry does not understand: as attributes of the entry, and as problems with their place.</summary>
/// <param name="facts">The entry's facts.</param>
/// <param name="report">Takes the problems.</param>
/// <param name="file">The file's path.</param>
internal sealed class PieceNotes(EntryFacts facts, ReadReport report, string file)
{
    /// <summary>Reports a problem at an element, with its text.</summary>
    public void Problem(string code, ProblemSeverity severity, XmlPiece piece, string message) =>
        report.Add(code, severity, file, piece.Line, piece.Name, message, piece.Text.Length > 0 ? piece.Text : null);

    /// <summary>Text beside the elements of a piece that should hold elements only: kept under the label, and reported.</summary>
    public void Stray(XmlPiece piece, string label)
    {
        if (piece.Text.Length == 0)
            return;
        facts.AddAttribute(label, piece.Text);
        Problem("text-unexpected", ProblemSeverity.Warning, piece, "text beside the elements; kept as an attribute");
    }

    /// <summary>Takes every text with a letter in it for a name: for an entry that has no name where one belongs.</summary>
    public void NameByEveryText(XmlPiece entry)
    {
        foreach (var text in entry.Texts().Where(static text => text.Any(char.IsLetter)))
            facts.AddName(new ListedName(text));
        if (!facts.HasName)
            facts.AddName(new ListedName(string.Join(' ', entry.Texts().DefaultIfEmpty("(empty entry)"))));
        facts.IsUnreadable = true;
        Problem("name-missing", ProblemSeverity.Error, entry, "an entry without a name: its texts are screened instead");
    }

    /// <summary>An element that nobody read: kept with every text in it, counted and reported.</summary>
    public void Unknown(XmlPiece piece, string label)
    {
        var texts = string.Join(' ', piece.Texts());
        facts.AddAttribute(label, texts);
        report.Count("unknown " + label);
        report.Add("element-unknown", ProblemSeverity.Warning, file, piece.Line, label, "an element that is not known; kept as an attribute", texts);
    }

    /// <summary>Elements at any depth whose names are not known, below pieces whose own children nobody asks for.</summary>
    /// <param name="piece">The parent.</param>
    /// <param name="known">Names of elements that may stand below it.</param>
    /// <param name="isAsked">Names of parents whose children are asked for one by one.</param>
    public void UnknownBelow(XmlPiece piece, IReadOnlySet<string> known, IReadOnlySet<string> isAsked)
    {
        foreach (var child in piece.Children)
        {
            if (child.Name[0] == '@')
                continue;
            if (known.Contains(child.Name))
                UnknownBelow(child, known, isAsked);
            else if (!isAsked.Contains(piece.Name))
                Unknown(child, $"{piece.Name}/{child.Name}");
        }
    }

    /// <summary>Keeps as attributes the children named <paramref name="kept"/>, without a word, and whatever else was not read, with a problem.</summary>
    /// <param name="piece">The parent.</param>
    /// <param name="read">Names of children that the caller has read, the first of each name.</param>
    /// <param name="kept">Names of children that have no place of their own.</param>
    public void KeepRest(XmlPiece piece, string[] read, params string[] kept)
    {
        Stray(piece, piece.Name);
        var seen = new HashSet<string>();
        foreach (var child in piece.Children)
        {
            var label = $"{piece.Name}/{child.Name}";
            var isRead = read.Contains(child.Name) && child.Children.Count == 0;
            if (isRead && !seen.Add(child.Name))
                facts.AddAttribute(label, child.Text);
            else if (isRead)
                continue;
            else if (kept.Contains(child.Name) && child.Children.Count == 0)
                facts.AddAttribute(label, child.Text);
            else
                Unknown(child, label);
        }
    }
}
