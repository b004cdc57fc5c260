namespace Screening.Batch;

/// <summary>What a row asks, or why it cannot be asked.</summary>
/// <param name="Request">The question; null when the row cannot be screened.</param>
/// <param name="Refusal">Why not; null when there is a question.</param>
/// <param name="Gap">What the question leaves out, so that the absence of a match proves nothing; null when it leaves out nothing.</param>
/// <param name="Notes">What was read otherwise than it stands; in the order of the fields.</param>
internal readonly record struct RowQuestion(ScreeningRequest? Request, string? Refusal, string? Gap, IReadOnlyList<string> Notes)
{
    private const string NoCountry = "country is no two-letter code and was not used";

    /// <summary>Reads the cells of a sound row.</summary>
    public static RowQuestion Of(string[] cells, ColumnMap columns, BatchOptions options)
    {
        var name = Cell(cells, columns.Name);
        var notes = new List<string>();
        if (NameLimits.Refuse(name) is { } refusal)
            return Refused(refusal);

        var identifiers = new List<Identifier>();
        foreach (var (kind, column) in columns.Identifiers)
        {
            var value = Cell(cells, column);
            if (value.Length == 0)
                continue;
            if (NameLimits.Refuse(value) is { } fault)
                return Refused($"{kind.Name}: {fault}");
            var identifier = Identifier.Create(kind, value);
            if (identifier.Normal.Length == 0)
                return Refused($"{kind.Name} holds no letter and no digit");
            if (!identifier.IsValid)
                notes.Add($"{kind.Name} is not well formed; screened as it stands");
            identifiers.Add(identifier);
        }

        var isNameless = !NameLimits.CanBeScreened(name);
        if (isNameless && identifiers.Count == 0)
            return Refused(columns.Name < 0 ? "no identifier" : name.Length == 0 ? "the name is blank" : "the name has fewer than two letters or digits");

        var asOf = options.AsOf;
        var day = Cell(cells, columns.AsOf);
        if (day.Length > 0 && !IsoDay.TryParse(day, out asOf))
            return Refused("as_of is no day written yyyy-MM-dd");

        var request = new ScreeningRequest(isNameless ? "" : name)
        {
            AsOf = asOf,
            KnownAt = options.KnownAt,
            Kind = KindOf(Cell(cells, columns.Schema), notes),
            Identifiers = identifiers,
            Countries = Countries(Cell(cells, columns.Country), notes),
            BirthDate = BirthDate(Cell(cells, columns.BirthDate), notes),
        };
        return new RowQuestion(request, null, isNameless && columns.Name >= 0 ? "no usable name: only the identifiers were screened" : null, notes);
    }

    private static RowQuestion Refused(string reason) => new(null, reason, null, []);

    private static string Cell(string[] cells, int column) => column < 0 ? "" : cells[column].Trim();

    private static PartialDate? BirthDate(string text, List<string> notes)
    {
        if (text.Length > 0 && !PartialDate.TryParse(text, out _))
            notes.Add("birth_date cannot be read and was not used");
        return PartialDate.TryParse(text, out var date) ? date : null;
    }

    private static List<string> Countries(string text, List<string> notes)
    {
        var codes = new List<string>();
        foreach (var code in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (code.Length == 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]))
                codes.Add(code.ToUpperInvariant());
            else if (!notes.Contains(NoCountry))
                notes.Add(NoCountry);
        }

        return codes;
    }

    /// <summary>A word that says nothing to us leaves the kind open, which narrows nothing, and is noted.</summary>
    private static SubjectKind KindOf(string word, List<string> notes)
    {
        if (!SubjectKinds.TryParse(word, out var kind) && word.Length > 0)
            notes.Add("schema is not known; screened as any kind");
        return kind;
    }
}
