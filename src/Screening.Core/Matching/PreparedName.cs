namespace Screening.Matching;

/// <summary>What is known of a whole name beside its words. Hashes are 64 bits of its letters.</summary>
internal struct NameFacts
{
    public SubjectKind Kind;
    public NameRules Rules;

    /// <summary>A payment word or a long number: the name may stand inside a text.</summary>
    public bool TextSigns;

    /// <summary>Nothing but legal forms, titles, particles and payment words: by these it is told, and only as a whole.</summary>
    public bool HasNoNamePart;

    /// <summary>Hash of the normalised words in order: equal means equal after normalisation.</summary>
    public ulong Equal;

    /// <summary>Hash of all letters without the spaces.</summary>
    public ulong Joined;

    /// <summary>Hashes of the initials with and without particles, for names of three words or more that are not a person's; else 0.</summary>
    public ulong Acronym;
    public ulong AcronymWithoutParticles;

    /// <summary>Hash of the only core word, when it could be an acronym of a name; else 0.</summary>
    public ulong Single;

    /// <summary>The words, by their bits, that stood before the comma of a person's name; 0 where it does not say which is the family name.</summary>
    public ulong Family;
}

/// <summary>A view on a prepared name, wherever its words are stored.</summary>
internal readonly ref struct NameView(WordStore store, ReadOnlySpan<int> ids, ReadOnlySpan<uint> pairs, ReadOnlySpan<uint> triples, in NameFacts facts)
{
    public readonly WordStore Store = store;

    /// <summary>Indexes of the words in the store, in order.</summary>
    public readonly ReadOnlySpan<int> Ids = ids;

    /// <summary>At i: a hash of the key of words i and i+1 written as one; 0 at the end. Equality is checked letter by letter before it counts.</summary>
    public readonly ReadOnlySpan<uint> Pairs = pairs;

    /// <summary>The same for words i, i+1 and i+2.</summary>
    public readonly ReadOnlySpan<uint> Triples = triples;

    public readonly ref readonly NameFacts Facts = ref facts;

    public ref Word this[int i] => ref Store[Ids[i]];

    public int Count => Ids.Length;
}

/// <summary>A prepared name that owns its words; reusable, filled by <see cref="NamePreparer"/>.</summary>
internal sealed class PreparedName
{
    private static readonly int[] Sequence = [.. Enumerable.Range(0, Text.NormalText.MaxWords)];

    private readonly uint[] _pairs = new uint[Text.NormalText.MaxWords];
    private readonly uint[] _triples = new uint[Text.NormalText.MaxWords];
    private NameFacts _facts;

    public WordStore Store { get; } = new(16, 256);

    public ref NameFacts Facts => ref _facts;

    public Span<uint> Pairs => _pairs.AsSpan(0, Store.Count);

    public Span<uint> Triples => _triples.AsSpan(0, Store.Count);

    public NameView View => new(Store, Sequence.AsSpan(0, Store.Count), Pairs, Triples, in _facts);
}
