using Screening.Lists.AuXlsx;
using Screening.Lists.CaXml;
using Screening.Lists.ChXml;
using Screening.Lists.DatedCsv;
using Screening.Lists.EuCsv;
using Screening.Lists.EuXml;
using Screening.Lists.FtmJson;
using Screening.Lists.FtmNested;
using Screening.Lists.FtmSimpleCsv;
using Screening.Lists.Membership;
using Screening.Lists.OfacAdvanced;
using Screening.Lists.OfacCsv;
using Screening.Lists.OfacDelta;
using Screening.Lists.OfacEnhanced;
using Screening.Lists.OfacFlat;
using Screening.Lists.OfacXml;
using Screening.Lists.UkCsv;
using Screening.Lists.UkSlCsv;
using Screening.Lists.UkXlsx;
using Screening.Lists.UkXml;
using Screening.Lists.UnXml;
using Screening.Lists.UsCsl;
using Screening.Lists.UsCslJson;

namespace Screening;

/// <summary>The formats that can be read. A new one is one folder under <c>Lists</c> and one line here.</summary>
public static class ListFormats
{
    /// <summary>All of them, in the order in which they are asked whether they recognise a file.</summary>
    public static IReadOnlyList<IListReader> All { get; } =
    [
        new DatedCsvReader(),
        new MembershipCsvReader(),
        new OfacCsvReader(),
        new UnXmlReader(),
        new EuXmlReader(),
        new UkSlCsvReader(),
        new UkXmlReader(),
        new UkCsvReader(),
        new UkXlsxReader(),
        new OfacXmlReader(),
        new OfacAdvancedReader(),
        new OfacFlatReader(),
        new EuCsvReader(),
        new CaXmlReader(),
        new AuXlsxReader(),
        new UsCslReader(),
        new UsCslJsonReader(),
        new FtmJsonReader(),
        new FtmNestedReader(),
        new FtmSimpleCsvReader(),
        new ChXmlReader(),
        new OfacEnhancedReader(),
        new OfacDeltaReader(),
    ];

    /// <summary>The first format that recognises the file; null when none does.</summary>
    public static IListReader? Recognise(DeliveryFile file) => All.FirstOrDefault(reader => reader.Recognises(file));
}
