using Screening.Lists.Tables;

namespace Screening.Lists.UkCsv;

/// <summary>
/// OFSI's consolidated list of financial sanctions targets, CSV; closed in January 2026 and kept for its history. Entries are known by their
/// group id, which never changed while the list was published. Line 1 states the day.
/// </summary>
internal sealed class UkCsvReader : IListReader
{
    public string Name => "uk-csv";

    public string Title => "OFSI consolidated list (UK, until January 2026), CSV";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CsvTable.CellsOf(file, 1).Contains(UkConList.DayLabel) && UkConList.IsHeader(CsvTable.CellsOf(file, 2));
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new UkConList(file.Path, report);
        var first = CsvFile.FirstLine(file).Split(',');
        CsvTable.Read(file, headerLine: 2, list.Check, list.Take);
        return OneFileEdition.Of("uk-ofsi", delivery, list.Day(first.Length > 1 ? first[1].Trim().Trim('"') : ""), list.Build());
    }
}
