namespace Screening.Lists.OfacCsv;

/// <summary>Gathers the facts of one entry, each once, in the order printed.</summary>
internal sealed class OfacFacts
{
    public List<ListedName> Names { get; } = [];

    public List<Identifier> Identifiers { get; } = [];

    public List<string> Countries { get; } = [];

    public List<PartialDate> BirthDates { get; } = [];

    public List<string> Programmes { get; } = [];

    public List<ListingAttribute> Attributes { get; } = [];

    public SubjectKind Kind { get; set; }

    public bool IsUnreadable { get; set; }

    /// <summary>A country as its code where the words map to one, else as printed.</summary>
    public void AddCountry(string printed) => AddOnce(Countries, CountryNames.CodeOf(printed) ?? printed);

    public void AddAttribute(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            AddOnce(Attributes, new ListingAttribute(label, value));
    }

    public static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }

    public ListingDetails Build(string? remarks) => new()
    {
        Kind = Kind,
        Names = Names,
        Identifiers = Identifiers,
        Countries = Countries,
        BirthDates = BirthDates,
        Programmes = Programmes,
        Remarks = remarks,
        Attributes = Attributes,
        IsUnreadable = IsUnreadable,
    };
}
