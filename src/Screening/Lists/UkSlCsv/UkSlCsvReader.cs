using Screening.Lists.Tables;
using Screening.Lists.Uk;

namespace Screening.Lists.UkSlCsv;

/// <summary>
/// The UK Sanctions List, CSV. Entries are known by their unique id, one per regime: a party under two regulations has two. Line 1 states the
/// day, line 2 the columns; a copy without line 1 is read too, on the delivery's day.
/// </summary>
internal sealed class UkSlCsvReader : IListReader
{
    private const string DayLabel = "Report Date:";

    public string Name => "uk-sl-csv";

    public string Title => "UK Sanctions List, CSV";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return HeaderLine(file) > 0;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var headerLine = HeaderLine(file);
        if (headerLine == 0)
            throw new ListReadException(file.Path, 1, null, "expected the line 'Report Date: ...' and a header with the column Unique ID");
        var rows = new UkSlRows(file.Path, report);
        CsvTable.Read(file, headerLine, rows.Check, rows.Take);
        return OneFileEdition.Of("uk-sl", delivery, headerLine == 1 ? null : Day(file, report), rows.Build());
    }

    private static int HeaderLine(DeliveryFile file)
    {
        if (UkSlRows.IsHeader(CsvTable.CellsOf(file, 1)))
            return 1;
        return CsvFile.FirstLine(file).TrimStart('"').StartsWith(DayLabel, StringComparison.OrdinalIgnoreCase) && UkSlRows.IsHeader(CsvTable.CellsOf(file, 2)) ? 2 : 0;
    }

    private static DateOnly? Day(DeliveryFile file, ReadReport report)
    {
        var printed = CsvFile.FirstLine(file).Trim().Trim('"', ',')[DayLabel.Length..].Trim(' ', ',', '"');
        if (UkDates.TryReportDay(printed, out var day))
            return day;
        report.Add("date-unreadable", ProblemSeverity.Error, file.Path, 1, "Report Date", "the list's own day cannot be read; the delivery's day is taken instead", printed);
        return null;
    }
}
