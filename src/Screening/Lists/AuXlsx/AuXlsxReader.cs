using Screening.Lists.Tables;
using Screening.Lists.Xlsx;

namespace Screening.Lists.AuXlsx;

/// <summary>
/// The Australian sanctions consolidated list, a workbook; it states no day. Entries are known by the number in their reference. The
/// publisher has used numbers twice by mistake: what stands under one number is one entry here, and is reported.
/// </summary>
internal sealed class AuXlsxReader : IListReader
{
    public string Name => "au-xlsx";

    public string Title => "Australian sanctions consolidated list, workbook";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XlsxTable.FirstRows(file, 3).Any(AuList.IsHeader);
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new AuList(file.Path, report);
        XlsxTable.Read(file, report, AuList.IsHeader, static _ => { }, list.Check, list.Take);
        return OneFileEdition.Of("au-dfat", delivery, null, list.Build());
    }
}
