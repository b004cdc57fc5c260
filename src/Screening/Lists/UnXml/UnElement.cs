using System.Text;
using System.Xml;

namespace Screening.Lists.UnXml;

/// <summary>An element of one entry with all below it. Attributes are children whose names begin with <c>@</c>.</summary>
internal sealed class UnElement
{
    private const int Deepest = 64;
    private const int LongestText = 1 << 20;

    private UnElement(string name, int line, string text, IReadOnlyList<UnElement> children) => (Name, Line, Text, Children) = (name, line, text, children);

    /// <summary>The local name: prefixes and namespaces do not matter.</summary>
    public string Name { get; }

    public int Line { get; }

    /// <summary>The element's own text, every run of blanks and line breaks one blank: they come from indenting, not from the publisher.</summary>
    public string Text { get; }

    public IReadOnlyList<UnElement> Children { get; }

    /// <summary>The text of the first child of that name; empty when there is none.</summary>
    public string TextOf(string name) => Children.FirstOrDefault(child => child.Name == name && child.Text.Length > 0)?.Text ?? "";

    /// <summary>Every text below, this one's first.</summary>
    public IEnumerable<string> Texts() => Children.SelectMany(static child => child.Texts()).Prepend(Text).Where(static text => text.Length > 0);

    /// <summary>Reads the element the reader stands on, and leaves the reader on its end.</summary>
    /// <exception cref="ListReadException">Too deep, too long, or a control character.</exception>
    public static UnElement Read(XmlReader reader, string file)
    {
        if (reader.Depth > Deepest)
            throw new ListReadException(file, reader.Line(), reader.LocalName, $"elements nested deeper than {Deepest}");
        var (name, line, isEmpty) = (reader.LocalName, reader.Line(), reader.IsEmptyElement);
        var children = ReadAttributes(reader, file);
        if (isEmpty)
            return new UnElement(name, line, "", children);

        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                children.Add(Read(reader, file));
                text.Append(' ');
            }
            else
            {
                Check(reader, file, name, text.Length);
                text.Append(reader.Value);
            }
        }

        return new UnElement(name, line, OneLine(text.ToString()), children);
    }

    private static List<UnElement> ReadAttributes(XmlReader reader, string file)
    {
        var attributes = new List<UnElement>();
        while (reader.MoveToNextAttribute())
        {
            Check(reader, file, reader.LocalName, 0);
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                attributes.Add(new UnElement("@" + reader.LocalName, reader.Line(), OneLine(reader.Value), []));
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

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
