using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacEnhanced;

/// <summary>Reads one entity. In a delta, what is marked as taken away is kept as an attribute and is no fact.</summary>
internal sealed class EnhancedEntity
{
    private readonly OfacEntry entry;
    private readonly ReadReport report;
    private readonly string file;
    private readonly PieceNotes notes;
    private readonly OfacLabelled labelled;
    private readonly OfacFeatures features;
    private readonly List<EnhancedList> lists = [];
    private readonly List<string> types = [];
    private readonly List<string> authorities = [];
    private int line;

    public EnhancedEntity(OfacEntry entry, ReadReport report, string file)
    {
        (this.entry, this.report, this.file) = (entry, report, file);
        notes = new PieceNotes(entry.Facts, report, file);
        labelled = new OfacLabelled(entry.Facts, (code, severity, field, message, raw) => report.Add(code, severity, this.file, line, field, message, raw));
        features = new OfacFeatures(entry, labelled);
    }

    /// <summary>The lists the entity stands on, those it was taken off among them in a delta.</summary>
    public IReadOnlyList<EnhancedList> Lists => lists;

    public static SubjectKind KindOf(XmlPiece entity, ReadReport report, string file)
    {
        var printed = entity.Child("generalInfo")?.TextOf("entityType") ?? "";
        if (OfacKinds.Find(printed) is { } kind)
            return kind;
        report.Add("type-unknown", ProblemSeverity.Warning, file, entity.Line, "entityType", "a type that is not known; the entry is compared with every kind", printed);
        return SubjectKind.Unknown;
    }

    /// <summary>The measure under a list, in force from the day that list published the entity.</summary>
    public Measure MeasureOf(EnhancedList list) => new()
    {
        Kind = OfacMeasures.KindOf(list.Title, types),
        KindAsPrinted = OfacMeasures.KindAsPrinted(list.Title, types),
        Programme = entry.Facts.Programmes.Count == 0 ? null : string.Join("; ", entry.Facts.Programmes),
        LegalBasis = authorities.Count == 0 ? null : string.Join("; ", authorities),
        Effective = list.Published,
        DateField = OfacPublication.DeltaDay,
    };

    /// <param name="entity">The element.</param>
    /// <param name="isWhole">Whether all of the entity is printed: a correction prints what changes, perhaps no name.</param>
    public void Read(XmlPiece entity, bool isWhole = true)
    {
        foreach (var child in entity.Children)
        {
            line = child.Line;
            switch (child.Name)
            {
                case "@id" or "@action":
                    break;
                case "generalInfo":
                    ReadGeneral(child);
                    break;
                case "sanctionsLists":
                    foreach (var list in Items(child, "sanctionsList", keepsRemoved: true))
                        ReadList(list);
                    break;
                case "sanctionsPrograms":
                    foreach (var programme in Items(child, "sanctionsProgram"))
                        EntryFacts.AddOnce(entry.Facts.Programmes, programme.Text);
                    break;
                case "sanctionsTypes":
                    foreach (var type in Items(child, "sanctionsType"))
                    {
                        EntryFacts.AddOnce(types, type.Text);
                        entry.Facts.AddAttribute("Sanctions Type", type.Text);
                    }

                    break;
                case "legalAuthorities":
                    foreach (var authority in Items(child, "legalAuthority"))
                        EntryFacts.AddOnce(authorities, authority.Text);
                    break;
                case "names":
                    new EnhancedNames(entry, notes).Read(Items(child, "name"));
                    break;
                case "addresses":
                    foreach (var address in Items(child, "address"))
                        ReadAddress(address);
                    break;
                case "features":
                    ReadFeatures(Items(child, "feature"));
                    break;
                case "identityDocuments":
                    foreach (var document in Items(child, "identityDocument"))
                        ReadDocument(document);
                    break;
                case "relationships":
                    foreach (var relation in Items(child, "relationship"))
                        ReadRelation(relation);
                    break;
                default:
                    notes.Unknown(child, child.Name);
                    break;
            }
        }

        if (isWhole && !entry.Facts.HasName)
            KeepNameless(entity);
    }

    /// <summary>The items of a section; others are kept as unknown, and what a delta takes away is kept aside.</summary>
    private List<XmlPiece> Items(XmlPiece section, string name, bool keepsRemoved = false)
    {
        notes.Stray(section, section.Name);
        var items = new List<XmlPiece>();
        foreach (var child in section.Children.Where(static child => child.Name[0] != '@'))
        {
            if (child.Name != name)
                notes.Unknown(child, $"{section.Name}/{child.Name}");
            else if (child.Attribute("action") == "remove" && !keepsRemoved)
                entry.Facts.AddAttribute($"removed {name}", string.Join(' ', child.Children.Where(static part => part.Name[0] != '@').SelectMany(Words).Prepend(child.Text).Where(static text => text.Length > 0)));
            else
                items.Add(child);
        }

        return items;
    }

    private void ReadGeneral(XmlPiece general)
    {
        entry.Facts.AddAttribute("Title", general.TextOf("title"));
        if (general.TextOf("remarks") is { Length: > 0 } remarks)
        {
            entry.Facts.AddRemarks(remarks);
            new OfacRemarks(labelled).Read(remarks, isCut: false);
        }

        if (entry.Facts.Kind == SubjectKind.Unknown)
            entry.Facts.AddAttribute("Type", general.TextOf("entityType"));
        foreach (var child in general.Children.Where(static child => child.Name[0] != '@' && child.Name is not ("identityId" or "entityType" or "title" or "remarks")))
            notes.Unknown(child, $"generalInfo/{child.Name}");
    }

    private void ReadList(XmlPiece list)
    {
        var printed = list.Attribute(OfacPublication.DeltaDay);
        var published = OfacPublication.DayOf(printed);
        if (published is null)
        {
            entry.Facts.AddAttribute("sanctionsList/datePublished", printed);
            report.Add(printed.Length == 0 ? "date-missing" : "date-unreadable", ProblemSeverity.Error, file, list.Line, OfacPublication.DeltaDay, "no day on which the list published the entry; read as in force", printed);
        }

        lists.Add(new EnhancedList(list.Text, published, list.Attribute("action")));
    }

    private void ReadAddress(XmlPiece address)
    {
        var country = address.TextOf("country");
        var translations = address.Child("translations")?.Named("translation").ToList() ?? [];
        foreach (var translation in translations)
        {
            var parts = (translation.Child("addressParts")?.Named("addressPart") ?? []).Select(static part => (Type: part.TextOf("type"), Value: part.TextOf("value"))).ToList();
            entry.AddAddress(OfacEntry.AddressLine(
                parts.Where(static part => part.Type is not ("CITY" or "STATE/PROVINCE" or "POSTAL CODE")).Select(static part => part.Value), Part("CITY"), Part("STATE/PROVINCE"), Part("POSTAL CODE"), country));

            string Part(string type) => string.Join(", ", parts.Where(part => part.Type == type).Select(static part => part.Value));
        }

        if (translations.Count == 0)
            entry.AddAddress(country);
        KeepRest(address, ["country", "translations"]);
    }

    private void ReadFeatures(List<XmlPiece> all)
    {
        labelled.Maker ??= all.Where(static feature => feature.TextOf("type") == OfacLabelled.ModelLabel).Select(static feature => OfacMakers.NamedIn(feature.TextOf("value"))).FirstOrDefault(static maker => maker is not null);
        foreach (var feature in all)
        {
            line = feature.Line;
            var (type, value) = (feature.TextOf("type"), feature.TextOf("value"));

            // The text says how much is known of a date; the days beside it fill up a year.
            if (value.Length == 0 && feature.Child("valueDate") is { } days)
                value = EnhancedDays.Text(days);
            if (value.Length > 0)
                features.Add(type, value, feature.TextOf("reliability"));
            entry.Facts.AddAttribute($"{type}/comments", feature.TextOf("comments"));
            KeepRest(feature, ["type", "versionId", "value", "valueDate", "valueRefId", "isPrimary", "reliability", "comments"]);
        }
    }

    private void ReadDocument(XmlPiece document)
    {
        var country = document.TextOf("issuingCountry");
        var number = document.TextOf("documentNumber") is { Length: > 0 } printed ? printed : document.TextOf("number");
        var days = OfacNumber.Days(EnhancedDays.Of(document.Child("issueDate")), EnhancedDays.Of(document.Child("expirationDate")));
        labelled.Add(document.TextOf("type"), document.TextOf("isValid") == "false" ? number + " (Fraudulent)" : number, country.Length > 0 ? country : null, days);
        entry.Facts.AddAttribute($"{document.TextOf("type")}/issuingLocation", document.TextOf("issuingLocation"));
        KeepRest(document, ["type", "name", "documentNumber", "number", "isValid", "issuingCountry", "issuingLocation", "issueDate", "expirationDate"]);
    }

    private void ReadRelation(XmlPiece relation)
    {
        entry.Facts.AddAttribute(relation.TextOf("type"), relation.TextOf("relatedEntity") is { Length: > 0 } name ? name : relation.Child("relatedEntity")?.Attribute("entityId") ?? "");
        KeepRest(relation, ["type", "relatedEntity", "quality"]);
    }

    private void KeepRest(XmlPiece piece, string[] read)
    {
        foreach (var child in piece.Children.Where(child => child.Name[0] != '@' && !read.Contains(child.Name)))
            notes.Unknown(child, $"{piece.Name}/{child.Name}");
    }

    private static IEnumerable<string> Words(XmlPiece piece) => piece.Texts().Where(static text => text is not ("true" or "false"));

    private void KeepNameless(XmlPiece entity)
    {
        entry.Facts.IsUnreadable = true;
        var texts = Words(entity).Where(static text => text.Any(char.IsLetter)).ToList();
        entry.Facts.AddName(new ListedName(texts.Count > 0 ? string.Join(' ', texts) : "(empty entry)"));
        notes.Problem("name-missing", ProblemSeverity.Error, entity, "an entry without a name: all of its text is screened instead");
    }
}

/// <summary>A list the entity stands on, and the day that list published it; in a delta perhaps with what happened.</summary>
internal sealed record EnhancedList(string Title, DateOnly? Published, string Action);
