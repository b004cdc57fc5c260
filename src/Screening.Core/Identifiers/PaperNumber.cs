namespace Screening.Identifiers;

/// <summary>A number that an authority prints on a paper: letters and digits, leading zeros kept, read together with its country.</summary>
/// <remarks>
/// Valid: what <see cref="NationalNumbers"/> knows about the country, else 2 to 30 letters and digits with a digit among them.
/// </remarks>
internal abstract class PaperNumber(string name, string title, params string[] synonyms) : IdentifierKind(name, title, synonyms)
{
    private const int ShortestGuess = 5;
    private const int LongestGuess = 24;

    internal sealed override bool BoundToCountry => true;

    public sealed override bool IsValid(ReadOnlySpan<char> normal, string? country = null) =>
        normal.Length is >= 2 and <= 30 && IdentifierText.CountDigits(normal) > 0 && FitsCountry(normal, country);

    private protected virtual bool FitsCountry(ReadOnlySpan<char> normal, string? country) => true;

    // Four digits, and two characters in five, keep out "Studio 54" and "Vision 2020 SA" but not the numbers that encode a name, such as
    // Mexico's. "11420 Corp" passes; the look-up is exact, so it finds nothing.
    private protected sealed override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        normal.Length is >= ShortestGuess and <= LongestGuess && IdentifierText.CountDigits(normal) is var digits
        && digits >= 4 && digits * 5 >= normal.Length * 2;
}
