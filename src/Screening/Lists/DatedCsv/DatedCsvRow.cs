using CsvHelper;

namespace Screening.Lists.DatedCsv;

/// <summary>One row, read cautiously: what cannot be read is reported and read the way that clears nobody.</summary>
internal sealed class DatedCsvRow
{
    private readonly CsvReader reader;
    private readonly DatedCsvColumns columns;
    private readonly ReadReport report;
    private readonly string file;
    private readonly int line;

    public DatedCsvRow(CsvReader reader, DatedCsvColumns columns, string file, int line, ReadReport report)
    {
        (this.reader, this.columns, this.file, this.line, this.report) = (reader, columns, file, line, report);
        Kind = ReadKind();
        Name = ReadName();
        Aliases = [.. DatedCsvWords.Split(Text("aliases")).Where(static alias => alias.TrimStart('~').Trim().Length > 0)
            .Select(static alias => new ListedName(alias.TrimStart('~').Trim(), NameKind.Alias, alias.StartsWith('~')))];
        Countries = DatedCsvWords.Split(Text("countries"));
        Identifiers = [.. ReadIdentifiers()];
        BirthDates = [.. ReadBirthDates()];
        Measure = ReadMeasure();
        Attributes = [.. columns.Others.Select(column => new ListingAttribute(column.Key, reader.GetString(column.Value).Trim())).Where(static attribute => attribute.Value.Length > 0)];
    }

    public SubjectKind Kind { get; }

    public ListedName Name { get; }

    public bool IsUnreadable { get; private set; }

    public IReadOnlyList<ListedName> Aliases { get; }

    public IReadOnlyList<Identifier> Identifiers { get; }

    public IReadOnlyList<string> Countries { get; }

    public IReadOnlyList<PartialDate> BirthDates { get; }

    public Measure Measure { get; }

    public IReadOnlyList<ListingAttribute> Attributes { get; }

    private string Text(string column) => columns.Text(reader, column);

    private string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    private void Problem(string code, ProblemSeverity severity, string column, string message) =>
        report.Add(code, severity, file, line, column, message, Text(column));

    private SubjectKind ReadKind()
    {
        if (!SubjectKinds.TryParse(Text("schema"), out var kind) && Text("schema").Length > 0)
            Problem("schema-unknown", ProblemSeverity.Warning, "schema", "no known kind of subject; screened as any kind");
        return kind;
    }

    private ListedName ReadName()
    {
        if (TextOrNull("name") is { } name)
            return new ListedName(name);
        IsUnreadable = true;
        Problem("name-missing", ProblemSeverity.Error, "name", "a row without a name is kept; its other text is screened");
        return new ListedName(TextOrNull("aliases")?.TrimStart('~') ?? TextOrNull("listing_id") ?? $"line {line}");
    }

    private IEnumerable<Identifier> ReadIdentifiers()
    {
        foreach (var part in DatedCsvWords.Split(Text("identifiers")))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = part[(equals + 1)..].Trim();
            if (equals <= 0 || value.Length == 0 || !part[..equals].Any(char.IsLetterOrDigit))
            {
                Problem("identifier-unreadable", ProblemSeverity.Error, "identifiers", "an identifier is written kind=value");
                if (value.Length > 0)
                    yield return Identifier.Create(IdentifierKind.Other("unstated"), value);
                continue;
            }

            var identifier = Identifier.Create(IdentifierKind.Other(part[..equals]), value, Countries is [var only] ? only : null);
            if (!identifier.IsValid)
                Problem("identifier-invalid", ProblemSeverity.Warning, "identifiers", $"not well formed for its kind {identifier.Kind}; kept and compared as it is");
            yield return identifier;
        }
    }

    private IEnumerable<PartialDate> ReadBirthDates()
    {
        foreach (var text in DatedCsvWords.Split(Text("birth_dates")))
        {
            if (PartialDate.TryParse(text, out var date))
                yield return date!;
            else
                Problem("date-unreadable", ProblemSeverity.Error, "birth_dates", "a birth date is written yyyy, yyyy-MM or yyyy-MM-dd; left out");
        }
    }

    private Measure ReadMeasure()
    {
        var word = Text("measure");
        if (!DatedCsvWords.TryMeasureKind(word, out var kind))
            Problem("measure-unknown", ProblemSeverity.Warning, "measure", "no known measure; read as a restriction");
        if (!DatedCsvWords.TryMeasureEnd(Text("ended_by"), out var end))
            Problem("end-unknown", ProblemSeverity.Warning, "ended_by", "no known way to end; left out");
        if (!DatedCsvWords.TryConfidence(Text("confidence"), out var confidence))
            Problem("confidence-unknown", ProblemSeverity.Warning, "confidence", "verified, reported or inferred; left out");

        var effective = Day("effective", kind == MeasureKind.Designation ? "read as in force" : "read as without a first day");
        if (kind == MeasureKind.Designation && Text("effective").Length == 0)
            Problem("date-missing", ProblemSeverity.Error, "effective", "a designation without an effective day is read as in force");
        var measure = new Measure
        {
            Kind = kind,
            KindAsPrinted = kind is MeasureKind.OtherRestriction or MeasureKind.Authorisation ? word : null,
            Programme = TextOrNull("programme"),
            LegalBasis = TextOrNull("legal_basis"),
            Announced = Day("announced", "left out"),
            Effective = effective,
            Revoked = Day("revoked", "read as not revoked"),
            EndedBy = end,
            Licence = TextOrNull("licence"),
            Source = TextOrNull("source"),
            Confidence = confidence,
            Doubt = TextOrNull("doubt"),
        };
        if (measure.IsCrossed)
            Problem("dates-crossed", ProblemSeverity.Error, "revoked", measure.Restricts ? "not after the effective day; read as in force on every day" : "not after the effective day; read as without effect");
        return measure;
    }

    private DateOnly? Day(string column, string reading)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (IsoDay.TryParse(text, out var day) && StatedDays.IsCredible(day))
            return day;
        Problem("date-unreadable", ProblemSeverity.Error, column, $"a day is written yyyy-MM-dd, by the Gregorian calendar; {reading}");
        return null;
    }
}
