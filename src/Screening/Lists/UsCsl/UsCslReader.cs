using Screening.Lists.Tables;

namespace Screening.Lists.UsCsl;

/// <summary>
/// The US Consolidated Screening List, CSV: copies of thirteen lists, those of OFAC among them. A copy never outranks its origin: its rows are
/// listings of this list alone, and say in <c>copy_of</c> what they were copied from. The file states no day. Ids are described at
/// <see cref="CslList"/>.
/// </summary>
internal sealed class UsCslReader : IListReader
{
    public string Name => "us-csl";

    public string Title => "US Consolidated Screening List, CSV";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var cells = CsvTable.CellsOf(file, 1);
        return cells.Contains("source") && cells.Contains("entity_number") && cells.Contains("alt_names") && cells.Contains("source_list_url");
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new CslList(file.Path, report);
        IReadOnlyList<string> unknown = [];
        CsvTable.Read(
            file, headerLine: 1,
            header =>
            {
                header.Require("source", "name", "entity_number", "alt_names", "start_date", "end_date", "ids");
                unknown = header.ReportUnknown(CslList.Fields, report);
            },
            row => row.KeepUnknown(unknown, list.Take(RecordOf(row, report)).Facts));
        return OneFileEdition.Of("us-csl", delivery, null, list.Build());
    }

    private static CslRecord RecordOf(TableRow row, ReadReport report)
    {
        var numbers = new List<CslNumber>();
        foreach (var printed in Split(row["ids"]))
        {
            if (CslNumber.Read(printed) is { } number)
                numbers.Add(number);
            else
            {
                numbers.Add(new CslNumber("ids", printed, null, ""));
                report.Count("ids without a label");
            }
        }

        return new CslRecord(row.Line, field => row[field], field => Split(row[field]), numbers);
    }

    private static string[] Split(string cell) =>
        cell.Length == 0 ? [] : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
