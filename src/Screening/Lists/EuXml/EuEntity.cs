using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>
/// One entity as it is read: its own statements, then detail by detail, each with the act that brought it. The CSV prints the same tree row
/// by row and is read by the same code.
/// </summary>
internal sealed class EuEntity
{
    /// <summary>What identifies or words a detail and says nothing about the subject.</summary>
    private static readonly HashSet<string> Bookkeeping = ["@logicalId", "@regulationLanguage"];

    private static readonly HashSet<string> OwnFields = ["@euReferenceNumber", "@designationDate", "@delistingDate", "subjectType"];

    private readonly EuNames names;
    private readonly EuDates dates;
    private bool hasSubjectType;
    private string? programme;
    private XmlPiece? nameless;
    private string? lastSaid;

    public EuEntity(ReadReport report, string file, int line)
    {
        Notes = new PieceNotes(Facts, report, file);
        names = new EuNames(this);
        dates = new EuDates(this, report, file, line);
    }

    public EntryFacts Facts { get; } = new(SubjectKind.Unknown);

    public PieceNotes Notes { get; }

    /// <summary>An element that is no entity but stands where one does: kept, as an entry that nobody can read.</summary>
    public void RefuseElement(XmlPiece element)
    {
        Facts.IsUnreadable = true;
        Notes.Problem("entry-unknown", ProblemSeverity.Error, element, "no known kind of entry; kept as an unreadable entry");
    }

    /// <summary>Reads what a row says about the entity itself, unless it says what an earlier row said.</summary>
    public void ReadOnce(XmlPiece entity)
    {
        var said = string.Join('\n', entity.Texts());
        if (said != lastSaid)
            Read(entity);
        lastSaid = said;
    }

    /// <summary>Reads an entity whole, or one more with the same numbers.</summary>
    public void Read(XmlPiece entity)
    {
        Notes.Stray(entity, entity.Name);
        dates.TakeStated(entity);
        foreach (var type in entity.Named("subjectType"))
            ReadSubjectType(type);
        foreach (var child in entity.Children)
        {
            if (!OwnFields.Contains(child.Name))
                ReadChild(child);
        }

        // Kept only where its texts may have to stand in for a name: a file of such trees would not fit.
        nameless = names.Any ? null : entity;
    }

    /// <summary>Reads one detail, or one of the entity's own texts.</summary>
    public void ReadChild(XmlPiece child)
    {
        switch (child.Name)
        {
            case "@logicalId" or "@unitedNationId" or "@designationDetails":
                Facts.AddAttribute(child.Name[1..], child.Text);
                break;
            case "remark" when child.Children.Count == 0:
                if (child.Text.Length > 0)
                    Facts.AddRemarksWithNumbers(child.Text);
                break;
            case "regulation":
                ReadRegulation(child);
                break;
            case "nameAlias":
                names.Take(child);
                break;
            case "birthdate":
                EuBirths.Read(child, this);
                break;
            case "citizenship":
                EuPlaces.ReadCitizenship(child, this);
                break;
            case "address":
                EuPlaces.ReadAddress(child, this);
                break;
            case "identification":
                EuIdentifications.Read(child, this);
                break;
            case "additionalInformation":
                Facts.AddAttribute($"additionalInformation/{child.Attribute("key")}", child.Attribute("value"));
                break;
            default:
                Notes.Unknown(child, child.Name.TrimStart('@'));
                break;
        }
    }

    /// <summary>Takes the act behind a detail, and keeps what the reader of that kind of detail did not read.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="read">Names of what was read.</param>
    /// <param name="kept">Names of attributes that have no place of their own.</param>
    public void Rest(XmlPiece detail, HashSet<string> read, params string[] kept)
    {
        Notes.Stray(detail, detail.Name);
        foreach (var child in detail.Children)
        {
            var label = $"{detail.Name}/{child.Name.TrimStart('@')}";
            if (child.Name == "regulationSummary")
                ReadSummary(child);
            else if (child.Name == "additionalInformation")
                Facts.AddAttribute($"{label}/{child.Attribute("key")}", child.Attribute("value"));
            else if ((child.Name == "remark" || kept.Contains(child.Name)) && child.Children.Count == 0)
                Facts.AddAttribute(label, child.Text);
            else if (!read.Contains(child.Name) && !Bookkeeping.Contains(child.Name))
                Notes.Unknown(child, label);
        }
    }

    /// <summary>What can be said only when every detail is known.</summary>
    public void Finish()
    {
        names.Finish();
        if (!Facts.HasName)
            Notes.NameByEveryText(nameless!);
        Facts.Measures.Add(dates.Measure(programme));
    }

    private void ReadRegulation(XmlPiece regulation)
    {
        dates.TakePublication(regulation);
        foreach (var child in regulation.Children)
        {
            switch (child.Name)
            {
                case "@programme" when child.Text.Length > 0:
                    EntryFacts.AddOnce(Facts.Programmes, child.Text);
                    programme ??= child.Text;
                    break;
                case "@numberTitle" when child.Text.Length > 0:
                    Facts.LegalBasis ??= child.Text;
                    break;
                case "corrigendum":
                    Facts.AddAttribute("regulation/corrigendum", string.Join(' ', child.Texts()));
                    break;
            }
        }

        // The act that changed the entry last: its day of entry into force is no day of the listing.
        Rest(regulation, ["@programme", "@numberTitle", "corrigendum"], "@regulationType", "@organisationType", "@publicationDate", "@entryIntoForceDate", "publicationUrl");
    }

    private void ReadSummary(XmlPiece summary)
    {
        dates.TakePublication(summary);
        Facts.AddAttribute("regulationSummary", string.Join(' ', new[] { summary.Attribute("publicationDate"), summary.Attribute("numberTitle") }.Where(static text => text.Length > 0)));
        if (summary.Attribute("programme") is { Length: > 0 } other)
            EntryFacts.AddOnce(Facts.Programmes, other);
        foreach (var child in summary.Children)
        {
            if (child.Name is not ("@publicationDate" or "@numberTitle" or "@publicationUrl" or "@regulationType" or "@organisationType" or "@entryIntoForceDate" or "@programme"))
                Notes.Unknown(child, $"regulationSummary/{child.Name.TrimStart('@')}");
        }
    }

    private void ReadSubjectType(XmlPiece type)
    {
        SubjectKind kind = (type.Attribute("code"), type.Attribute("classificationCode")) switch
        {
            ("person", "P" or "") or ("", "P") => SubjectKind.Person,
            ("enterprise", "E" or "") or ("", "E") => SubjectKind.Organization,
            _ => SubjectKind.Unknown,
        };
        if (kind == SubjectKind.Unknown)
        {
            Facts.AddAttribute("subjectType", string.Join(' ', type.Texts()));
            Notes.Problem("kind-unknown", ProblemSeverity.Warning, type, "no known kind of subject, or two that differ; kept as an attribute");
        }

        Facts.Kind = hasSubjectType && Facts.Kind != kind ? SubjectKind.Unknown : kind;
        hasSubjectType = true;
    }
}
