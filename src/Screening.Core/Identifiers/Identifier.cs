using Screening.Identifiers;

namespace Screening;

/// <summary>One identifier of a listing or a counterparty: its kind, the value as printed and the form it is compared by.</summary>
/// <remarks>
/// A value that is not well formed is kept, flagged by <see cref="IsValid"/>, and compared like any other: lists carry typing errors, and
/// a correction would be a guess. Record equality compares every part, the printed value included; whether two identifiers name the same
/// thing is what <see cref="Matches"/> and <see cref="MatchesAcrossKinds"/> answer. Immutable.
/// </remarks>
public sealed record Identifier
{
    private Identifier(IdentifierKind kind, string raw, string normal, bool isValid, string? country, string? qualifier) =>
        (Kind, Raw, Normal, IsValid, Country, Qualifier) = (kind, raw, normal, isValid, country, qualifier);

    /// <summary>What kind of number it is.</summary>
    public IdentifierKind Kind { get; }

    /// <summary>The value as printed, without blanks around it.</summary>
    public string Raw { get; }

    /// <summary>
    /// The form it is compared by; empty when the printed value holds no letter and no digit, and then it matches nothing.
    /// </summary>
    public string Normal { get; }

    /// <summary>Whether the value is well formed for its kind and country, check digits included.</summary>
    public bool IsValid { get; }

    /// <summary>The country that gave it, as an ISO 3166 two-letter code in upper case; null when not stated as one.</summary>
    public string? Country { get; }

    /// <summary>What the number needs to be read with: the maker of an MSN, the issuer's own words. Null when there is none.</summary>
    public string? Qualifier { get; }

    /// <summary>Makes an identifier out of what is printed; odd values are kept and flagged.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="raw">The value as printed; may carry the kind's own label, as in "IMO 9153525".</param>
    /// <param name="country">A two-letter code in any case; UK and EL are read as GB and GR; any other text counts as not stated.</param>
    /// <param name="qualifier">The maker for an MSN, else the issuer's words; blank counts as null.</param>
    /// <exception cref="ArgumentException"><paramref name="raw"/> is null or blank, or <paramref name="kind"/> is null.</exception>
    public static Identifier Create(IdentifierKind kind, string raw, string? country = null, string? qualifier = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(raw);

        var printed = raw.Trim();
        var normal = kind.Normalize(printed) ?? "";
        var issuer = IssuingCountry.Read(country);
        return new Identifier(
            kind, printed, normal, normal.Length > 0 && kind.IsValid(normal, issuer), issuer,
            string.IsNullOrWhiteSpace(qualifier) ? null : qualifier.Trim());
    }

    /// <summary>
    /// Whether both are of one kind and name the same thing: equal normal forms, and nothing stated that contradicts. Two stated countries
    /// must agree for passports, national ids, tax and registration numbers; two stated makers must agree for MSN. What only one side
    /// states contradicts nothing. A BIC without branch matches the branches of that institution.
    /// </summary>
    public bool Matches(Identifier other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind.Equals(other.Kind) && MatchesAcrossKinds(other);
    }

    /// <summary>
    /// As <see cref="Matches"/>, for two kinds of one <see cref="IdentifierKind.Family"/>: a number given as ship IMO that is listed as
    /// company IMO, a registration number listed as tax number. The kinds of both sides tell which it was.
    /// </summary>
    public bool MatchesAcrossKinds(Identifier other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Normal.Length > 0
            && string.Equals(Kind.Family, other.Kind.Family, StringComparison.Ordinal)
            && Kind.AreEqual(Normal, other.Normal)
            && !(Kind.BoundToCountry && other.Kind.BoundToCountry && IssuingCountry.Contradict(Country, other.Country))
            && !(Kind.BoundToMaker && Maker.Contradict(Qualifier, other.Qualifier));
    }

    /// <summary>
    /// Whether the two are different but would be equal if characters drawn alike were the same (0 and O, 1 and I, 2 and Z, 5 and S, 8
    /// and B).
    /// A hint for a person to look at the paper again; never a match.
    /// </summary>
    public bool IsNearMissOf(Identifier other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Kind.Family, other.Kind.Family, StringComparison.Ordinal) && LookAlike.Differ(Normal, other.Normal);
    }

    /// <summary>Kind and printed value, as in <c>tail=EW-001PA</c>.</summary>
    public override string ToString() => $"{Kind.Name}={Raw}";
}
