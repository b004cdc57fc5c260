using System.Runtime.InteropServices;

namespace Screening.Matching;

/// <summary>Every identifier of every version of every listing, for exact look-up by family and normal form.</summary>
internal sealed class IdentifierDirectory
{
    private const int FewestDigits = 5;

    private static readonly IdentifierKind Unstated = IdentifierKind.Other("unstated");

    private readonly Dictionary<string, List<(Listing Listing, Identifier Identifier, DateOnly KnownFrom)>> byKey = new(StringComparer.Ordinal);

    /// <summary>Numbers of kinds without a rule of their own, such as a ration card's, by normal form alone.</summary>
    private readonly Dictionary<string, List<(Listing Listing, Identifier Identifier, DateOnly KnownFrom)>> unruled = new(StringComparer.Ordinal);

    public static IdentifierDirectory Of(IEnumerable<Listing> listings)
    {
        var directory = new IdentifierDirectory();
        foreach (var listing in listings)
        {
            var seen = new HashSet<Identifier>();
            foreach (var (day, entry) in listing.Main.Versions)
                directory.Add(listing, entry.Details!, day, seen);
            foreach (var (source, entry) in listing.DatedEntries)
            {
                if (entry.Details is not null)
                    directory.Add(listing, entry.Details, entry.Measures.Select(source.KnownFrom).Min() ?? DateOnly.MinValue, seen);
            }
        }

        return directory;
    }

    /// <summary>Adds every listing that bears an identifier equal to the one given, each once.</summary>
    public void Find(Identifier given, DateOnly knownAt, List<(Listing Listing, Identifier Identifier)> found)
    {
        if (!byKey.TryGetValue(Key(given), out var bearers))
            return;
        foreach (var (listing, identifier, knownFrom) in bearers)
        {
            if (knownFrom <= knownAt && given.MatchesAcrossKinds(identifier) && !Has(found, listing))
                found.Add((listing, identifier));
        }
    }

    /// <summary>Whether a text of unknown meaning is worth a <see cref="Find"/> under that kind. Allocates nothing.</summary>
    public bool MayHold(IdentifierKind kind, ReadOnlySpan<char> text)
    {
        if (!kind.LooksLike(text))
            return false;
        text = text.Trim();
        Span<char> normal = stackalloc char[IdentifierKind.LongestShape];
        if (!kind.TryNormalize(text, normal, out var written))
            return false;
        var part = kind.KeyPart(normal[..written]);
        Span<char> key = stackalloc char[kind.Family.Length + 1 + part.Length];
        kind.Family.CopyTo(key);
        key[kind.Family.Length] = '=';
        part.CopyTo(key[(kind.Family.Length + 1)..]);
        return byKey.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);
    }

    /// <summary>
    /// Adds every listing that bears the text as a number of a kind without a rule. Such a kind has no shape, so the text must hold five digits
    /// or more: a name is no number.
    /// </summary>
    public void FindUnruled(ReadOnlySpan<char> text, DateOnly knownAt, ref List<(Listing Listing, Identifier Identifier)>? found)
    {
        text = text.Trim();
        if (unruled.Count == 0 || text.Length > IdentifierKind.LongestShape || text.Length < FewestDigits || Digits(text) < FewestDigits)
            return;
        Span<char> normal = stackalloc char[IdentifierKind.LongestShape];
        if (!Unstated.TryNormalize(text, normal, out var written) || !unruled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal[..written], out var bearers))
            return;
        found ??= [];
        foreach (var (listing, identifier, knownFrom) in bearers)
        {
            if (knownFrom <= knownAt && !Has(found, listing))
                found.Add((listing, identifier));
        }
    }

    private static bool Has(List<(Listing Listing, Identifier Identifier)> found, Listing listing) => found.Exists(other => other.Listing == listing);

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    private void Add(Listing listing, ListingDetails details, DateOnly day, HashSet<Identifier> seen)
    {
        foreach (var identifier in details.Identifiers)
            Add(listing, identifier, day, seen);
        foreach (var name in details.Names)
        {
            if (!NameDirectory.IsIdentifier(name.Text, details.Kind))
                continue;
            var kind = IdentifierKinds.Tail.LooksLike(name.Text) ? IdentifierKinds.Tail : IdentifierKinds.Msn;
            Add(listing, Identifier.Create(kind, name.Text), day, seen);
        }
    }

    private void Add(Listing listing, Identifier identifier, DateOnly day, HashSet<Identifier> seen)
    {
        if (identifier.Normal.Length == 0 || !seen.Add(identifier))
            return;
        ref var bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, Key(identifier), out _);
        (bearers ??= []).Add((listing, identifier, day));
        if (IdentifierKinds.All.Contains(identifier.Kind))
            return;
        ref var ofNoRule = ref CollectionsMarshal.GetValueRefOrAddDefault(unruled, identifier.Normal, out _);
        (ofNoRule ??= []).Add((listing, identifier, day));
    }

    private static string Key(Identifier identifier) => $"{identifier.Kind.Family}={identifier.Kind.KeyPart(identifier.Normal)}";
}
