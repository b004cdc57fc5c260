namespace Screening.Identifiers;

/// <summary>
/// Business identifier code, ISO 9362. Valid: four letters or digits, a country, two more, and three for a branch or none.
/// A branch called XXX is the head office and is left out of the normal form.
/// </summary>
/// <remarks>
/// The eight characters are the institution, and a branch belongs to it: a code without branch equals every branch of that institution,
/// two different branches are not equal.
/// </remarks>
internal sealed class Bic() : IdentifierKind("bic", "BIC (SWIFT code)", "swift", "swift_bic", "swift_code", "bic_code")
{
    private const int Institution = 8;
    private const int WithBranch = 11;

    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("HAVIGB2L", "HAVIGB2L", true),
        new("havi gb 2l xxx", "HAVIGB2L", true),
        new("SLDRRU3SKRA", "SLDRRU3SKRA", true),
        new("ABCDQQ2L", "ABCDQQ2L", false),
        new("HAVIGB2", "HAVIGB2", false),
    ];

    private protected override bool AlwaysHasDigit => false;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length is Institution or WithBranch && IdentifierText.IsLettersOrDigits(normal)
        && IssuingCountry.IsAssigned(normal.Slice(4, 2));

    public override string? CountryOf(ReadOnlySpan<char> normal) => IsValid(normal) ? new string(normal.Slice(4, 2)) : null;

    internal override ReadOnlySpan<char> KeyPart(ReadOnlySpan<char> normal) => normal.Length == WithBranch ? normal[..Institution] : normal;

    internal override bool AreEqual(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length == other.Length ? one.SequenceEqual(other)
        : Math.Min(one.Length, other.Length) == Institution && Math.Max(one.Length, other.Length) == WithBranch
            && KeyPart(one).SequenceEqual(KeyPart(other));

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsValid(normal) && (raw.Length == normal.Length || IsHeadOffice(raw));

    private static bool IsHeadOffice(ReadOnlySpan<char> text) =>
        text.Length == WithBranch && text.EndsWith("XXX", StringComparison.OrdinalIgnoreCase);

    private protected override int NormalizeCore(ReadOnlySpan<char> raw, Span<char> destination)
    {
        var written = base.NormalizeCore(raw, destination);
        return IsHeadOffice(destination[..written]) ? Institution : written;
    }
}
