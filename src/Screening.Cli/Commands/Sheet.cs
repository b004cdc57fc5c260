using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Screening.Batch;

namespace Screening.Cli.Commands;

/// <summary>Sheets as CSV and back: the first sheet of a workbook, cell by cell as text. Days are written yyyy-MM-dd, numbers without grouping.</summary>
internal static class Sheet
{
    /// <summary>What a sheet can hold besides its header.</summary>
    private const long MostRows = 1_048_575;

    public static bool Is(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the first sheet into a stream of CSV.</summary>
    public static Stream Open(string path)
    {
        var text = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            using (var writer = new StreamWriter(text, new UTF8Encoding(false), leaveOpen: true))
            {
                foreach (IDictionary<string, object?> row in MiniExcel.Query(path, useHeaderRow: false, excelType: ExcelType.XLSX))
                    writer.Write(string.Join(',', row.Values.Select(static value => Quoted(Text(value)))) + "\r\n");
            }

            text.Position = 0;
            return text;
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>Writes a CSV output as a workbook that takes its name once it is complete.</summary>
    /// <exception cref="CannotRunException">There are more rows than a sheet can hold.</exception>
    public static void Write(string csv, char delimiter, string path)
    {
        var partial = path + ".partial";
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            MiniExcel.SaveAs(stream, Rows(csv, delimiter), printHeader: true, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { AutoFilter = true, FastMode = true });
        File.Move(partial, path, overwrite: true);
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(string csv, char delimiter)
    {
        using var stream = File.OpenRead(csv);
        string[]? header = null;
        var count = 0L;
        foreach (var cells in BatchRows.Read(stream, delimiter))
        {
            if (header is null)
            {
                header = [.. cells.Select(static (cell, i) => string.IsNullOrWhiteSpace(cell) ? $"column {i + 1}" : cell)];
                continue;
            }

            if (++count > MostRows)
                throw new CannotRunException($"a sheet holds at most {MostRows} rows: write the output as CSV");
            var row = new Dictionary<string, object?>(header.Length, StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++)
                row[row.ContainsKey(header[i]) ? $"{header[i]} {i + 1}" : header[i]] = cells[i];
            yield return row;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime day => day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Quoted(string cell) => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
