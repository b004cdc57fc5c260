namespace Screening.Identifiers;

/// <summary>
/// Russian state registration number. Valid: thirteen digits for an organisation, fifteen for a sole trader, the last being the check
/// digit.
/// A registration number in the sense of <see cref="RegNo"/>, hence of its family.
/// </summary>
internal sealed class Ogrn() : IdentifierKind("ogrn", "State registration number (OGRN)", "ogrn_code", "ogrn_number", "ogrnip")
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("1027739051009", "1027739051009", true),
        new("\u041E\u0413\u0420\u041D 1027739051009", "1027739051009", true),
        new("OGRN: 1037739709138", "1037739709138", true),
        new("1027739051008", "1027739051008", false),
        new("102773905100", "102773905100", false),
    ];

    internal override string Family => "number";

    private protected override string[] Labels { get; } = NationalNumbers.Labels;

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) => NationalNumbers.IsOgrn(normal);

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        IsLabelled(raw, normal) ? IdentifierText.IsDigits(normal) : IsValid(normal);
}
