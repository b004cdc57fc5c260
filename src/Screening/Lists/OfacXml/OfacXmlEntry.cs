using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacXml;

/// <summary>Reads one entry, element by element.</summary>
internal sealed class OfacXmlEntry
{
    private readonly OfacEntry entry;
    private readonly EntryFacts facts;
    private readonly ReadReport report;
    private readonly string file;
    private readonly PieceNotes notes;
    private readonly OfacLabelled labelled;
    private int line;

    public OfacXmlEntry(OfacEntry entry, ReadReport report, string file)
    {
        (this.entry, this.report, this.file, facts) = (entry, report, file, entry.Facts);
        notes = new PieceNotes(facts, report, file);
        labelled = new OfacLabelled(facts, (code, severity, field, message, raw) => report.Add(code, severity, this.file, line, field, message, raw));
    }

    public void Read(XmlPiece element)
    {
        line = element.Line;
        ReadName(element);
        notes.Stray(element, element.Name);
        foreach (var child in element.Children)
        {
            line = child.Line;
            switch (child.Name)
            {
                case "uid" or "lastName" or "firstName":
                    break;
                case "sdnType":
                    if (OfacKinds.Find(child.Text) is null)
                        facts.AddAttribute("Type", child.Text);
                    break;
                case "title":
                    facts.AddAttribute("Title", child.Text);
                    break;
                case "remarks":
                    ReadRemarks(child.Text);
                    break;
                case "vesselInfo":
                    ReadVessel(child);
                    break;
                default:
                    ReadList(child);
                    break;
            }
        }
    }

    private void ReadList(XmlPiece list)
    {
        (string Item, Action<XmlPiece> Read)? known = list.Name switch
        {
            "programList" => ("program", ReadProgramme),
            "akaList" => ("aka", ReadAlias),
            "addressList" => ("address", ReadAddress),
            "idList" => ("id", ReadId),
            "nationalityList" => ("nationality", item => ReadCountry(item, "nationality")),
            "citizenshipList" => ("citizenship", item => ReadCountry(item, "citizen")),
            "dateOfBirthList" => ("dateOfBirthItem", item => ReadBirth(item, "dateOfBirth", labelled.AddBirth)),
            "placeOfBirthList" => ("placeOfBirthItem", item => ReadBirth(item, "placeOfBirth", labelled.AddBirthPlace)),
            _ => null,
        };
        if (known is not { } of)
        {
            notes.Unknown(list, list.Name);
            return;
        }

        notes.Stray(list, list.Name);
        if (list.Name == "idList")
            labelled.Maker ??= list.Children.Where(static id => OfacLabels.Bare(id.TextOf("idType")) == OfacLabelled.ModelLabel).Select(static id => OfacMakers.NamedIn(id.TextOf("idNumber"))).FirstOrDefault(static maker => maker is not null);
        foreach (var item in list.Children)
        {
            line = item.Line;
            if (item.Name == of.Item)
                of.Read(item);
            else
                notes.Unknown(item, $"{list.Name}/{item.Name}");
        }
    }

    private void ReadName(XmlPiece element)
    {
        if (OfacNames.Joined(element.TextOf("lastName"), element.TextOf("firstName")) is { Length: > 0 } name)
        {
            facts.AddName(new ListedName(name));
            return;
        }

        facts.IsUnreadable = true;
        var texts = element.Texts().Where(static text => text.Any(char.IsLetter)).ToList();
        facts.AddName(new ListedName(texts.Count > 0 ? string.Join(' ', texts) : "(empty entry)"));
        notes.Problem("name-missing", ProblemSeverity.Error, element, "an entry without a name: all of its text is screened instead");
    }

    private void ReadProgramme(XmlPiece programme)
    {
        if (programme.Text.Length > 0)
            EntryFacts.AddOnce(facts.Programmes, programme.Text);
        foreach (var child in programme.Children)
            notes.Unknown(child, $"program/{child.Name}");
    }

    private void ReadAlias(XmlPiece alias)
    {
        var (type, category) = (alias.TextOf("type"), alias.TextOf("category"));
        if (!OfacNames.TryKind(type, out var kind))
            Unknown(alias, "type", "no a.k.a., f.k.a. or n.k.a.; read as a.k.a.", type);
        if (category is not ("strong" or "weak"))
            Unknown(alias, "category", "neither strong nor weak; read as strong", category);
        var name = OfacNames.Joined(alias.TextOf("lastName"), alias.TextOf("firstName"));
        if (name.Length == 0)
            notes.Problem("name-missing", ProblemSeverity.Error, alias, "an alias without a name");
        else
            entry.AddAlias(new ListedName(name, kind, category == "weak"));
        notes.KeepRest(alias, ["uid", "type", "category", "lastName", "firstName"]);
    }

    private void Unknown(XmlPiece piece, string field, string message, string printed)
    {
        facts.AddAttribute($"{piece.Name}/{field}", printed);
        report.Add("alias-odd", ProblemSeverity.Warning, file, piece.Line, field, message, printed);
    }

    private void ReadAddress(XmlPiece address)
    {
        string[] streets = ["address1", "address2", "address3"];
        entry.AddAddress(OfacEntry.AddressLine(streets.Select(address.TextOf), address.TextOf("city"), address.TextOf("stateOrProvince"), address.TextOf("postalCode"), address.TextOf("country")));
        notes.KeepRest(address, ["uid", .. streets, "city", "stateOrProvince", "postalCode", "country"]);
    }

    /// <summary>An identifier, or one of the many other labelled facts that stand in the list of identifiers.</summary>
    private void ReadId(XmlPiece id)
    {
        var country = id.TextOf("idCountry");
        var days = OfacNumber.Days(id.TextOf("issueDate"), id.TextOf("expirationDate"));
        labelled.Add(id.TextOf("idType"), id.TextOf("idNumber"), country.Length > 0 ? country : null, days);
        notes.KeepRest(id, ["uid", "idType", "idNumber", "idCountry", "issueDate", "expirationDate"]);
    }

    private void ReadCountry(XmlPiece item, string label)
    {
        if (item.TextOf("country") is { Length: > 0 } country)
            labelled.AddCountry(label, country);
        notes.KeepRest(item, ["uid", "country", "mainEntry"]);
    }

    private void ReadBirth(XmlPiece item, string field, Action<string> take)
    {
        if (item.TextOf(field) is { Length: > 0 } printed)
            take(printed);
        notes.KeepRest(item, ["uid", field, "mainEntry"]);
    }

    private void ReadVessel(XmlPiece vessel)
    {
        if (vessel.TextOf("callSign") is { Length: > 0 } sign)
            labelled.AddCallSign(sign);
        facts.AddAttribute("Vessel Type", vessel.TextOf("vesselType"));
        facts.AddAttribute("Tonnage", vessel.TextOf("tonnage"));
        facts.AddAttribute("Gross Registered Tonnage", vessel.TextOf("grossRegisteredTonnage"));
        if (vessel.TextOf("vesselFlag") is { Length: > 0 } flag)
            labelled.AddFlag(flag);
        facts.AddAttribute("Vessel Owner", vessel.TextOf("vesselOwner"));
        notes.KeepRest(vessel, ["callSign", "vesselType", "tonnage", "grossRegisteredTonnage", "vesselFlag", "vesselOwner"]);
    }

    private void ReadRemarks(string text)
    {
        if (text.Length == 0)
            return;
        facts.AddRemarks(text);
        new OfacRemarks(labelled).Read(text, isCut: false);
    }
}
