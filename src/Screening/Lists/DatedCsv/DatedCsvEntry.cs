namespace Screening.Lists.DatedCsv;

/// <summary>The rows of one listing, joined: each adds a measure, and what the others have not said.</summary>
internal sealed class DatedCsvEntry(string id)
{
    private readonly List<ListedName> names = [];
    private readonly List<Identifier> identifiers = [];
    private readonly List<string> countries = [];
    private readonly List<PartialDate> births = [];
    private readonly List<string> programmes = [];
    private readonly List<ListingAttribute> attributes = [];
    private readonly List<Measure> measures = [];
    private SubjectKind kind;
    private string? legalBasis;
    private bool unreadable;

    /// <summary>Takes a row in.</summary>
    /// <returns>Whether it says anything that the rows before it have not said.</returns>
    public bool Add(DatedCsvRow row)
    {
        var said = (names.Count, identifiers.Count, countries.Count, births.Count, attributes.Count);
        kind = kind == SubjectKind.Unknown ? row.Kind : kind;
        AddName(row.Name);
        unreadable |= row.IsUnreadable;
        foreach (var alias in row.Aliases)
            AddName(alias);
        AddNew(identifiers, row.Identifiers);
        AddNew(countries, row.Countries);
        AddNew(births, row.BirthDates);
        AddNew(attributes, row.Attributes);
        var measure = row.Measure;
        if (measure.Restricts)
        {
            legalBasis ??= measure.LegalBasis;
            AddNew(programmes, DatedCsvWords.Split(measure.Programme ?? ""));
        }

        var isNew = !measures.Contains(measure) || said != (names.Count, identifiers.Count, countries.Count, births.Count, attributes.Count);
        measures.Add(measure);
        return isNew;
    }

    public ListEntry Build() => new(id)
    {
        Details = new ListingDetails
        {
            Kind = kind, Names = names, Identifiers = identifiers, Countries = countries, BirthDates = births,
            Programmes = programmes, LegalBasis = legalBasis, Attributes = attributes, IsUnreadable = unreadable,
        },
        Measures = measures,
    };

    /// <summary>The first row's name is the primary one; another row's other name is an alias.</summary>
    private void AddName(ListedName name)
    {
        if (names.Exists(known => string.Equals(known.Text, name.Text, StringComparison.Ordinal)))
            return;
        names.Add(name.Kind == NameKind.Primary && names.Count > 0 ? name with { Kind = NameKind.Alias } : name);
    }

    private static void AddNew<T>(List<T> known, IEnumerable<T> more)
    {
        foreach (var one in more)
        {
            if (!known.Contains(one))
                known.Add(one);
        }
    }
}
