namespace Screening.Lists;

/// <summary>Gathers the facts of one entry, each once, in the order printed.</summary>
internal sealed class EntryFacts(SubjectKind kind)
{
    private readonly List<ListedName> names = [];
    private readonly List<string> remarks = [];
    private readonly HashSet<ListingAttribute> attributes = [];
    private readonly List<string> tellingTexts = [];

    public SubjectKind Kind { get; set; } = kind;

    public bool IsUnreadable { get; set; }

    public bool HasName => names.Count > 0;

    /// <summary>The act the listing rests on; null when not printed.</summary>
    public string? LegalBasis { get; set; }

    public IReadOnlyList<ListedName> Names => names;

    public List<Identifier> Identifiers { get; } = [];

    public List<string> Countries { get; } = [];

    public List<PartialDate> BirthDates { get; } = [];

    public List<string> Addresses { get; } = [];

    public List<string> Programmes { get; } = [];

    public List<ListingAttribute> Attributes { get; } = [];

    public List<Measure> Measures { get; } = [];

    /// <summary>The first primary name stays it; of one text printed strong and weak the strong one counts.</summary>
    public void AddName(ListedName name)
    {
        var at = names.FindIndex(known => known.Text == name.Text);
        if (at < 0)
            names.Add(name.Kind == NameKind.Primary && HasName ? name with { Kind = NameKind.Alias } : name);
        else if (!name.IsWeak)
            names[at] = names[at] with { IsWeak = false };
    }

    public void AddRemarks(string text) => AddOnce(remarks, text);

    /// <summary>Remarks about the subject itself, whose numbers count as its own unless a field states them too.</summary>
    public void AddRemarksWithNumbers(string text)
    {
        AddRemarks(text);
        AddOnce(tellingTexts, text);
    }

    public void AddAttribute(string label, string value, bool isVolatile = false)
    {
        // By hash: a damaged file may hold tens of thousands in one entry.
        if (value.Length > 0 && new ListingAttribute(label, value, isVolatile) is var attribute && attributes.Add(attribute))
            Attributes.Add(attribute);
    }

    /// <summary>Takes over what another entry states of the same party beside its names and measures.</summary>
    public void AddFrom(EntryFacts other)
    {
        if (Kind == SubjectKind.Unknown)
            Kind = other.Kind;
        LegalBasis ??= other.LegalBasis;
        IsUnreadable |= other.IsUnreadable;
        AddAll(Identifiers, other.Identifiers);
        AddAll(Countries, other.Countries);
        AddAll(BirthDates, other.BirthDates);
        AddAll(Addresses, other.Addresses);
        AddAll(Programmes, other.Programmes);
        AddAll(remarks, other.remarks);
        foreach (var attribute in other.Attributes)
            AddAttribute(attribute.Label, attribute.Value, attribute.IsVolatile);
    }

    private static void AddAll<T>(List<T> list, List<T> items)
    {
        foreach (var item in items)
            AddOnce(list, item);
    }

    public static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }

    public ListEntry Build(string id)
    {
        TakeNumbersOfTexts();
        return new ListEntry(id)
        {
            Details = new ListingDetails
            {
                Kind = Kind, Names = names, Identifiers = Identifiers, Countries = Countries, BirthDates = BirthDates, Addresses = Addresses,
                Programmes = Programmes, LegalBasis = LegalBasis, Remarks = remarks.Count == 0 ? null : string.Join(' ', remarks), Attributes = Attributes, IsUnreadable = IsUnreadable,
            },
            Measures = Measures,
        };
    }

    public void CountIn(ReadReport report)
    {
        TakeNumbersOfTexts();
        report.Count("entries");
        report.Count("entries unreadable", IsUnreadable ? 1 : 0);
        report.Count("names", names.Count);
        report.Count("names weak", names.Count(static name => name.IsWeak));
        report.Count("addresses", Addresses.Count);
        report.Count("birth dates", BirthDates.Count);
        report.Count("identifiers invalid", Identifiers.Count(static identifier => !identifier.IsValid));
        foreach (var identifier in Identifiers)
            report.Count("identifier " + identifier.Kind.Name);
        foreach (var attribute in Attributes)
            report.Count("attribute " + attribute.Label);
    }

    // Only when all fields are read: they may follow the text, and what they state is the better word.
    private void TakeNumbersOfTexts()
    {
        foreach (var number in tellingTexts.SelectMany(text => LabelledNumbers.In(text, Kind == SubjectKind.Vessel).Concat(WalletsInText.In(text))))
        {
            if (!Identifiers.Exists(number.MatchesAcrossKinds))
                Identifiers.Add(number);
        }

        tellingTexts.Clear();
    }
}
