using Screening.Lists.Ofac;
using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>The entries of lists, by profile: the day each was created, and the measures under it.</summary>
internal sealed class AdvancedStays(AdvancedCodes codes, ReadReport report, string file)
{
    private const string DateField = "EntryEvent";

    private readonly Dictionary<string, List<AdvancedStay>> stays = new(StringComparer.Ordinal);

    public void Add(XmlPiece element)
    {
        var profile = element.Attribute("ProfileID");
        var title = codes.Text("List", element.Attribute("ListID"), element.Line);
        var attributes = new List<ListingAttribute>();
        var (programmes, types) = (new List<string>(), new List<string>());
        DateOnly? created = null;
        string? basis = null;
        var isDated = false;
        foreach (var child in element.Children.Where(static child => child.Name[0] != '@'))
        {
            if (child.Name == "EntryEvent" && codes.Text("EntryEventType", child.Attribute("EntryEventTypeID"), child.Line) is var type && type == "Created")
            {
                isDated = true;
                created = Created(child, created, attributes);
                basis ??= codes.Text("LegalBasis", child.Attribute("LegalBasisID"), child.Line) is { Length: > 0 } stated && stated != "Unknown" ? stated : null;
            }
            else if (child.Name == "SanctionsMeasure")
            {
                ReadMeasure(child, programmes, types, attributes);
            }
            else if (child.Texts().Any())
            {
                // An event of another kind is a fact, not a beginning.
                var label = child.Name == "EntryEvent" ? $"EntryEvent {codes.Text("EntryEventType", child.Attribute("EntryEventTypeID"), child.Line)}" : $"SanctionsEntry/{child.Name}";
                var text = AdvancedDates.Day(child.Child("Date")) is { } day ? IsoDay.Format(day) : string.Join(' ', child.Texts());
                attributes.Add(new ListingAttribute(label, text));
                report.Count("unknown " + label);
                report.Add("element-unknown", ProblemSeverity.Warning, file, child.Line, label, "no known part of an entry; kept as an attribute", text);
            }
        }

        if (!isDated)
            report.Add("date-missing", ProblemSeverity.Error, file, element.Line, DateField, "an entry without the day it was created is read as in force");
        if (!stays.TryGetValue(profile, out var ofProfile))
            stays.Add(profile, ofProfile = []);
        ofProfile.Add(new AdvancedStay(title, element.Line, attributes, programmes, types, new Measure
        {
            Kind = OfacMeasures.KindOf(title, types),
            KindAsPrinted = OfacMeasures.KindAsPrinted(title, types),
            Programme = programmes.Count == 0 ? null : string.Join("; ", programmes),
            LegalBasis = basis,
            Effective = created,
            DateField = DateField,
        }));
    }

    /// <summary>Joins the stays to their entries; one whose party the file lacks is kept by its number alone.</summary>
    public void Join(OfacEntries entries)
    {
        foreach (var (profile, ofProfile) in stays)
        {
            if (!entries.All.TryGetValue(profile, out var entry))
            {
                entry = entries.Take(profile, "ProfileID", ofProfile[0].Line, SubjectKind.Unknown);
                entry.Facts.IsUnreadable = true;
                entry.Facts.AddName(new ListedName($"(profile {profile})"));
                report.Add("party-missing", ProblemSeverity.Error, file, ofProfile[0].Line, "ProfileID", "the file holds no such party: its number is all that is known", profile);
            }

            foreach (var stay in ofProfile)
            {
                foreach (var attribute in stay.Attributes)
                    EntryFacts.AddOnce(entry.Facts.Attributes, attribute);
                foreach (var programme in stay.Programmes)
                    EntryFacts.AddOnce(entry.Facts.Programmes, programme);
                foreach (var type in stay.Types)
                    entry.Facts.AddAttribute("Sanctions Type", type);

                if (!OfacLists.IsBeside(stay.Title, ofProfile.Select(static other => other.Title)))
                    entry.AddStay(stay.Title, stay.Measure);
            }
        }
    }

    private DateOnly? Created(XmlPiece created, DateOnly? before, List<ListingAttribute> attributes)
    {
        var date = created.Child("Date");
        var isGregorian = date is null || codes.Text("CalendarType", date.Attribute("CalendarTypeID"), date.Line) is "" or "Gregorian";
        if (isGregorian && AdvancedDates.Day(date) is { } day)
            return before < day ? before : day;
        var text = date is null ? "" : string.Join('-', date.Children.Where(static child => child.Name[0] != '@').Select(static child => child.Text));
        if (text.Length > 0)
            attributes.Add(new ListingAttribute(DateField, text));
        report.Add("date-unreadable", ProblemSeverity.Error, file, created.Line, DateField, "no day of our calendar; read as in force", text);
        return null;
    }

    private void ReadMeasure(XmlPiece measure, List<string> programmes, List<string> types, List<ListingAttribute> attributes)
    {
        var type = codes.Text("SanctionsType", measure.Attribute("SanctionsTypeID"), measure.Line);
        var comment = measure.TextOf("Comment");
        if (type == "Program" && comment.Length > 0)
            EntryFacts.AddOnce(programmes, comment);
        else
            EntryFacts.AddOnce(types, type);
        if (type != "Program" && comment.Length > 0)
            attributes.Add(new ListingAttribute($"SanctionsMeasure {type}", comment));
        if (measure.Child("DatePeriod") is not { } period || !AdvancedDates.IsStated(period))
            return;
        attributes.Add(new ListingAttribute($"SanctionsMeasure {type}/DatePeriod", AdvancedDates.Text(period)));
        report.Add("period-unused", ProblemSeverity.Warning, file, period.Line, "SanctionsMeasure/DatePeriod", "the publisher has left these periods empty so far; kept as an attribute", AdvancedDates.Text(period));
    }
}

/// <summary>One entry of one list.</summary>
internal sealed record AdvancedStay(string Title, int Line, IReadOnlyList<ListingAttribute> Attributes, IReadOnlyList<string> Programmes, IReadOnlyList<string> Types, Measure Measure);
