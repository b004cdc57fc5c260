namespace Screening.Lists.Ofac;

/// <summary>
/// An entry of one of the XML kinds, in the shape of the flat files: strong aliases and addresses stand where the companion files have them,
/// so that editions of both kinds can follow each other without an alias lost or carried over.
/// </summary>
internal sealed class OfacEntry(SubjectKind kind)
{
    public EntryFacts Facts { get; } = new(kind);

    /// <summary>Strong aliases in Latin script.</summary>
    public List<ListedName> Aliases { get; } = [];

    /// <summary>All names.</summary>
    public IEnumerable<ListedName> Names => Facts.Names.Concat(Aliases);

    /// <summary>Addresses, each in one line, a repeated one kept as the flat files do.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>The lists that the entry is on, with the measures stated for each; empty for files that hold one list and no dates.</summary>
    public Dictionary<ListId, List<Measure>> Stays { get; } = [];

    /// <summary>A stay on a list, under the title of its particular list.</summary>
    public void AddStay(string title, Measure measure)
    {
        var list = OfacLists.Titled(title);
        if (!Stays.TryGetValue(list, out var measures))
            Stays.Add(list, measures = []);
        EntryFacts.AddOnce(measures, measure);
        if (list != OfacLists.Sdn)
            Facts.AddAttribute("List", title);
    }

    public ListEntry Build(string id) => Facts.Build(id) with { CompanionNames = Aliases, CompanionAddresses = Addresses };

    /// <summary>As <see cref="Build"/>, for a dated list, which has no companions: aliases and addresses stand with the rest.</summary>
    public ListEntry BuildInOne(string id)
    {
        foreach (var alias in Aliases)
            Facts.AddName(alias);
        foreach (var address in Addresses)
            EntryFacts.AddOnce(Facts.Addresses, address);
        return Facts.Build(id);
    }

    /// <summary>A strong alias goes where alt.csv would hold it, a weak one to the entry's own names, as in the remarks.</summary>
    public void AddAlias(ListedName alias)
    {
        if (alias.IsWeak)
            Facts.AddName(alias);
        else
            Aliases.Add(alias);
    }

    /// <summary>An address; an empty one is none.</summary>
    public void AddAddress(string line)
    {
        if (line.Length > 0)
            Addresses.Add(line);
    }

    /// <summary>An address in the form of the flat files: streets, then town, region and postal code in one, then the country.</summary>
    public static string AddressLine(IEnumerable<string> streets, string city, string region, string postalCode, string country)
    {
        var town = string.Join(", ", new[] { city, region }.Where(static part => part.Length > 0));
        town = string.Join(' ', new[] { town, postalCode }.Where(static part => part.Length > 0));
        return string.Join(", ", streets.Append(town).Append(country).Where(static part => part.Length > 0));
    }
}
