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

    /// <summary>Addresses, each in one line, a repeated one kept as the flat files do.</summary>
    public List<string> Addresses { get; } = [];

    public ListEntry Build(string id) => Facts.Build(id) with { CompanionNames = Aliases, CompanionAddresses = Addresses };

    /// <summary>A strong alias goes where alt.csv would hold it, a weak one to the entry's own names, as in the remarks.</summary>
    public void AddAlias(ListedName alias)
    {
        if (alias.IsWeak)
            Facts.AddName(alias);
        else
            Aliases.Add(alias);
    }

    /// <summary>An address in the form of the flat files: streets, then town, region and postal code in one, then the country.</summary>
    public void AddAddress(IEnumerable<string> streets, string city, string region, string postalCode, string country)
    {
        var town = string.Join(", ", new[] { city, region }.Where(static part => part.Length > 0));
        town = string.Join(' ', new[] { town, postalCode }.Where(static part => part.Length > 0));
        var line = string.Join(", ", streets.Append(town).Append(country).Where(static part => part.Length > 0));
        if (line.Length > 0)
            Addresses.Add(line);
    }
}
