using Screening.Lists.Tables;
using Screening.Lists.Uk;
using Screening.Lists.Xml;

namespace Screening.Lists.UkXml;

/// <summary>
/// The UK Sanctions List, XML: the entries of its CSV, each in one element. Entries are known by their unique id, one per regime: a party
/// under two regulations has two. The file states its day.
/// </summary>
internal sealed class UkXmlReader : IListReader
{
    private const string Root = "Designations";
    private const string Day = "DateGenerated";

    public string Name => "uk-xml";

    public string Title => "UK Sanctions List, XML";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlList.RootOf(file) == Root;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var entries = new MergedEntries<UkEntry>(file.Path, report, id => new UkEntry(id, file.Path, report));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        XmlPiece? stated = null;
        XmlList.Read(file, Root, reader => XmlList.ReadChildren(reader, file.Path, report, element =>
        {
            var piece = XmlList.Piece(element, file.Path, report);
            if (piece.Name == Day)
            {
                stated = piece;
                XmlList.ReportRest(piece, file.Path, report);
            }
            else
                TakeEntry(piece);
        }));
        return OneFileEdition.Of("uk-sl", delivery, StatedDay(stated, file.Path, report), entries.Build());

        void TakeEntry(XmlPiece piece)
        {
            var id = piece.TextOf("UniqueID");
            var entry = entries.Of(id, "UniqueID", piece.Line);
            if (piece.Name != "Designation")
            {
                entry.Facts.IsUnreadable = true;
                report.Add("entry-unknown", ProblemSeverity.Error, file.Path, piece.Line, piece.Name, "no known kind of entry; kept as an unreadable entry");
            }

            if (id.Length > 0 && !ids.Add(id))
                report.Add("id-repeated", ProblemSeverity.Error, file.Path, piece.Line, "UniqueID", "the id stands above already: kept as one entry with the names of both", id);
            new UkXmlEntry(entry, report, file.Path).Read(piece);
        }
    }

    private static DateOnly? StatedDay(XmlPiece? stated, string file, ReadReport report)
    {
        if (stated is not null && UkDates.TryDay(stated.Text, out var day))
            return day;
        report.Add("date-unreadable", ProblemSeverity.Error, file, stated?.Line ?? 0, Day, "the list's own day cannot be read; the delivery's day is taken instead", stated?.Text);
        return null;
    }
}
