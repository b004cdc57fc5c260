using System.Xml;
using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>One file, read whole or refused: its day, and its entries by reference number.</summary>
internal sealed class UnEdition
{
    private static readonly string[] Sections = ["INDIVIDUALS", "ENTITIES"];

    private readonly string file;
    private readonly ReadReport report;
    private readonly Dictionary<string, EntryFacts> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> sections = [];

    private UnEdition(string file, ReadReport report) => (this.file, this.report) = (file, report);

    /// <summary>When the publisher made the file; null when that cannot be read.</summary>
    public DateTimeOffset? Generated { get; private set; }

    public string? GeneratedAsPrinted { get; private set; }

    public int RootLine { get; private set; }

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    /// <exception cref="ListReadException">The file is no sound XML, no such list, lacks a section, or holds no entry.</exception>
    public static UnEdition Read(DeliveryFile file, ReadReport report)
    {
        var edition = new UnEdition(file.Path, report);
        XmlList.Read(file, UnXmlReader.Root, edition.ReadRoot);
        edition.Close();
        return edition;
    }

    private void ReadRoot(XmlReader reader)
    {
        RootLine = reader.Line();
        GeneratedAsPrinted = reader.GetAttribute("dateGenerated");
        if (XmlDays.TryInstant(GeneratedAsPrinted ?? "", out var generated))
            Generated = generated;
        XmlList.ReadChildren(reader, file, report, ReadSection);
    }

    private void ReadSection(XmlReader reader)
    {
        var section = reader.LocalName;
        var known = Sections.Contains(section);
        if (!known)
            report.Add("section-unknown", ProblemSeverity.Error, file, reader.Line(), section, "a section that is not known: what it holds is kept as unreadable entries");
        sections.Add(section);
        XmlList.ReadChildren(reader, file, report, entry => TakeEntry(XmlPiece.Read(entry, file), section, known));
    }

    private void TakeEntry(XmlPiece element, string section, bool isKnownSection)
    {
        SubjectKind? kind = element.Name switch
        {
            "INDIVIDUAL" => SubjectKind.Person,
            "ENTITY" => SubjectKind.Organization,
            _ => null,
        };
        if (kind is null && isKnownSection)
            report.Add("entry-unknown", ProblemSeverity.Error, file, element.Line, element.Name, $"no known kind of entry inside {section}; kept as an unreadable entry");
        else if (isKnownSection && (kind == SubjectKind.Person) != (section == "INDIVIDUALS"))
            report.Add("entry-misplaced", ProblemSeverity.Warning, file, element.Line, element.Name, $"stands inside {section}; read by its own name");

        var id = element.TextOf("REFERENCE_NUMBER");
        var hasId = id.Length > 0;
        if (!hasId)
        {
            id = $"line-{element.Line}";
            report.Add("id-missing", ProblemSeverity.Error, file, element.Line, "REFERENCE_NUMBER", "an entry without a reference number is kept under its line");
        }

        if (!entries.TryGetValue(id, out var facts))
            entries.Add(id, facts = new EntryFacts(kind ?? SubjectKind.Unknown));
        else if (hasId)
            report.Add("id-repeated", ProblemSeverity.Error, file, element.Line, "REFERENCE_NUMBER", "the number stands above already: kept as one entry with the names of both", id);
        else
            entries.Add(id += $"-{entries.Count}", facts = new EntryFacts(kind ?? SubjectKind.Unknown));

        foreach (var second in element.Children.Where(child => hasId && child.Name == "REFERENCE_NUMBER" && child.Text.Length > 0 && child.Text != id))
        {
            facts.AddAttribute(second.Name, second.Text);
            report.Add("id-second", ProblemSeverity.Error, file, second.Line, second.Name, "a second reference number; kept as an attribute", second.Text);
        }

        if (facts.Kind != kind)
            facts.Kind = SubjectKind.Unknown;
        facts.IsUnreadable |= !hasId || kind is null;
        new UnEntry(facts, report, file).Read(element);
        report.Count(element.Name switch { "INDIVIDUAL" => "entries individual", "ENTITY" => "entries entity", _ => "entries of unknown kind" });
    }

    private void Close()
    {
        foreach (var section in Sections)
        {
            if (!sections.Contains(section))
                throw new ListReadException(file, 0, section, "the section is missing: the file is cut or no whole list");
        }

        if (entries.Count == 0)
            throw new ListReadException(file, 0, null, "the file holds no entry: a list without entries is never taken as one");
        Entries = [.. entries.Select(static entry => entry.Value.Build(entry.Key))];
        EntryCounts.Write(Entries, report);
    }
}
