using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>Reads one profile of a party: its names, features and documents.</summary>
internal sealed class AdvancedParty
{
    private readonly OfacEntry entry;
    private readonly AdvancedTables tables;
    private readonly ReadReport report;
    private readonly string file;
    private readonly PieceNotes notes;
    private readonly OfacLabelled labelled;
    private readonly OfacFeatures features;
    private int line;

    public AdvancedParty(OfacEntry entry, AdvancedTables tables, ReadReport report, string file)
    {
        (this.entry, this.tables, this.report, this.file) = (entry, tables, report, file);
        notes = new PieceNotes(entry.Facts, report, file);
        labelled = new OfacLabelled(entry.Facts, (code, severity, field, message, raw) => report.Add(code, severity, this.file, line, field, message, raw));
        features = new OfacFeatures(entry, labelled);
    }

    /// <summary>What a profile is, by the words of its party type and subtype; null when they are not known.</summary>
    public static SubjectKind? KindOf(XmlPiece profile, AdvancedCodes codes)
    {
        var subtype = profile.Attribute("PartySubTypeID");
        return OfacKinds.Find(codes.Text("PartySubType", subtype, profile.Line))
            ?? OfacKinds.Find(codes.Text("PartyType", codes.Attribute("PartySubType", subtype, "PartyTypeID"), profile.Line));
    }

    public void Read(XmlPiece profile)
    {
        foreach (var identity in profile.Named("Identity").OrderByDescending(static identity => identity.Attribute("Primary") == "true"))
            AdvancedNames.Read(identity, entry, tables.Codes, notes);
        if (!entry.Facts.HasName)
            KeepNameless(profile);
        var read = profile.Named("Feature").ToList();
        labelled.Maker ??= read.Where(feature => TypeOf(feature) == OfacLabelled.ModelLabel).Select(static feature => OfacMakers.NamedIn(string.Join(' ', feature.Texts().Where(static text => text.Any(char.IsLetter))))).FirstOrDefault(static maker => maker is not null);
        foreach (var feature in read)
            ReadFeature(feature);
        foreach (var identity in profile.Named("Identity"))
            ReadDocuments(identity.Attribute("ID"));
        foreach (var comment in profile.Named("Comment"))
            ReadRemarks(comment);
        foreach (var child in profile.Children.Where(static child => child.Name[0] != '@' && child.Name is not ("Identity" or "Feature" or "Comment" or "SanctionsEntryReference")))
            notes.Unknown(child, $"Profile/{child.Name}");
    }

    public void ReadRemarks(XmlPiece comment)
    {
        if (comment.Text.Length == 0)
            return;
        line = comment.Line;
        entry.Facts.AddRemarks(comment.Text);
        new OfacRemarks(labelled).Read(comment.Text, isCut: false);
    }

    private void KeepNameless(XmlPiece profile)
    {
        entry.Facts.IsUnreadable = true;
        var texts = profile.Texts().Where(static text => text.Any(char.IsLetter) && text is not ("true" or "false")).ToList();
        entry.Facts.AddName(new ListedName(texts.Count > 0 ? string.Join(' ', texts) : "(empty entry)"));
        notes.Problem("name-missing", ProblemSeverity.Error, profile, "an entry without a name: all of its text is screened instead");
    }

    private string TypeOf(XmlPiece feature) => tables.Codes.Text("FeatureType", feature.Attribute("FeatureTypeID"), feature.Line);

    private void ReadFeature(XmlPiece feature)
    {
        var type = TypeOf(feature);
        foreach (var child in feature.Children.Where(static child => child.Name[0] != '@' && child.Name is not ("FeatureVersion" or "IdentityReference" or "Comment")))
            notes.Unknown(child, $"Feature/{child.Name}");
        foreach (var version in feature.Named("FeatureVersion"))
        {
            line = version.Line;
            var reliability = tables.Codes.Text("Reliability", version.Attribute("ReliabilityID"), version.Line);
            foreach (var part in version.Children)
                ReadPart(part, type, reliability);
        }
    }

    private void ReadPart(XmlPiece part, string type, string reliability)
    {
        switch (part.Name)
        {
            case "Comment":
                entry.Facts.AddAttribute($"{type}/Comment", part.Text);
                break;
            case "DatePeriod":
                ReadPeriod(part, type, reliability);
                break;
            case "VersionDetail":
                var detail = part.Text.Length > 0 ? part.Text : tables.Codes.Text("DetailReference", part.Attribute("DetailReferenceID"), part.Line);
                if (detail.Length > 0)
                    features.Add(type, detail, reliability);
                break;
            case "VersionLocation":
                ReadPlace(part, type, reliability);
                break;
            case "IDRegDocumentReference":
                break;
            default:
                if (part.Name[0] != '@')
                    notes.Unknown(part, $"FeatureVersion/{part.Name}");
                break;
        }
    }

    private void ReadPeriod(XmlPiece period, string type, string reliability)
    {
        if (!AdvancedDates.IsStated(period))
            return;
        var isGregorian = tables.Codes.Text("CalendarType", period.Attribute("CalendarTypeID"), period.Line) is "" or "Gregorian";
        var isWidened = false;
        var date = isGregorian ? AdvancedDates.Partial(period, out isWidened) : null;
        if (type != OfacFeatures.Birth || reliability == "False")
        {
            features.Add(type, date?.ToString() ?? AdvancedDates.Text(period), reliability);
            return;
        }

        if (date is null)
            report.Add("date-unreadable", ProblemSeverity.Error, file, period.Line, type, "no period of days of our calendar in order; kept as an attribute", AdvancedDates.Text(period));
        else
            EntryFacts.AddOnce(entry.Facts.BirthDates, date);
        if (date is null || isWidened)
            entry.Facts.AddAttribute("DOB", AdvancedDates.Text(period));
    }

    private void ReadPlace(XmlPiece reference, string type, string reliability)
    {
        var id = reference.Attribute("LocationID");
        if (tables.Places.Find(id) is { } place)
        {
            var text = type == OfacFeatures.Location || !place.IsCountry ? place.Line : place.Country;
            if (text.Length > 0)
                features.Add(type, text, reliability);
            return;
        }

        entry.Facts.AddAttribute($"{type}/LocationID", id);
        report.Add("reference-unknown", ProblemSeverity.Warning, file, reference.Line, "LocationID", "the file holds no such place; its number is kept", id);
    }

    private void ReadDocuments(string identity)
    {
        foreach (var document in tables.Documents.Take(identity))
        {
            labelled.Add(document.Type, document.Number, document.Country, document.Days);
            entry.Facts.AddAttribute($"{document.Type}/Comment", document.Comment);
            entry.Facts.AddAttribute($"{document.Type}/IssuingAuthority", document.Authority);
        }
    }
}

/// <summary>What parties refer to.</summary>
internal sealed record AdvancedTables(AdvancedCodes Codes, AdvancedPlaces Places, AdvancedDocuments Documents);
