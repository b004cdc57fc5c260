namespace Screening;

/// <summary>A name of a listing, as printed.</summary>
/// <param name="Text">The name as the list prints it; not blank.</param>
/// <param name="Kind">Primary name, alias or former name.</param>
/// <param name="IsWeak">Whether the publisher marks it as a weak (low-quality) alias, too vague to screen on alone.</param>
public sealed record ListedName(string Text, NameKind Kind = NameKind.Primary, bool IsWeak = false);

/// <summary>What a name is to its listing.</summary>
public enum NameKind
{
    /// <summary>The name under which the list files the entry.</summary>
    Primary = 0,

    /// <summary>Also known as; names in other scripts among them.</summary>
    Alias,

    /// <summary>Formerly known as.</summary>
    Former,
}
