using Screening.Lists.Tables;

namespace Screening.Lists.AuXlsx;

/// <summary>Reads the rows of the Australian list: one per name, merged by the number that begins the reference (101, 101a, 101b).</summary>
internal sealed class AuList
{
    public const string Reference = "Reference";

    private const string NameColumn = "Name of Individual or Entity";
    private const string ControlDate = "Control Date";
    private const string ListingInformation = "Listing Information";
    private const string Instrument = "Instrument of Designation";

    private static readonly (string Column, MeasureKind Kind)[] MeasureColumns =
    [
        ("Targeted Financial Sanction", MeasureKind.Designation), ("Travel Ban", MeasureKind.TravelBan), ("Arms Embargo", MeasureKind.Sectoral),
        ("Maritime Restriction", MeasureKind.OtherRestriction),
    ];

    private static readonly HashSet<string> Known = new(
        [
            Reference, NameColumn, "Type", "Name Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship", "Address", "Additional Information",
            ListingInformation, "IMO Number", "Committees", ControlDate, Instrument, .. MeasureColumns.Select(static measure => measure.Column),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly string file;
    private readonly ReadReport report;
    private readonly MergedEntries<AuEntry> entries;
    private IReadOnlyList<string> unknown = [];

    public AuList(string file, ReadReport report) =>
        (this.file, this.report, entries) = (file, report, new MergedEntries<AuEntry>(file, report, id => new AuEntry(id, file, report)));

    public static bool IsHeader(IReadOnlySet<string> cells) => cells.Contains(Reference) && cells.Contains(NameColumn) && cells.Contains(ControlDate);

    public void Check(TableHeader header)
    {
        header.Require(Reference, NameColumn, "Type", "Name Type", ControlDate);
        unknown = header.ReportUnknown(Known, report);
    }

    public void Take(TableRow row)
    {
        report.Count("rows");
        var reference = row[Reference];
        var digits = reference.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 && reference.Length > 0)
            report.Add("id-unknown", ProblemSeverity.Warning, file, row.Line, Reference, "a reference that begins with no number is an id of its own", reference);
        var entry = entries.Of(digits > 0 ? reference[..digits] : reference, Reference, row.Line);
        entry.ReadKind(row["Type"], row.Line);
        entry.ReadName(row[NameColumn], row["Name Type"], row["Alias Strength"], row.Line);
        if (row[NameColumn].Length == 0)
            entry.ReadTextsAsNames(row.Texts(), row.Line);
        entry.ReadBirths(row["Date of Birth"], row.Line);
        entry.Keep("Place of Birth", row["Place of Birth"]);
        entry.ReadCitizenship(row["Citizenship"]);
        entry.ReadAddress(row["Address"]);
        entry.ReadImo(row["IMO Number"]);
        entry.ReadRemarks("Additional Information", row["Additional Information"]);
        entry.Keep(ListingInformation, row[ListingInformation]);
        ReadMeasures(row, entry);
        row.KeepUnknown(unknown, entry.Facts);
    }

    public IReadOnlyList<ListEntry> Build() => entries.Build();

    /// <summary>
    /// The control date is the day of the last change of an entry as often as that of its listing; a day of listing in the text beside it is
    /// then the earlier one, and opens.
    /// </summary>
    private static void ReadMeasures(TableRow row, AuEntry entry)
    {
        var (day, text, committees, instrument) = (row[ControlDate], row[ListingInformation], row["Committees"], row[Instrument]);
        var imposed = MeasureColumns.Where(measure => AuCells.IsYes(row[measure.Column])).ToList();
        if (!entry.IsNew("measures", $"{day}\n{text}\n{committees}\n{instrument}\n{string.Join('\n', imposed)}"))
            return;
        if (committees.Length > 0)
            EntryFacts.AddOnce(entry.Facts.Programmes, committees);
        var stated = entry.ReadDay(ControlDate, day, row.Line);
        var (opens, field, doubt) = (stated, ControlDate, (string?)null);
        if (AuCells.ListedOn(text) is { } listed && listed < stated)
            (opens, field) = (listed, ListingInformation);
        else if (stated is { } relisted && AuCells.SaysRelistedOn(text, relisted))
            doubt = $"relisted on {day}: it was listed before, and the days of that stay cannot be read";
        else if (AuCells.SaysChanged(text))
        {
            (opens, doubt) = (null, $"the control date {day} is that of a change; the day of listing is in the text, and cannot be read");
            entry.Problem("date-of-change", ProblemSeverity.Warning, row.Line, ListingInformation, "the control date is that of a change, and no day of listing can be read; read as in force", text);
        }

        if (imposed.Count == 0)
            imposed.Add(("", MeasureKind.Designation));
        foreach (var (column, kind) in imposed)
        {
            EntryFacts.AddOnce(entry.Facts.Measures, new Measure
            {
                Kind = kind, KindAsPrinted = column.Length == 0 ? null : column, Programme = committees.Length == 0 ? null : committees,
                LegalBasis = instrument.Length == 0 ? null : instrument, Effective = opens, DateField = field, Doubt = doubt,
            });
        }
    }
}
