using Screening.Lists.Ofac;
using Screening.Lists.Tables;

namespace Screening.Lists.UsCsl;

/// <summary>
/// Gathers the rows of the US Consolidated Screening List. The list's own id is a hash that changes; a row copied from OFAC is known by its
/// source and OFAC's number, any other by its source, its name and its first day, in which rows of one party agree and two parties of one
/// name differ.
/// </summary>
internal sealed class CslList
{
    public static readonly IReadOnlySet<string> Fields = new HashSet<string>(
        [
            "_id", "id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date", "end_date",
            "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag",
            "vessel_owner", "remarks", "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
            "source_information_url", "ids",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Kept =
    [
        "source", "entity_number", "title", "federal_register_notice", "standard_order", "license_requirement", "license_policy", "vessel_type", "gross_tonnage",
        "gross_registered_tonnage", "vessel_flag", "vessel_owner", "source_list_url", "source_information_url",
    ];

    private readonly string file;
    private readonly ReadReport report;
    private readonly MergedEntries<CslEntry> entries;
    private readonly HashSet<string> unknownSources = new(StringComparer.Ordinal);

    public CslList(string file, ReadReport report) =>
        (this.file, this.report, entries) = (file, report, new MergedEntries<CslEntry>(file, report, id => new CslEntry(id, file, report)));

    public CslEntry Take(CslRecord record)
    {
        report.Count("rows");
        var source = Source(record);
        report.Count("rows of " + source.Initials);
        var number = record["entity_number"];
        var entry = entries.Of(IdOf(record, source, number), "name", record.Line);
        entry.ReadKind(record["type"], record.Line);
        entry.ReadNames(record);
        if (number.Length == 0)
        {
            entry.Keep("id_ours", "true");
            if (source.Origin is not null)
                entry.Problem("id-missing", ProblemSeverity.Warning, record.Line, "entity_number", "a row copied from another list without its number; known by its name", record["name"]);
        }
        else if (source.Origin is { } origin)
            entry.Keep("copy_of", $"{origin}:{number}");
        entry.ReadAddresses(record.List("addresses"));
        entry.ReadBirths(record.List("dates_of_birth"), record.Line);
        entry.ReadCountries("nationalities", record.List("nationalities"));
        entry.ReadCountries("citizenships", record.List("citizenships"));
        foreach (var place in record.List("places_of_birth"))
            entry.Keep("places_of_birth", place);
        ReadNumbers(record, entry);
        ReadMeasure(record, source, entry);
        entry.ReadRemarks("remarks", record["remarks"]);
        foreach (var field in Kept)
            entry.Keep(field, record[field]);
        return entry;
    }

    public IReadOnlyList<ListEntry> Build() => entries.Build();

    private static string IdOf(CslRecord record, CslSource source, string number)
    {
        if (number.Length > 0)
            return $"{source.Initials}-{number}";
        var name = CslSource.Slug(record["name"]);
        return name.Length == 0 ? "" : record["start_date"] is { Length: > 0 } start ? $"{source.Initials}-{name}-{start}" : $"{source.Initials}-{name}";
    }

    private CslSource Source(CslRecord record)
    {
        var printed = record["source"];
        if (CslSource.Find(printed) is { } known)
            return known;
        var initials = CslSource.InitialsOf(printed);
        if (unknownSources.Add(initials))
            report.Add("source-unknown", ProblemSeverity.Warning, file, record.Line, "source", "a source list that is not known; its rows are kept", printed);
        return new CslSource(initials.Length == 0 ? "unknown" : initials, MeasureKind.OtherRestriction, null);
    }

    private static void ReadNumbers(CslRecord record, CslEntry entry)
    {
        var maker = OfacMakers.NamedIn(record.Numbers.FirstOrDefault(static number => number.Type == "Aircraft Model")?.Number);
        foreach (var number in record.Numbers)
            entry.ReadNumber(number, maker);
        if (record["call_sign"] is { Length: > 0 } sign && entry.IsNew("call_sign", sign))
            EntryFacts.AddOnce(entry.Facts.Identifiers, Identifier.Create(IdentifierKinds.CallSign, sign));
        if (record["vessel_flag"] is { Length: > 0 } flag && CountryNames.CodeOf(flag) is { } code)
            EntryFacts.AddOnce(entry.Facts.Countries, code);
    }

    /// <summary>Only the lists of other agencies than OFAC state days; a row without one is a listing that its editions alone date.</summary>
    private static void ReadMeasure(CslRecord record, CslSource source, CslEntry entry)
    {
        var programmes = record.List("programs");
        foreach (var programme in programmes.Count > 0 ? programmes : [record["source"]])
        {
            if (programme.Length > 0)
                EntryFacts.AddOnce(entry.Facts.Programmes, programme);
        }

        var (start, end) = (record["start_date"], record["end_date"]);
        if (start.Length + end.Length == 0 || !entry.IsNew("measure", $"{start}\n{end}\n{record["federal_register_notice"]}"))
            return;
        var revoked = entry.ReadDay("end_date", end, "read as without an end", record.Line);
        var measure = new Measure
        {
            Kind = source.Kind,
            Programme = record["source"],
            LegalBasis = record["federal_register_notice"] is { Length: > 0 } notice ? notice : null,
            Effective = entry.ReadDay("start_date", start, "read as in force", record.Line),
            Revoked = revoked,
            EndedBy = revoked is null ? null : MeasureEnd.Expiry,
            DateField = "start_date",
        };
        if (measure.IsCrossed)
            entry.Problem("dates-crossed", ProblemSeverity.Error, record.Line, "end_date", "not after the first day; read as in force on every day", end);
        EntryFacts.AddOnce(entry.Facts.Measures, measure);
    }
}
