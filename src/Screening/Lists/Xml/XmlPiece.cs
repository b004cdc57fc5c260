using System.Xml;

namespace Screening.Lists.Xml;

/// <summary>An element of one entry with all below it. Attributes are children whose names begin with <c>@</c>.</summary>
internal sealed class XmlPiece
{
    private const int Deepest = 64;
    private const int LongestText = 1 << 20;
    private const int MostAttributes = 256;

    private readonly string text;

    private XmlPiece(string name, int line, string text, IReadOnlyList<XmlPiece> children) => (Name, Line, this.text, Children) = (name, line, text, children);

    /// <summary>The local name: prefixes and namespaces do not matter.</summary>
    public string Name { get; }

    public int Line { get; }

    /// <summary>The element's own text, every run of blanks and line breaks one blank: they come from indenting, not from the publisher.</summary>
    public string Text
    {
        get
        {
            IsRead = true;
            return text;
        }
    }

    /// <summary>Whether it holds a text; asking this is no reading.</summary>
    public bool HasText => text.Length > 0;

    /// <summary>Whether somebody took the text: what nobody took must not be lost.</summary>
    public bool IsRead { get; private set; }

    public IReadOnlyList<XmlPiece> Children { get; }

    /// <summary>The text of the first child of that name; empty when there is none.</summary>
    public string TextOf(string name) => Children.FirstOrDefault(child => child.Name == name && child.HasText)?.Text ?? "";

    /// <summary>The text of an attribute; empty when there is none.</summary>
    /// <param name="name">Its local name, without a mark.</param>
    public string Attribute(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name[0] != '@')
                break;
            if (child.Name.AsSpan(1).SequenceEqual(name))
                return child.Text;
        }

        return "";
    }

    /// <summary>The first child of that name; null when there is none.</summary>
    public XmlPiece? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>The children of that name, in the order printed.</summary>
    public IEnumerable<XmlPiece> Named(string name) => Children.Where(child => child.Name == name);

    /// <summary>Every text below, this one's first.</summary>
    public IEnumerable<string> Texts() => Children.SelectMany(static child => child.Texts()).Prepend(Text).Where(static text => text.Length > 0);

    /// <summary>A piece of what another format prints as a row, so that one code reads both.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">The line it stands on.</param>
    /// <param name="text">Its text.</param>
    /// <param name="children">Attributes first.</param>
    public static XmlPiece Of(string name, int line, string text, params IReadOnlyList<XmlPiece> children) => new(name, line, OneLine(text), children);

    /// <summary>Reads the element the reader stands on, and leaves the reader on its end.</summary>
    /// <exception cref="ListReadException">Too deep, too long, or a control character.</exception>
    public static XmlPiece Read(XmlReader reader, string file)
    {
        if (reader.Depth > Deepest)
            throw new ListReadException(file, reader.Line(), reader.LocalName, $"elements nested deeper than {Deepest}");
        var (name, line, isEmpty) = (reader.LocalName, reader.Line(), reader.IsEmptyElement);
        var children = ReadAttributes(reader, file);
        if (isEmpty)
            return new XmlPiece(name, line, "", children ?? []);

        // Most elements hold one text and nothing else: they need neither list nor buffer.
        var text = "";
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                (children ??= []).Add(Read(reader, file));
                if (text.Length > 0)
                    text += ' ';
            }
            else
            {
                Check(reader, file, name, text.Length);
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return new XmlPiece(name, line, OneLine(text), children ?? []);
    }

    private static List<XmlPiece>? ReadAttributes(XmlReader reader, string file)
    {
        if (reader.AttributeCount > MostAttributes)
            throw new ListReadException(file, reader.Line(), reader.LocalName, $"an element with {reader.AttributeCount} attributes");
        List<XmlPiece>? attributes = null;
        while (reader.MoveToNextAttribute())
        {
            Check(reader, file, reader.LocalName, 0);
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                (attributes ??= []).Add(new XmlPiece("@" + reader.LocalName, reader.Line(), OneLine(reader.Value), []));
        }

        reader.MoveToElement();
        return attributes;
    }

    private static void Check(XmlReader reader, string file, string name, int before)
    {
        if (before + reader.Value.Length > LongestText)
            throw new ListReadException(file, reader.Line(), name, $"a text longer than {LongestText} characters");
        foreach (var c in reader.Value)
        {
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                throw new ListReadException(file, reader.Line(), name, $"a control character U+{(int)c:X4} inside the text: the file is damaged");
        }
    }

    private static string OneLine(string text) =>
        IsOneLine(text) ? text : string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    // Nearly every text is: looking costs less than splitting.
    private static bool IsOneLine(ReadOnlySpan<char> text) =>
        !text.ContainsAny('\t', '\r', '\n') && !text.Contains('\u00a0') && !text.Contains("  ", StringComparison.Ordinal) && !text.StartsWith(' ') && !text.EndsWith(' ');
}
