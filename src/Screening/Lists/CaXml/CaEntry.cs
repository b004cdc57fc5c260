using Screening.Lists.Xml;

namespace Screening.Lists.CaXml;

/// <summary>Reads one record. Older files name some elements otherwise.</summary>
internal sealed class CaEntry(EntryFacts facts, PieceNotes notes)
{
    public DateOnly? Listed { get; private set; }

    public bool HasListingDay { get; private set; }

    /// <returns>What the record's own elements say it is: the kind is stated nowhere.</returns>
    public SubjectKind Read(XmlPiece record)
    {
        var organisation = First(record, "EntityOrShip", "Entity", "Ship");
        var person = string.Join(' ', new[] { record.TextOf("GivenName"), record.TextOf("LastName") }.Where(static part => part.Length > 0));
        var imo = First(record, "ShipIMONumber", "IMONumber");
        var title = First(record, "TitleOrShip", "Title");
        var isShip = organisation.Length > 0 && (imo.Length > 0 || title.Length > 0 || record.TextOf("Ship").Length > 0);
        var kind = (person.Length > 0, organisation.Length > 0) switch
        {
            (true, false) => SubjectKind.Person,
            (false, true) => isShip ? SubjectKind.Vessel : SubjectKind.Organization,
            _ => SubjectKind.Unknown,
        };

        foreach (var name in new[] { person, organisation }.Where(static name => name.Any(char.IsLetterOrDigit)))
        {
            facts.AddName(new ListedName(name));
            foreach (var half in CaAliases.InTwoLanguages(name))
                facts.AddName(new ListedName(half, NameKind.Alias));
        }

        if (imo.Length > 0)
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKinds.Imo, imo));
        foreach (var element in record.Children)
            ReadElement(element, kind);
        notes.Stray(record, record.Name);
        ReadMeasure(record);
        if (!facts.HasName)
            notes.NameByEveryText(record);
        return kind;
    }

    private void ReadElement(XmlPiece element, SubjectKind kind)
    {
        switch (element.Name)
        {
            case "LastName" or "GivenName" or "EntityOrShip" or "Entity" or "Ship" or "ShipIMONumber" or "IMONumber" or "Item" or "Schedule" or "DateOfListing" when element.Children.Count == 0:
                break;
            case "Country" when element.Children.Count == 0:
                // The regulation, not the subject's country.
                if (element.Text.Length > 0)
                    EntryFacts.AddOnce(facts.Programmes, element.Text);
                break;
            case "Aliases" when element.Children.Count == 0:
                ReadAliases(element, kind == SubjectKind.Person);
                break;
            case "DateOfBirthOrShipBuildDate" or "DateOfBirth" or "ShipBuildDate" when element.Children.Count == 0:
                if (kind == SubjectKind.Person && element.Text.Length > 0)
                    CaBirths.Read(element, facts, notes);
                else
                    facts.AddAttribute(element.Name, element.Text);
                break;
            case "TitleOrShip" or "Title" when element.Children.Count == 0:
                facts.AddAttribute(element.Name, element.Text);
                break;
            default:
                notes.Unknown(element, element.Name);
                break;
        }
    }

    private void ReadAliases(XmlPiece element, bool isPerson)
    {
        var names = CaAliases.Split(element.Text, isPerson);
        foreach (var name in names)
            facts.AddName(new ListedName(name, NameKind.Alias));
        if (names.Count != 1 || names[0] != element.Text)
            facts.AddAttribute("Aliases", element.Text);
    }

    private void ReadMeasure(XmlPiece record)
    {
        foreach (var element in record.Named("DateOfListing").Where(static element => element.Text.Length > 0))
        {
            if (XmlDays.TryDay(element.Text, out var day) && (!HasListingDay || Listed == day))
            {
                (HasListingDay, Listed) = (true, day);
                continue;
            }

            (HasListingDay, Listed) = (true, null);
            facts.AddAttribute("DateOfListing", element.Text);
            notes.Problem("date-unreadable", ProblemSeverity.Error, element, "no day written yyyy-MM-dd, or a second one; read as in force");
        }

        EntryFacts.AddOnce(facts.Measures, new Measure
        {
            Effective = Listed,
            Programme = record.TextOf("Country") is { Length: > 0 } regulation ? regulation : null,
            DateField = "DateOfListing",
        });
    }

    private static string First(XmlPiece record, params string[] names) => names.Select(record.TextOf).FirstOrDefault(static text => text.Length > 0) ?? "";
}
