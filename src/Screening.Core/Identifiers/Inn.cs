namespace Screening.Identifiers;

/// <summary>
/// Russian taxpayer number. Valid: ten digits for an organisation, twelve for a person, with one or two check digits.
/// A tax number in the sense of <see cref="TaxId"/>, hence of its family.
/// </summary>
internal sealed class Inn() : IdentifierKind("inn", "Taxpayer number (INN)", "inn_code", "inn_number", "russian_tax_number")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("7733546058", "7733546058", true),
        new("\u0418\u041D\u041D 7733546058", "7733546058", true),
        new("772970632606", "772970632606", true),
        new("7733546059", "7733546059", false),
        new("772970632616", "772970632616", false),
        new("770501001", "770501001", false),
    ];

    internal override string Family => "number";

    private protected override string[] Labels { get; } = NationalNumbers.Labels;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) => NationalNumbers.IsInn(normal);

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsLabelled(raw, normal) ? IdentifierText.IsDigits(normal) : IsValid(normal);
}
