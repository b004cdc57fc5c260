using Screening.Lists.Tables;
using Screening.Lists.Uk;

namespace Screening.Lists.UkSlCsv;

/// <summary>Reads the rows of the UK Sanctions List's CSV, one per name and address, merged by <c>Unique ID</c>.</summary>
internal sealed class UkSlRows
{
    public const string Id = "Unique ID";

    private static readonly string[] NameColumns = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"];

    private static readonly string[] AddressColumns =
        ["Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code", "Address Country"];

    private static readonly string[] Kept =
    [
        "Last Updated", "OFSI Group ID", "UN Reference Number", "Title", "Designation source", "Phone number", "Website", "Email address", "Position", "Gender",
        "Type of entity", "Subsidiaries", "Parent company", "Current owner/operator (s)", "Previous owner/operator (s)", "Current believed flag of ship",
        "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built",
    ];

    private static readonly HashSet<string> Known = new(
        [
            .. NameColumns, .. AddressColumns, .. Kept, Id, "Name type", "Alias strength", "Name non-latin script", "Non-latin script type",
            "Non-latin script language", "Regime Name", "Designation Type", "Sanctions Imposed", "Other Information", "UK Statement of Reasons",
            UkMeasures.DateDesignated, "D.O.B", "Nationality(/ies)", "National Identifier number", "National Identifier additional information", "Passport number",
            "Passport additional information", "Town of birth", "Country of birth", "Business registration number (s)", "IMO number",
            "Hull identification number (HIN)",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly ReadReport report;
    private readonly MergedEntries<UkEntry> entries;
    private IReadOnlyList<string> unknown = [];

    public UkSlRows(string file, ReadReport report) => (this.report, entries) = (report, new MergedEntries<UkEntry>(file, report, id => new UkEntry(id, file, report)));

    public static bool IsHeader(IReadOnlySet<string> cells) => cells.Contains(Id) && cells.Contains("Name 6") && cells.Contains("Regime Name");

    public void Check(TableHeader header)
    {
        header.Require([.. NameColumns, Id, "Name type", "Designation Type", "Regime Name", "Sanctions Imposed", UkMeasures.DateDesignated]);
        unknown = header.ReportUnknown(Known, report);
    }

    public void Take(TableRow row)
    {
        report.Count("rows");
        var entry = entries.Of(row[Id], Id, row.Line);
        entry.ReadKind("Designation Type", row["Designation Type"], row.Line);
        var name = UkNames.Compose([.. NameColumns.Select(column => row[column])]);
        entry.ReadName(name, row["Name type"], row["Alias strength"], row.Line);
        entry.ReadOtherScript(row["Name non-latin script"], row["Non-latin script type"], row["Non-latin script language"]);
        if (name.Length == 0 && row["Name non-latin script"].Length == 0 && !entry.HasName)
            entry.ReadTextsAsNames(row.Texts(), row.Line);
        entry.ReadAddress([.. AddressColumns.Select(column => row[column])]);
        entry.ReadMeasures(row["Sanctions Imposed"], row["Regime Name"], row[UkMeasures.DateDesignated], row.Line);
        ReadPerson(row, entry);
        ReadBody(row, entry);
        entry.ReadOtherInformation("Other Information", row["Other Information"]);
        entry.ReadRemarks("UK Statement of Reasons", row["UK Statement of Reasons"]);
        foreach (var column in Kept)
            entry.Keep(column, row[column]);
        row.KeepUnknown(unknown, entry.Facts);
    }

    public IReadOnlyList<ListEntry> Build() => entries.Build();

    private static void ReadPerson(TableRow row, UkEntry entry)
    {
        entry.ReadBirths("D.O.B", row["D.O.B"], row.Line);
        entry.ReadCountries("Nationality(/ies)", row["Nationality(/ies)"]);
        entry.Keep("Place of birth", string.Join(", ", new[] { row["Town of birth"], row["Country of birth"] }.Where(static text => text.Length > 0)));
        var (numbers, details) = (row["Passport number"], row["Passport additional information"]);
        if (entry.IsNew("Passport number", numbers + details))
            UkNumbers.ReadPassports(numbers, details, entry.Facts);
        (numbers, details) = (row["National Identifier number"], row["National Identifier additional information"]);
        if (entry.IsNew("National Identifier number", numbers + details))
            UkNumbers.ReadNationalIds(numbers, details, entry.Facts);
    }

    private static void ReadBody(TableRow row, UkEntry entry)
    {
        if (row["Business registration number (s)"] is var register && entry.IsNew("registration", register))
            UkNumbers.ReadRegistrations(register, entry.Facts);
        if (row["IMO number"] is var imo && entry.IsNew("IMO number", imo))
            UkNumbers.ReadImo(imo, entry.Facts);
        if (row["Hull identification number (HIN)"] is var hull && entry.IsNew("hull", hull))
            UkNumbers.ReadHull(hull, entry.Facts);
        entry.ReadFlag(row["Current believed flag of ship"]);
    }
}
