namespace Screening;

/// <summary>One thing that a register was built from: an edition of a list, or a dated list.</summary>
/// <param name="List">The list.</param>
/// <param name="Day">The day of the edition; null for a dated list, whose rows bring their own days.</param>
/// <param name="Sha256">The sha-256 of its files, lower-case hex.</param>
public readonly record struct RegisterEdition(ListId List, DateOnly? Day, string Sha256);
