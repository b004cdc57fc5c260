namespace Screening.Testing.Names;

/// <summary>Changes of a company's legal form.</summary>
internal static class LegalForms
{
    private static readonly (string Short, string Long)[] Forms =
    [
        ("LLC", "LIMITED LIABILITY COMPANY"), ("JSC", "JOINT STOCK COMPANY"), ("OJSC", "OPEN JOINT STOCK COMPANY"), ("PJSC", "PUBLIC JOINT STOCK COMPANY"), ("LTD", "LIMITED"),
        ("OOO", "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU"), ("CO", "COMPANY"), ("CORP", "CORPORATION"), ("INC", "INCORPORATED"), ("GMBH", "GESELLSCHAFT MIT BESCHRANKTER HAFTUNG"),
        ("SA", "SOCIEDAD ANONIMA"), ("OAO", "OTKRYTOE AKTSIONERNOE OBSHCHESTVO"),
    ];

    public static bool IsOne(string word) => Array.Exists(Forms, form => form.Short == Bare(word) || form.Long == Bare(word));

    public static string? Dropped(string name, SubjectKind kind, Random random) => With(name, kind, static (words, _) => words);

    public static string? Exchanged(string name, SubjectKind kind, Random random) => With(name, kind, (words, _) => [.. words, Forms[random.Next(Forms.Length)].Short]);

    public static string? Respelled(string name, SubjectKind kind, Random random) => With(name, kind, static (words, form) => [.. words, form.Long]);

    private static string? With(string name, SubjectKind kind, Func<string[], (string Short, string Long), string[]> change)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (kind == SubjectKind.Person || words.Length < 2)
            return null;
        var last = Array.FindIndex(Forms, form => form.Short == Bare(words[^1]));
        return last < 0 ? null : Manipulation.Changed(name, string.Join(' ', change(words[..^1], Forms[last])).TrimEnd(','));
    }

    private static string Bare(string word) => new string([.. word.Where(char.IsAsciiLetter)]).ToUpperInvariant();
}
