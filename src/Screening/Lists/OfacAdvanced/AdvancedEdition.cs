using System.Xml;
using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>One file, streamed section by section and read whole or refused.</summary>
internal sealed class AdvancedEdition
{
    private static readonly string[] Needed = ["ReferenceValueSets", "DistinctParties", "SanctionsEntries"];

    private readonly DeliveryFile file;
    private readonly ReadReport report;
    private readonly AdvancedTables tables;
    private readonly AdvancedStays stays;
    private readonly OfacEntries entries;
    private readonly HashSet<string> sections = [];
    private readonly List<(string From, string Type, string To)> relations = [];

    private AdvancedEdition(DeliveryFile file, ReadReport report)
    {
        (this.file, this.report) = (file, report);
        var codes = new AdvancedCodes(file.Path, report);
        tables = new AdvancedTables(codes, new AdvancedPlaces(codes), new AdvancedDocuments(codes));
        stays = new AdvancedStays(codes, report, file.Path);
        entries = new OfacEntries(file.Path, report);
    }

    /// <summary>The day the file states; null when it cannot be read.</summary>
    public DateOnly? Issued { get; private set; }

    /// <exception cref="ListReadException">The file is no sound XML, no such list, lacks a section, or holds no entry.</exception>
    public static AdvancedEdition Read(DeliveryFile file, ReadReport report)
    {
        var edition = new AdvancedEdition(file, report);
        XmlList.Read(file, OfacAdvancedReader.Root, reader => XmlList.ReadChildren(reader, file.Path, report, edition.ReadSection));
        edition.Close();
        return edition;
    }

    /// <summary>The snapshots of the lists that the file holds.</summary>
    public IReadOnlyList<ListSnapshot> Deal(Delivery delivery) => OfacShares.Deal([], entries.All, file, delivery, Issued, report);

    private void ReadSection(XmlReader reader)
    {
        sections.Add(reader.LocalName);
        switch (reader.LocalName)
        {
            case "DateOfIssue":
                var issued = XmlList.Piece(reader, file.Path, report);
                XmlList.ReportRest(issued, file.Path, report, "@CalendarTypeID", "Year", "Month", "Day");
                Issued = AdvancedDates.Day(issued);
                break;
            case "ReferenceValueSets":
                XmlList.ReadChildren(reader, file.Path, report, table => tables.Codes.Add(XmlList.Piece(table, file.Path, report)));
                break;
            case "Locations":
                Each(reader, "Location", tables.Places.Add);
                break;
            case "IDRegDocuments":
                Each(reader, "IDRegDocument", tables.Documents.Add);
                break;
            case "DistinctParties":
                Each(reader, "DistinctParty", ReadParty);
                break;
            case "ProfileRelationships":
                Each(reader, "ProfileRelationship", ReadRelation);
                break;
            case "SanctionsEntries":
                Each(reader, "SanctionsEntry", stays.Add);
                break;
            default:
                if (reader.LocalName != "SanctionsEntryLinks")
                    report.Add("section-unknown", ProblemSeverity.Error, file.Path, reader.Line(), reader.LocalName, "a section that is not known; what it holds is not read");
                XmlList.ReadChildren(reader, file.Path, report, PassOver);
                break;
        }
    }

    private void Each(XmlReader reader, string name, Action<XmlPiece> take) => XmlList.ReadChildren(reader, file.Path, report, element =>
    {
        var piece = XmlList.Piece(element, file.Path, report);
        if (piece.Name == name)
        {
            take(piece);
            XmlList.ReportUnread(piece, file.Path, report, "Year", "Month", "Day");
        }
        else
            KeepUnknown(piece, name);
    });

    /// <summary>Links between entries say nothing of a party: they are counted, and the texts in them are told.</summary>
    private void PassOver(XmlReader reader)
    {
        var piece = XmlList.Piece(reader, file.Path, report);
        report.Count($"passed over {piece.Name}");
        if (piece.Children.Count == 0 && piece.HasText)
            report.Add("element-unread", ProblemSeverity.Warning, file.Path, piece.Line, piece.Name, "an element that is not known", piece.Text);
        XmlList.ReportUnread(piece, file.Path, report);
    }

    private void KeepUnknown(XmlPiece piece, string expected)
    {
        report.Add("entry-unknown", ProblemSeverity.Error, file.Path, piece.Line, piece.Name, $"expected {expected}; kept as an unreadable entry", piece.Text);
        var facts = entries.Take("", "FixedRef", piece.Line, SubjectKind.Unknown).Facts;
        facts.AddName(new ListedName(string.Join(' ', piece.Texts().DefaultIfEmpty("(empty entry)"))));
    }

    private void ReadParty(XmlPiece party)
    {
        var profiles = party.Named("Profile").ToList();
        if (profiles.Count == 0)
            KeepUnknown(party, "a Profile inside");
        foreach (var profile in profiles)
        {
            // Lists refer to profiles; a party of several would be several entries.
            var id = profile.Attribute("ID") is { Length: > 0 } own ? own : party.Attribute("FixedRef");
            var kind = AdvancedParty.KindOf(profile, tables.Codes);
            if (kind is null)
                report.Add("type-unknown", ProblemSeverity.Warning, file.Path, profile.Line, "PartySubTypeID", "a type that is not known; the entry is compared with every kind", profile.Attribute("PartySubTypeID"));
            var entry = entries.Take(id, "Profile", profile.Line, kind ?? SubjectKind.Unknown);
            var reader = new AdvancedParty(entry, tables, report, file.Path);
            reader.Read(profile);
            foreach (var comment in party.Named("Comment"))
                reader.ReadRemarks(comment);
        }

        foreach (var child in party.Children.Where(static child => child.Name[0] != '@' && child.Name is not ("Profile" or "Comment")))
            report.Add("element-unknown", ProblemSeverity.Warning, file.Path, child.Line, child.Name, "an element of a party that is not known", string.Join(' ', child.Texts()));
    }

    private void ReadRelation(XmlPiece relation)
    {
        var type = tables.Codes.Text("RelationType", relation.Attribute("RelationTypeID"), relation.Line);
        relations.Add((relation.Attribute("From-ProfileID"), relation.Attribute("Former") == "true" ? type + " (former)" : type, relation.Attribute("To-ProfileID")));
    }

    private void Close()
    {
        foreach (var section in Needed)
        {
            if (!sections.Contains(section))
                throw new ListReadException(file.Path, 0, section, "the section is missing: the file is cut or no whole list");
        }

        if (Issued is null)
            report.Add("date-unreadable", ProblemSeverity.Error, file.Path, 0, "DateOfIssue", "no day; the delivery's day is taken instead");
        foreach (var (from, type, to) in relations)
        {
            if (entries.All.TryGetValue(from, out var entry))
                entry.Facts.AddAttribute(type, entries.All.TryGetValue(to, out var other) ? other.Facts.Names.FirstOrDefault()?.Text ?? to : to);
            else
                report.Count("relations of parties not in the file");
        }

        foreach (var identity in tables.Documents.Left)
            report.Add("reference-unknown", ProblemSeverity.Warning, file.Path, 0, "IDRegDocument", "documents of an identity that the file does not hold", identity);
        stays.Join(entries);
        if (entries.All.Count == 0)
            throw new ListReadException(file.Path, 0, null, "the file holds no entry: a list without entries is never taken as one");
        foreach (var (id, entry) in entries.All.Where(static pair => pair.Value.Stays.Count == 0))
            report.Add("list-missing", ProblemSeverity.Error, file.Path, 0, "SanctionsEntry", "a party that stands on no list of the file; kept on the file's own list", id);
    }
}
