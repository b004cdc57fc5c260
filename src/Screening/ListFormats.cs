using Screening.Lists.DatedCsv;
using Screening.Lists.EuXml;
using Screening.Lists.Membership;
using Screening.Lists.OfacCsv;
using Screening.Lists.UkCsv;
using Screening.Lists.UkSlCsv;
using Screening.Lists.UkXlsx;
using Screening.Lists.UnXml;

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
        new UkCsvReader(),
        new UkXlsxReader(),
    ];

    /// <summary>The first format that recognises the file; null when none does.</summary>
    public static IListReader? Recognise(DeliveryFile file) => All.FirstOrDefault(reader => reader.Recognises(file));
}
