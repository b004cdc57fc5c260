using System.Xml;
using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>One file, read whole or refused: first the programmes and places, then the targets that point to them.</summary>
internal sealed class ChEdition
{
    private readonly string file;
    private readonly ReadReport report;
    private readonly ChReferences references;
    private readonly Dictionary<string, EntryFacts> entries = new(StringComparer.Ordinal);

    private ChEdition(string file, ReadReport report) => (this.file, this.report, references) = (file, report, new ChReferences(file, report));

    /// <summary>The day the file states; null when it cannot be read.</summary>
    public DateOnly? Day { get; private set; }

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    /// <exception cref="ListReadException">The file is no sound XML, no such list, an amendment where a whole list is expected, or holds no target.</exception>
    public static ChEdition Read(DeliveryFile file, ListExtent extent, ReadReport report)
    {
        var edition = new ChEdition(file.Path, report);
        XmlList.Read(file, ChXmlReader.Root, reader => edition.ReadRoot(reader, extent));
        if (edition.entries.Count == 0)
            throw new ListReadException(file.Path, 0, null, "the file holds no target: a list without entries is never taken as one");
        foreach (var facts in edition.entries.Values)
            facts.CountIn(report);
        edition.Entries = [.. edition.entries.Select(static entry => entry.Value.Build(entry.Key))];
        return edition;
    }

    private void ReadRoot(XmlReader reader, ListExtent extent)
    {
        var type = reader.GetAttribute("list-type") ?? "";
        if (type != "whole-list" && extent == ListExtent.Whole)
            throw new ListReadException(file, reader.Line(), "list-type", $"'{type}' where the whole list is expected: such a file holds the changed targets alone");
        var printed = reader.GetAttribute("date") ?? "";
        if (XmlDays.TryDay(printed, out var day))
            Day = day;
        else
            report.Add("date-unreadable", ProblemSeverity.Error, file, reader.Line(), "date", "the list's own day cannot be read; the delivery's day is taken instead", printed);
        XmlList.ReadChildren(reader, file, report, child => Take(XmlPiece.Read(child, file)));
    }

    private void Take(XmlPiece piece)
    {
        switch (piece.Name)
        {
            case "sanctions-program":
                references.TakeProgramme(piece);
                break;
            case "place":
                references.TakePlace(piece);
                break;
            default:
                TakeTarget(piece);
                break;
        }
    }

    private void TakeTarget(XmlPiece target)
    {
        var id = target.Attribute("ssid");
        var hasId = id.Length > 0;
        if (!hasId)
        {
            id = $"line-{target.Line}-{entries.Count}";
            report.Add("id-missing", ProblemSeverity.Error, file, target.Line, "ssid", "a target without a number is kept under its line");
        }

        if (!entries.TryGetValue(id, out var facts))
            entries.Add(id, facts = new EntryFacts(SubjectKind.Unknown));
        else
            report.Add("id-repeated", ProblemSeverity.Error, file, target.Line, "ssid", "the number stands above already: kept as one entry with the names of both", id);
        facts.IsUnreadable |= !hasId || target.Name != "target";
        if (target.Name != "target")
            report.Add("entry-unknown", ProblemSeverity.Error, file, target.Line, target.Name, "no known kind of entry; kept as an unreadable entry");
        new ChTarget(facts, references, new PieceNotes(facts, report, file)).Read(target);
    }
}
