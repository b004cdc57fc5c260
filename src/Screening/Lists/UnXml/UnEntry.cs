using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>Reads the elements of one entry into its facts. What has no place of its own becomes an attribute under its element's name.</summary>
internal sealed class UnEntry(EntryFacts facts, ReadReport report, string file)
{
    private static readonly string[] AddressParts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

    private readonly PieceNotes notes = new(facts, report, file);

    public void Read(XmlPiece entry)
    {
        notes.Stray(entry, entry.Name);
        UnNames.ReadPrimary(entry, facts);
        foreach (var element in entry.Children)
            ReadElement(element);
        ReadMeasure(entry);
        if (!UnNames.HasPrimary(entry))
            notes.NameByEveryText(entry);
    }

    private void ReadElement(XmlPiece element)
    {
        switch (element.Name)
        {
            case "REFERENCE_NUMBER" or "FIRST_NAME" or "SECOND_NAME" or "THIRD_NAME" or "FOURTH_NAME" or "NAME_ORIGINAL_SCRIPT" or "LISTED_ON" or "DELISTED_ON" when element.Children.Count == 0:
                break;
            case "UN_LIST_TYPE" when element.Children.Count == 0:
                if (element.Text.Length > 0)
                    EntryFacts.AddOnce(facts.Programmes, element.Text);
                break;
            case "COMMENTS1" when element.Children.Count == 0:
                if (element.Text.Length > 0)
                    facts.AddRemarksWithNumbers(element.Text);
                break;
            case "INDIVIDUAL_ALIAS" or "ENTITY_ALIAS":
                UnNames.ReadAlias(element, facts, notes);
                break;
            case "INDIVIDUAL_DATE_OF_BIRTH":
                UnBirths.Read(element, facts, notes);
                break;
            case "INDIVIDUAL_DOCUMENT" or "ENTITY_DOCUMENT":
                UnDocuments.Read(element, facts, notes);
                break;
            case "INDIVIDUAL_ADDRESS" or "ENTITY_ADDRESS":
                ReadAddress(element);
                break;
            case "INDIVIDUAL_PLACE_OF_BIRTH":
                facts.AddAttribute(element.Name, Place(element));
                notes.KeepRest(element, AddressParts, "NOTE");
                break;
            case "NATIONALITY" or "NATIONALITY2":
                foreach (var value in Values(element))
                    ReadNationality(value);
                break;
            case "TITLE" or "DESIGNATION" or "LAST_DAY_UPDATED" or "LIST_TYPE":
                foreach (var value in Values(element))
                    facts.AddAttribute(element.Name, value.Text);
                break;
            case "DATAID" or "VERSIONNUM" or "GENDER" or "SUBMITTED_BY" or "SUBMITTED_ON" or "SORT_KEY" or "SORT_KEY_LAST_MOD" when element.Children.Count == 0:
                facts.AddAttribute(element.Name, element.Text, isVolatile: element.Name is "DATAID" or "SORT_KEY_LAST_MOD");
                break;
            default:
                notes.Unknown(element, element.Name);
                break;
        }
    }

    /// <summary>The element itself where it holds text, and the values below it.</summary>
    private IEnumerable<XmlPiece> Values(XmlPiece element)
    {
        if (element.Text.Length > 0)
            yield return element;
        foreach (var child in element.Children)
        {
            if (child.Name == "VALUE" && child.Children.Count == 0)
                yield return child;
            else
                notes.Unknown(child, $"{element.Name}/{child.Name}");
        }
    }

    private void ReadNationality(XmlPiece value)
    {
        if (value.Text == UnNames.NotAvailable)
            facts.AddAttribute("NATIONALITY", value.Text);
        else if (value.Text.Length > 0)
            EntryFacts.AddOnce(facts.Countries, UnCountries.CodeOf(value.Text) ?? value.Text);
    }

    private void ReadAddress(XmlPiece element)
    {
        if (Place(element) is { Length: > 0 } address)
            EntryFacts.AddOnce(facts.Addresses, address);

        // A person may live anywhere; an organisation is of the country it sits in, and the list states no other.
        if (element.Name == "ENTITY_ADDRESS" && UnCountries.CodeOf(element.TextOf("COUNTRY")) is { } code)
            EntryFacts.AddOnce(facts.Countries, code);
        notes.KeepRest(element, AddressParts, "NOTE");
    }

    private void ReadMeasure(XmlPiece entry)
    {
        var listed = Day(entry, "LISTED_ON", "read as in force");
        if (!entry.Children.Any(static child => child.Name == "LISTED_ON" && child.Text.Length > 0))
            report.Add("date-missing", ProblemSeverity.Error, file, entry.Line, "LISTED_ON", "an entry without a listing day is read as in force");
        var delisted = Day(entry, "DELISTED_ON", "read as not delisted");
        var measure = new Measure
        {
            Kind = MeasureKind.Designation,
            Programme = entry.TextOf("UN_LIST_TYPE") is { Length: > 0 } programme ? programme : null,
            Effective = listed,
            Revoked = delisted,
            EndedBy = delisted is null ? null : MeasureEnd.Delisting,
            DateField = "LISTED_ON",
        };
        if (measure.IsCrossed)
            report.Add("dates-crossed", ProblemSeverity.Error, file, entry.Line, "DELISTED_ON", "not after the listing day; read as in force on every day", entry.TextOf("DELISTED_ON"));
        EntryFacts.AddOnce(facts.Measures, measure);
    }

    /// <summary>The one day that the elements of that name state; null, and reported, when one cannot be read or they disagree.</summary>
    private DateOnly? Day(XmlPiece entry, string name, string reading)
    {
        DateOnly? found = null;
        foreach (var element in entry.Children.Where(child => child.Name == name && child.Text.Length > 0))
        {
            if (XmlDays.TryDay(element.Text, out var day) && (found is null || found == day))
            {
                found = day;
                continue;
            }

            facts.AddAttribute(name, element.Text);
            notes.Problem("date-unreadable", ProblemSeverity.Error, element, $"no day written yyyy-MM-dd, or a second one; {reading}");
            return null;
        }

        return found;
    }

    private static string Place(XmlPiece element) => string.Join(", ", AddressParts.SelectMany(part => element.Children.Where(child => child.Name == part && child.Text.Length > 0)).Select(static child => child.Text));
}
