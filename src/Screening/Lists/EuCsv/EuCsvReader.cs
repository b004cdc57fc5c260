using System.Globalization;
using CsvHelper;
using Screening.Lists.EuXml;

namespace Screening.Lists.EuCsv;

/// <summary>
/// The consolidated list of financial sanctions of the European Union as CSV, forms 1.1 and 1.0: one row per detail, merged here by
/// reference and logical id. For ids see the XML, which says more and is to be preferred: neither form tells strong names from weak ones.
/// </summary>
internal sealed class EuCsvReader : IListReader
{
    public string Name => "eu-csv";

    public string Title => "EU consolidated financial sanctions list, CSV 1.1 or 1.0";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return EuCsvColumns.AreIn(CsvFile.FirstLine(file));
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var edition = new EuEdition(file.Path, report);
        var header = CsvFile.FirstLine(file);
        EuCsvRow? columns = null;
        var (rows, day) = (0, "");
        CsvFile.ReadRecords(file, Options(file.Path, report), row =>
        {
            if (columns is null)
            {
                columns = new EuCsvRow(header, row.Reader.Headers, file.Path, report);
                columns.Check();
                ReadDay(day = columns.Own(row.Reader, EuCsvColumns.FileDate), edition, file.Path, report);
            }

            if (columns.Own(row.Reader, EuCsvColumns.FileDate) is var own && own != day)
                report.Add("date-second", ProblemSeverity.Error, file.Path, row.Line, "fileGenerationDate", $"another day than the first row's, {day}, which is taken", own);
            rows++;
            Take(row, columns, edition);
        });
        report.Count("rows", rows);
        return new ReadResult([edition.Close(delivery, file)], []);
    }

    // The publisher prints quotes inside fields that are not quoted: they are text. A quote that swallows fields changes their number.
    private static CsvReaderOptions Options(string file, ReadReport report) => CsvFile.Strict(hasHeader: true) with
    {
        Separator = ';',
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = _ => report.Count("rows with stray quotes"),
    };

    private static void Take(CsvRow row, EuCsvRow columns, EuEdition edition)
    {
        var (reference, logicalId) = (columns.Own(row.Reader, "@euReferenceNumber"), columns.Own(row.Reader, "@logicalId"));
        var entity = edition.Find(reference, logicalId) ?? edition.Add(reference, logicalId, row.Line);
        entity.ReadOnce(columns.Entity(row.Reader, row.Line));
        foreach (var detail in columns.DetailsOf(row.Reader, row.Line))
            entity.ReadChild(detail);
        foreach (var (column, text) in columns.Unknown(row.Reader))
            entity.Facts.AddAttribute(column, text);
    }

    private static void ReadDay(string printed, EuEdition edition, string file, ReadReport report)
    {
        if (DateOnly.TryParseExact(printed, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            edition.Day = day;
        else
            report.Add("date-unreadable", ProblemSeverity.Error, file, 2, "fileGenerationDate", "the list's own day cannot be read; the delivery's day is taken instead", printed);
    }
}
