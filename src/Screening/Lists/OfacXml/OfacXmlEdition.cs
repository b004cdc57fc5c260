using System.Globalization;
using System.Xml;
using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacXml;

/// <summary>One file, read whole or refused: its day, its own count, and its entries.</summary>
internal sealed class OfacXmlEdition
{
    // The publisher's own spelling.
    private const string Head = "publshInformation";

    private readonly string file;
    private readonly ReadReport report;
    private readonly OfacEntries entries;
    private XmlPiece? head;
    private int elements;

    private OfacXmlEdition(string file, ReadReport report) => (this.file, this.report, entries) = (file, report, new OfacEntries(file, report));

    /// <summary>The day the file states; null when it cannot be read.</summary>
    public DateOnly? Published { get; private set; }

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    /// <exception cref="ListReadException">The file is no sound XML, no such list, holds no entry, or another number of entries than it states.</exception>
    public static OfacXmlEdition Read(DeliveryFile file, ReadReport report)
    {
        var edition = new OfacXmlEdition(file.Path, report);
        XmlList.Read(file, OfacXmlReader.Root, reader => XmlList.ReadChildren(reader, file.Path, report, edition.Take));
        edition.Close();
        return edition;
    }

    private void Take(XmlReader reader)
    {
        var piece = XmlList.Piece(reader, file, report);
        if (piece.Name == Head && head is null)
        {
            head = piece;
            return;
        }

        elements++;
        var known = piece.Name == "sdnEntry";
        if (!known)
            report.Add("entry-unknown", ProblemSeverity.Error, file, piece.Line, piece.Name, "no known kind of entry; kept as an unreadable entry");
        var entry = entries.Take(known ? piece.TextOf("uid") : "", "uid", piece.Line, KindOf(piece));
        entry.Facts.IsUnreadable |= !known;
        new OfacXmlEntry(entry, report, file).Read(piece);
    }

    private SubjectKind KindOf(XmlPiece piece)
    {
        var printed = piece.TextOf("sdnType");
        if (OfacKinds.Find(printed) is { } kind)
            return kind;
        report.Add("type-unknown", ProblemSeverity.Warning, file, piece.Line, "sdnType", "a type that is not known; the entry is compared with every kind", printed);
        return SubjectKind.Unknown;
    }

    private void Close()
    {
        ReadHead();
        Entries = entries.Build();
    }

    private void ReadHead()
    {
        if (head is not null)
            XmlList.ReportRest(head, file, report, "Publish_Date", "Record_Count");
        var day = head?.TextOf("Publish_Date") ?? "";
        if (DateOnly.TryParseExact(day, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published))
            Published = published;
        else
            report.Add("date-unreadable", ProblemSeverity.Error, file, head?.Line ?? 0, "Publish_Date", "no day written MM/dd/yyyy; the delivery's day is taken instead", day);

        var count = head?.TextOf("Record_Count") ?? "";
        if (count.Length == 0)
            report.Add("count-missing", ProblemSeverity.Error, file, head?.Line ?? 0, "Record_Count", "the file does not say how many entries it holds: a lost one would not show");
        else if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) || stated != elements)
            throw new ListReadException(file, head!.Line, "Record_Count", $"the file states {count} entries and holds {elements}");
    }
}
