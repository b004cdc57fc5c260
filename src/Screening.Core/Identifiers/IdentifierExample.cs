namespace Screening.Identifiers;

/// <summary>
/// One line of a kind's own examples: what is printed, what it is compared by, and whether the kind calls it well formed.
/// </summary>
internal readonly record struct IdentifierExample(string Raw, string Normal, bool Valid);
