namespace Screening.Matching;

/// <summary>Every name of every version of every listing, once: what the index searches, and who bears it since when.</summary>
internal sealed class NameDirectory
{
    private NameDirectory(IReadOnlyList<IndexedName> names, IReadOnlyList<Bearer[]> bearers) => (Names, Bearers) = (names, bearers);

    public IReadOnlyList<IndexedName> Names { get; }

    /// <summary>By the index of the name: the listings that bear it.</summary>
    public IReadOnlyList<Bearer[]> Bearers { get; }

    public static NameDirectory Of(IEnumerable<Listing> listings)
    {
        var names = new List<IndexedName>();
        var bearers = new List<List<Bearer>>();
        var places = new Dictionary<IndexedName, int>();
        foreach (var listing in listings)
        {
            foreach (var (name, kind, knownFrom) in Of(listing))
            {
                if (IsIdentifier(name.Text, kind))
                    continue;
                var key = new IndexedName(name.Text, kind);
                if (!places.TryGetValue(key, out var place))
                {
                    places.Add(key, place = names.Count);
                    names.Add(key);
                    bearers.Add([]);
                }

                bearers[place].Add(new Bearer(listing, name, knownFrom));
            }
        }

        return new NameDirectory(names, [.. bearers.Select(static list => list.ToArray())]);
    }

    /// <summary>An aircraft whose name is its tail or serial number is compared as a number only: one letter off is another aircraft.</summary>
    public static bool IsIdentifier(string name, SubjectKind kind) =>
        kind == SubjectKind.Aircraft && (IdentifierKinds.Tail.LooksLike(name) || IdentifierKinds.Msn.LooksLike(name));

    /// <summary>The distinct names of a listing over all its versions, each with the first day it is known from.</summary>
    public static IEnumerable<(ListedName Name, SubjectKind Kind, DateOnly KnownFrom)> Of(Listing listing)
    {
        var seen = new HashSet<ListedName>();
        var kind = SubjectKind.Unknown;
        foreach (var (day, entry) in listing.Main.Versions)
        {
            kind = entry.Details!.Kind;
            foreach (var name in entry.Details.Names)
            {
                if (seen.Add(name))
                    yield return (name, kind, day);
            }
        }

        if (kind == SubjectKind.Unknown)
            kind = listing.DatedEntries.Select(static dated => dated.Entry.Details?.Kind ?? SubjectKind.Unknown).FirstOrDefault(static found => found != SubjectKind.Unknown);
        foreach (var (day, companions) in listing.CompanionNames.Versions)
        {
            foreach (var name in companions)
            {
                if (seen.Add(name))
                    yield return (name, kind, day);
            }
        }

        if (listing.Outline is { } outline)
        {
            foreach (var name in outline.Details.Names)
            {
                if (seen.Add(name) || outline.Day < listing.Main.Versions.Select(static version => version.Day).FirstOrDefault())
                    yield return (name, outline.Details.Kind, outline.Day);
            }
        }

        foreach (var (source, entry) in listing.DatedEntries)
        {
            var knownFrom = entry.Measures.Select(source.KnownFrom).Min() ?? DateOnly.MinValue;
            foreach (var name in entry.Details?.Names ?? [])
            {
                if (seen.Add(name) || listing.Main.Versions.Count > 0)
                    yield return (name, entry.Details!.Kind, knownFrom);
            }
        }
    }
}

/// <summary>A listing that bears a name.</summary>
internal readonly record struct Bearer(Listing Listing, ListedName Name, DateOnly KnownFrom);
