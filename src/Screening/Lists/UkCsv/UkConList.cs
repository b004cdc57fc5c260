using Screening.Lists.Tables;
using Screening.Lists.Uk;

namespace Screening.Lists.UkCsv;

/// <summary>
/// Reads the rows of OFSI's consolidated list, whether they stand in a CSV or in a workbook: one row per name, address and birth date,
/// merged by <c>Group ID</c>.
/// </summary>
internal sealed class UkConList
{
    public const string Id = "Group ID";
    public const string DayLabel = "Last Updated";

    private const string ListedOn = "Listed On";
    private const string Designated = "UK Sanctions List Date Designated";

    private static readonly string[] NameColumns = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"];
    private static readonly string[] AddressColumns = ["Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country"];
    private static readonly string[] Kept = ["Title", "Position", DayLabel];

    private static readonly HashSet<string> Known = new(
        [
            .. NameColumns, .. AddressColumns, .. Kept, "Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language", "DOB", "Town of Birth",
            "Country of Birth", "Nationality", "Passport Number", "Passport Details", "National Identification Number", "National Identification Details",
            "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime", ListedOn, Designated, Id,
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly string file;
    private readonly ReadReport report;
    private readonly MergedEntries<UkEntry> entries;
    private IReadOnlyList<string> unknown = [];

    public UkConList(string file, ReadReport report) => (this.file, this.report, entries) = (file, report, new MergedEntries<UkEntry>(file, report, id => new UkEntry(id, file, report)));

    /// <summary>Whether the cells of a header are this list's.</summary>
    public static bool IsHeader(IReadOnlySet<string> cells) => cells.Contains(Id) && cells.Contains("Name 6") && cells.Contains(ListedOn) && !cells.Contains("Unique ID");

    /// <summary>The day that the first row states; null, and reported, when it cannot be read.</summary>
    public DateOnly? Day(string printed)
    {
        if (UkDates.TryDay(printed, out var day))
            return day;
        report.Add("date-unreadable", ProblemSeverity.Error, file, 1, DayLabel, "the list's own day cannot be read; the delivery's day is taken instead", printed);
        return null;
    }

    public void Check(TableHeader header)
    {
        header.Require([.. NameColumns, Id, "Group Type", "Alias Type", "Alias Quality", "Regime", ListedOn, "Other Information"]);
        unknown = header.ReportUnknown(Known, report);
    }

    public void Take(TableRow row)
    {
        report.Count("rows");
        var entry = entries.Of(row[Id], Id, row.Line);
        if (!entry.IsNew("row", string.Join('\n', row.Texts())))
            entry.Problem("row-twice", ProblemSeverity.Warning, row.Line, null, "the row stands above already", row[Id]);
        entry.ReadKind("Group Type", row["Group Type"], row.Line);
        var name = UkNames.Compose([.. NameColumns.Select(column => row[column])]);
        entry.ReadName(name, row["Alias Type"], row["Alias Quality"], row.Line);
        entry.ReadOtherScript(row["Name Non-Latin Script"], row["Non-Latin Script Type"], row["Non-Latin Script Language"]);
        if (name.Length == 0 && row["Name Non-Latin Script"].Length == 0)
            entry.ReadTextsAsNames(row.Texts(), row.Line);
        else if (name.Length == 0)
            entry.Problem("name-missing", ProblemSeverity.Warning, row.Line, NameColumns[0], "a name in another script alone", row["Name Non-Latin Script"]);
        entry.ReadAddress([.. AddressColumns.Select(column => row[column])]);
        entry.ReadBirths("DOB", row["DOB"], row.Line);
        ReadPerson(row, entry);
        ReadMeasures(row, entry);
        if (entry.IsNew("Other Information cell", row["Other Information"]))
            UkOtherInformation.Read(row["Other Information"], entry);
        foreach (var column in Kept)
            entry.Keep(column, row[column]);
        row.KeepUnknown(unknown, entry.Facts);
    }

    public IReadOnlyList<ListEntry> Build() => entries.Build();

    private static void ReadPerson(TableRow row, UkEntry entry)
    {
        entry.ReadCountries("Nationality", row["Nationality"]);
        entry.Keep("Place of birth", string.Join(", ", new[] { row["Town of Birth"], row["Country of Birth"] }.Where(static text => text.Length > 0)));
        var (numbers, details) = (row["Passport Number"], row["Passport Details"]);
        if (entry.IsNew("Passport Number", numbers + details))
            UkNumbers.ReadPassports(numbers, details, entry.Facts);
        (numbers, details) = (row["National Identification Number"], row["National Identification Details"]);
        if (entry.IsNew("National Identification Number", numbers + details))
            UkNumbers.ReadNationalIds(numbers, details, entry.Facts);
    }

    /// <summary>A freeze under the older law from the one day, a designation under the present law from the other: both are stated.</summary>
    private static void ReadMeasures(TableRow row, UkEntry entry)
    {
        var regime = row["Regime"];
        if (!entry.IsNew("measures", $"{regime}\n{row[ListedOn]}\n{row[Designated]}"))
            return;
        entry.ReadProgramme(regime);
        var programme = regime.Length == 0 ? null : regime;
        var listed = entry.ReadDay(ListedOn, row[ListedOn], row.Line);
        EntryFacts.AddOnce(entry.Facts.Measures, new Measure { Programme = programme, Effective = listed, DateField = ListedOn });
        if (row[Designated].Length > 0 && entry.ReadDay(Designated, row[Designated], row.Line) is { } designated && designated != listed)
        {
            EntryFacts.AddOnce(entry.Facts.Measures, new Measure
            {
                Kind = designated > listed ? MeasureKind.Redesignation : MeasureKind.Designation,
                Programme = programme, Effective = designated, DateField = Designated,
            });
        }

        if (UkOtherInformation.TrustServicesDay(row["Other Information"]) is { } trust)
        {
            EntryFacts.AddOnce(entry.Facts.Measures, new Measure
            {
                Kind = MeasureKind.OtherRestriction, KindAsPrinted = "Trust services", Programme = programme, Effective = trust, DateField = "Date trust services sanctions imposed",
            });
        }
    }
}
