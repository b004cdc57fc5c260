namespace Screening.Lists.Tables;

/// <summary>
/// One entry gathered from several rows: a table prints a row for every name or address, the rest of the entry repeated in each. A cell that
/// was read before says nothing new.
/// </summary>
internal abstract class MergedEntry(string id, string file, ReadReport report)
{
    private readonly List<ListedName> names = [];
    private readonly HashSet<(string Field, string Cell)> read = [];
    private bool hasKind;

    public string Id { get; } = id;

    public EntryFacts Facts { get; } = new(SubjectKind.Unknown);

    public bool HasName => names.Count > 0;

    /// <summary>Whether the cell holds something that was not read before under that field.</summary>
    public bool IsNew(string field, string cell) => cell.Length > 0 && read.Add((field, cell));

    public void Add(ListedName name) => names.Add(name);

    public void Keep(string label, string cell)
    {
        if (IsNew(label, cell))
            Facts.AddAttribute(label, cell);
    }

    public void ReadRemarks(string field, string text)
    {
        if (IsNew(field, text))
            Facts.AddRemarks(text);
    }

    /// <summary>The kind of subject that a row states; rows that disagree leave it unknown.</summary>
    /// <param name="kind">The kind; null when the text is no known one.</param>
    /// <param name="field">The column.</param>
    /// <param name="printed">The text.</param>
    /// <param name="line">The line.</param>
    protected void ReadKind(SubjectKind? kind, string field, string printed, int line)
    {
        if (!IsNew(field, printed.Length == 0 ? " " : printed))
            return;
        if (kind is null)
        {
            Facts.AddAttribute(field, printed);
            Problem("kind-unknown", ProblemSeverity.Warning, line, field, "no known kind of subject; kept as an attribute", printed);
        }
        else if (hasKind && kind != Facts.Kind)
            Problem("kind-differs", ProblemSeverity.Error, line, field, "the rows of one entry disagree; the kind counts as unknown", printed);
        Facts.Kind = kind is not null && (!hasKind || kind == Facts.Kind) ? kind.Value : SubjectKind.Unknown;
        hasKind = true;
    }

    /// <summary>An entry without a name is kept with every text of its row.</summary>
    public void ReadTextsAsNames(IEnumerable<string> texts, int line)
    {
        Facts.IsUnreadable = true;
        foreach (var text in texts.Where(static text => text.Any(char.IsLetter)))
            names.Add(new ListedName(text));
        if (names.Count == 0)
            names.Add(new ListedName("(empty entry)"));
        Problem("name-missing", ProblemSeverity.Error, line, null, "an entry without a name: its texts are screened instead", Id);
    }

    public ListEntry Build()
    {
        // Rows may be sorted by name, not by its type: the primary one may come last.
        foreach (var name in names.OrderBy(static name => name.Kind != NameKind.Primary))
            Facts.AddName(name);
        Facts.CountIn(report);
        return Facts.Build(Id);
    }

    public void Problem(string code, ProblemSeverity severity, int line, string? field, string message, string raw) =>
        report.Add(code, severity, file, line, field, message, raw.Length > 0 ? raw : null);
}
