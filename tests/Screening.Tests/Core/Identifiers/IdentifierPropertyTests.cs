using CsCheck;
using Screening.Tests.Reliability;

namespace Screening.Tests.Core.Identifiers;

public class IdentifierPropertyTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly Gen<IdentifierKind> AnyKind = OneOf([.. IdentifierKinds.All, IdentifierKind.Other("license")]);

    // A wallet's case is part of it; everything else reads lower case as upper.
    private static readonly Gen<IdentifierKind> CaselessKind =
        OneOf([.. IdentifierKinds.All.Where(kind => kind != IdentifierKinds.Wallet)]);

    private static readonly Gen<string> Odd =
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["IMONWX 0123456789-\u0418\u041D\u0660\uFF11:."], 0, 200]);

    [Law]
    public void Normalize_OfANormalForm_ChangesNothing() =>
        Gen.Select(AnyKind, Odd).Sample((kind, raw) =>
        {
            var normal = kind.Normalize(raw);
            return normal is null || (normal == kind.Normalize(normal) && normal.Length <= raw.Length);
        }, iter: Law.Cases(20_000));

    [Law]
    public void Anything_OfAnyText_NeverThrows() =>
        Gen.Select(AnyKind, Odd, Odd).Sample((kind, raw, other) =>
        {
            _ = kind.LooksLike(raw);
            if (string.IsNullOrWhiteSpace(raw))
                return true;
            var identifier = Identifier.Create(kind, raw, country: other, qualifier: other);
            _ = kind.CountryOf(identifier.Normal) ?? identifier.ToString();
            return identifier.Raw == raw.Trim()
                && identifier.Matches(Identifier.Create(kind, raw, other, other)) == (identifier.Normal.Length > 0)
                && !identifier.IsNearMissOf(identifier);
        }, iter: Law.Cases(20_000));

    [Law]
    public void Normalize_OtherSeparatorsCaseAndBlanks_IsTheSame() =>
        Gen.Select(CaselessKind, Gen.String[Gen.Char[Alphabet], 1, 20], Gen.Char[" -./"].Array[21], Gen.Bool.Array[21])
            .Sample((kind, value, separators, choice) =>
            {
                var printed = string.Concat(value.Select((c, i) =>
                    (choice[i] ? char.ToLowerInvariant(c) : c).ToString() + (choice[i + 1] ? separators[i].ToString() : "")));
                return kind.Normalize(value) == kind.Normalize("  " + printed + " ");
            }, iter: Law.Cases(20_000));

    [Law]
    public void Matches_OneCharacterChanged_IsFalse() =>
        Gen.Select(AnyKind, Gen.String[Gen.Char[Alphabet], 2, 20], Gen.Int[0, 19], Gen.Char[Alphabet])
            .Where((kind, value, place, replacement) => place < value.Length && value[place] != replacement
                && !(kind == IdentifierKinds.Bic && place >= 8)) // the head office, XXX, covers the branches
            .Sample((kind, value, place, replacement) =>
            {
                var changed = value[..place] + replacement + value[(place + 1)..];
                return !Identifier.Create(kind, value).Matches(Identifier.Create(kind, changed));
            }, iter: Law.Cases(20_000));

    private static Gen<IdentifierKind> OneOf(IdentifierKind[] kinds) => Gen.Int[0, kinds.Length - 1].Select(i => kinds[i]);
}
