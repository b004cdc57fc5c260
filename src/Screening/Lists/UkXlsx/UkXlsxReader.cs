using Screening.Lists.Tables;
using Screening.Lists.UkCsv;
using Screening.Lists.Xlsx;

namespace Screening.Lists.UkXlsx;

/// <summary>OFSI's consolidated list as a workbook: the rows of its CSV, and read by the same rules.</summary>
internal sealed class UkXlsxReader : IListReader
{
    public string Name => "uk-xlsx";

    public string Title => "OFSI consolidated list (UK, until January 2026), workbook";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XlsxTable.FirstRows(file, 2).Any(UkConList.IsHeader);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new UkConList(file.Path, report);
        var stated = "";
        XlsxTable.Read(file, report, UkConList.IsHeader, cells => stated = cells[0].Trim() == UkConList.DayLabel && cells.Count > 1 ? cells[1].Trim() : stated, list.Check, list.Take);
        return OneFileEdition.Of("uk-ofsi", delivery, list.Day(stated), list.Build());
    }
}
