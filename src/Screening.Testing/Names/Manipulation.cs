namespace Screening.Testing.Names;

/// <summary>One way in which a name reaches a screening engine other than it is listed.</summary>
/// <param name="Name">What is done to the name, in a few words.</param>
/// <param name="Apply">The name with the change; null where this name does not allow it.</param>
internal sealed record Manipulation(string Name, Func<string, SubjectKind, Random, string?> Apply)
{
    /// <summary>The name of the change that changes nothing.</summary>
    public const string None = "unchanged";

    /// <summary>Every kind of change, those that keep all letters first.</summary>
    public static IReadOnlyList<Manipulation> All { get; } =
    [
        new(None, static (name, _, _) => name),
        new("lower case", static (name, _, _) => Changed(name, name.ToLowerInvariant())),
        new("upper case", static (name, _, _) => Changed(name, name.ToUpperInvariant())),
        new("marks added", Marks.Added),
        new("zero width", Marks.ZeroWidth),
        new("full width", Marks.FullWidth),
        new("look-alikes", Marks.LookAlikes),
        new("digits for letters", Marks.Digits),
        new("hyphens for spaces", static (name, _, _) => Changed(name, name.Replace(' ', '-'))),
        new("letter lost", static (name, _, random) => Letters.Edited(name, random, Letters.Lose)),
        new("letter doubled", static (name, _, random) => Letters.Edited(name, random, Letters.Double)),
        new("letter replaced", static (name, _, random) => Letters.Edited(name, random, Letters.Replace)),
        new("letters swapped", static (name, _, random) => Letters.Edited(name, random, Letters.Swap)),
        new("vowel changed", static (name, _, random) => Letters.Edited(name, random, Letters.ChangeVowel)),
        new("two edits", Letters.Twice),
        new("two edits, two words", Letters.InTwoWords),
        new("last word first", static (name, _, _) => Words.Moved(name, static words => [words[^1], .. words[..^1]])),
        new("words reversed", static (name, _, _) => Words.Moved(name, static words => [.. words.Reverse()])),
        new("part dropped", Words.Dropped),
        new("given name an initial", Words.Initial),
        new("space lost", Words.Joined),
        new("space gained", Words.Split),
        new("legal form dropped", LegalForms.Dropped),
        new("legal form exchanged", LegalForms.Exchanged),
        new("legal form spelled otherwise", LegalForms.Respelled),
        new("romanised otherwise", static (name, _, random) => Romanisation.Changed(name, 1, random)),
        new("romanised otherwise twice", static (name, _, random) => Romanisation.Changed(name, 2, random)),
        new("in Cyrillic letters", Romanisation.InCyrillic),
        new("payment text", Words.InPaymentText),
    ];

    /// <summary>The text, unless nothing changed.</summary>
    public static string? Changed(string before, string after) => before == after ? null : after;
}
