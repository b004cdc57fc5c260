using Screening.Lists.Ftm;
using Screening.Lists.Tables;

namespace Screening.Lists.FtmSimpleCsv;

/// <summary>
/// OpenSanctions targets as a plain table. It names the data set by its title, dates nothing and does not say what kind a number is: the kind
/// is told by its form. Ids are those of the JSON exports.
/// </summary>
internal sealed class FtmSimpleCsvReader : IListReader
{
    private static readonly string[] Kept = ["phones", "emails", "sanctions", "dataset", "first_seen", "last_seen", "last_change"];

    private static readonly HashSet<string> Known = new(
        ["id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "program_ids", .. Kept], StringComparer.OrdinalIgnoreCase);

    public string Name => "ftm-simple-csv";

    public string Title => "OpenSanctions targets (simplified), CSV";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var cells = CsvTable.CellsOf(file, 1);
        return cells.Contains("id") && cells.Contains("schema") && cells.Contains("aliases") && cells.Contains("dataset") && cells.Contains("first_seen");
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var entries = new MergedEntries<FtmEntry>(file.Path, report, id => new FtmEntry(id, file.Path, report));
        var dataset = new FtmDataset();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<string> unknown = [];
        CsvTable.Read(
            file, headerLine: 1,
            header =>
            {
                header.Require("id", "schema", "name", "aliases", "birth_date", "countries", "identifiers", "dataset");
                unknown = header.ReportUnknown(Known, report);
            },
            row =>
            {
                report.Count("rows");
                var entry = entries.Of(row["id"], "id", row.Line);
                if (row["id"].Length > 0 && !ids.Add(row["id"]))
                    entry.Problem("id-repeated", ProblemSeverity.Error, row.Line, "id", "the id stands above already: kept as one entry with the names of both", row["id"]);
                Take(row, entry);
                row.KeepUnknown(unknown, entry.Facts);
                dataset.Take(FtmCells.Split(row["dataset"]));
            });
        return OneFileEdition.Of(dataset.List, delivery, null, entries.Build());
    }

    private static void Take(TableRow row, FtmEntry entry)
    {
        entry.ReadSchema(row["schema"], row.Line);
        entry.ReadCaption(row["name"]);
        foreach (var alias in FtmCells.Split(row["aliases"]))
            entry.ReadProperty("alias", alias, row.Line);
        if (!entry.HasName)
            entry.ReadTextsAsNames(row.Texts(), row.Line);
        foreach (var birth in FtmCells.Split(row["birth_date"]))
            entry.ReadProperty("birthDate", birth, row.Line);
        foreach (var country in FtmCells.Split(row["countries"]))
            entry.ReadProperty("country", country, row.Line);
        foreach (var address in FtmCells.Split(row["addresses"]))
            entry.ReadProperty("address", address, row.Line);
        foreach (var number in FtmCells.Split(row["identifiers"]))
            entry.ReadNumber(number);
        foreach (var programme in FtmCells.Split(row["program_ids"]))
            entry.ReadProperty("programId", programme, row.Line);
        foreach (var field in Kept)
        {
            foreach (var value in FtmCells.Split(row[field]))
                entry.Keep(field, value);
        }
    }
}
