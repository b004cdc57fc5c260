using Screening.Identifiers;

namespace Screening;

/// <summary>A kind of identifier: how it is written in one way, when it is well formed, and when two of it name the same thing.</summary>
/// <remarks>
/// <para>All kinds stand in <see cref="IdentifierKinds"/>; a kind that is not there is made by <see cref="Other"/> and compared by its
/// letters and digits. Kinds are immutable, safe for any number of threads, and equal when their names are.</para>
/// <para>The normal form holds letters and digits only: upper case, digits of any script as ASCII, Cyrillic and Greek letters that are
/// drawn like a Latin one as that one. Wallets alone keep their case where it carries meaning. A normal form is never longer than what
/// it was made from, and normalising it again changes nothing.</para>
/// <para>There is no edit distance anywhere: two identifiers that differ in one character are two things.</para>
/// </remarks>
public abstract class IdentifierKind : IEquatable<IdentifierKind>
{
    /// <summary>
    /// The longest text, in characters, that <see cref="LooksLike"/> takes for an identifier; a buffer of this size holds its normal
    /// form.
    /// </summary>
    internal const int LongestShape = 128;

    private protected IdentifierKind(string name, string title, params string[] synonyms)
    {
        Name = name;
        Title = title;
        Synonyms = synonyms;
    }

    /// <summary>The word used in CSV columns and on the command line, such as <c>tail</c>: lower case, underscores.</summary>
    public string Name { get; }

    /// <summary>The name for people, such as "Aircraft registration".</summary>
    public string Title { get; }

    /// <summary>
    /// Other words by which <see cref="IdentifierKinds.TryFind"/> finds this kind; case, blanks, hyphens and underscores do not matter
    /// there.
    /// </summary>
    public IReadOnlyList<string> Synonyms { get; }

    /// <summary>
    /// The word that kinds share whose numbers are printed under either: <c>imo</c> (ships and companies), <c>number</c> (registration and
    /// tax numbers), <c>document</c> (passports and national ids). Otherwise the kind's own <see cref="Name"/>.
    /// </summary>
    internal virtual string Family => Name;

    /// <summary>
    /// Whether such a number says nothing without the country that gave it, so that two stated countries must not contradict each other.
    /// </summary>
    internal virtual bool BoundToCountry => false;

    /// <summary>Whether such a number says nothing without its maker, so that two stated makers must not contradict each other.</summary>
    internal virtual bool BoundToMaker => false;

    internal abstract IReadOnlyList<IdentifierExample> Examples { get; }

    /// <summary>
    /// Words that may be printed before a number of this kind, in normal form, longest first; dropped where a digit follows.
    /// </summary>
    private protected virtual string[] Labels => [];

    /// <summary>
    /// A kind that is not in <see cref="IdentifierKinds"/>, kept under its own name and compared by upper-cased letters and digits.
    /// </summary>
    /// <param name="name">Any words; written as lower case with underscores. A known name or synonym gives the known kind.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank, or holds no letter or digit.</exception>
    public static IdentifierKind Other(string name) =>
        IdentifierKinds.TryFind(name, out var known) ? known : new OtherKind(OtherKind.NameFrom(name));

    /// <summary>Writes the normal form, without allocating.</summary>
    /// <param name="raw">The value as printed, of any length.</param>
    /// <param name="destination">Takes the normal form; must be at least as long as <paramref name="raw"/>.</param>
    /// <param name="written">The characters written; 0 when the result is false.</param>
    /// <returns>
    /// False when <paramref name="raw"/> holds nothing to compare by: no letter and no digit. A malformed value still has a normal form.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="raw"/>.</exception>
    public bool TryNormalize(ReadOnlySpan<char> raw, Span<char> destination, out int written)
    {
        if (destination.Length < raw.Length)
            throw new ArgumentException($"needs {raw.Length} characters, has {destination.Length}", nameof(destination));

        written = NormalizeCore(raw, destination);
        return written > 0;
    }

    /// <summary>The normal form of <paramref name="raw"/>, or null when it holds no letter and no digit.</summary>
    public string? Normalize(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var buffer = raw.Length <= LongestShape ? stackalloc char[LongestShape] : new char[raw.Length];
        return TryNormalize(raw, buffer, out var written) ? new string(buffer[..written]) : null;
    }

    /// <summary>Whether a normal form is well formed: length, characters, and check digits where the kind has them.</summary>
    /// <param name="normal">A normal form of this kind.</param>
    /// <param name="country">The ISO 3166 two-letter code of the country that gave it, in upper case, or null; some rules differ by
    /// country.</param>
    public abstract bool IsValid(ReadOnlySpan<char> normal, string? country = null);

    /// <summary>
    /// Whether a text of unknown meaning has the shape of this kind, so that it is worth a look-up. Never allocates. Strict where the kind
    /// has check digits; elsewhere it asks for digits, since a look-up is exact and a name that passes finds nothing.
    /// </summary>
    public bool LooksLike(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.IsEmpty || raw.Length > LongestShape || (AlwaysHasDigit && !IdentifierText.HasDigit(raw)))
            return false;

        Span<char> buffer = stackalloc char[LongestShape];
        var written = NormalizeCore(raw, buffer);
        return written > 0 && HasShape(raw, buffer[..written]);
    }

    /// <summary>
    /// The country that the value itself names, as an ISO 3166 two-letter code: the register of a tail number, the seat in a BIC. Null
    /// when it names none.
    /// </summary>
    public virtual string? CountryOf(ReadOnlySpan<char> normal) => null;

    /// <summary>
    /// The part of a normal form that two equal identifiers certainly share, to index by together with <see cref="Family"/>: all of it,
    /// except for BIC, where it is the institution without the branch. What is found by it still has to pass
    /// <see cref="Identifier.MatchesAcrossKinds"/>.
    /// </summary>
    internal virtual ReadOnlySpan<char> KeyPart(ReadOnlySpan<char> normal) => normal;

    /// <inheritdoc/>
    public bool Equals(IdentifierKind? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as IdentifierKind);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    /// <summary>The <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;

    /// <summary>Whether two normal forms of one family mean the same; equal text unless the kind knows better.</summary>
    internal virtual bool AreEqual(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.SequenceEqual(other);

    /// <summary>Whether a value without any digit can never have the kind's shape, which spares ordinary names the work.</summary>
    private protected virtual bool AlwaysHasDigit => true;

    private protected abstract bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal);

    private protected virtual int NormalizeCore(ReadOnlySpan<char> raw, Span<char> destination)
    {
        var written = IdentifierText.Compact(raw, destination);
        var label = LabelLength(destination[..written]);
        destination[label..written].CopyTo(destination);
        return written - label;
    }

    /// <summary>Whether the printed value names its kind, as "IMO 9153525" does.</summary>
    private protected static bool IsLabelled(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        !raw.IsEmpty && !normal.IsEmpty && char.IsLetter(raw[0]) && char.IsAsciiDigit(normal[0]);

    private int LabelLength(ReadOnlySpan<char> compact)
    {
        foreach (var label in Labels)
        {
            if (compact.Length > label.Length && char.IsAsciiDigit(compact[label.Length]) && compact.StartsWith(label))
                return label.Length;
        }

        return 0;
    }
}
