using Screening.Lists.Tables;

namespace Screening.Lists.Xlsx;

/// <summary>Reads a workbook's first sheet as a table with a header.</summary>
internal static class XlsxTable
{
    /// <summary>The cells of the first rows, to recognise a format by; none when the file is no workbook that can be read.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> FirstRows(DeliveryFile file, int count)
    {
        var rows = new List<IReadOnlySet<string>>();
        if (!XlsxBook.MayBe(file))
            return rows;
        try
        {
            using var book = XlsxBook.Open(file, new ReadReport());
            book.ReadFirstSheet((_, cells) =>
            {
                rows.Add(cells.Select(static cell => cell.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase));
                return rows.Count < count;
            });
        }
        catch (ListReadException)
        {
            // What is damaged behind its header is for the format's reader to refuse.
        }

        return rows;
    }

    /// <summary>Hands every row below the header to <paramref name="take"/>, once the header passed <paramref name="check"/>.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="report">Takes what is odd about the workbook itself.</param>
    /// <param name="isHeader">Tells the header; what stands above it goes to <paramref name="above"/>.</param>
    /// <param name="above">Takes the cells of a row above the header.</param>
    /// <param name="check">Looks at the header, and throws where it cannot be the right one.</param>
    /// <param name="take">Takes one row.</param>
    /// <exception cref="ListReadException">The workbook is damaged, has no such header or no row below it, or a cell stands outside the columns.</exception>
    public static void Read(
        DeliveryFile file, ReadReport report, Func<IReadOnlySet<string>, bool> isHeader, Action<IReadOnlyList<string>> above, Action<TableHeader> check, Action<TableRow> take)
    {
        TableHeader? header = null;
        var rows = 0;
        using var book = XlsxBook.Open(file, report);
        book.ReadFirstSheet((number, cells) =>
        {
            if (header is null && !isHeader(cells.Select(static cell => cell.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase)))
                above(cells);
            else if (header is null)
                check(header = new TableHeader(file.Path, number, cells));
            else
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    if (cells[i].Trim().Length > 0 && (i >= header.Columns.Count || header.Columns[i].Length == 0))
                        throw new ListReadException(file.Path, number, null, $"cell {i + 1} stands under no column");
                }

                rows++;
                take(new TableRow(header, number, cells));
            }

            return true;
        });
        if (header is null)
            throw new ListReadException(file.Path, 0, null, "no row of the first sheet is the expected header");
        if (rows == 0)
            throw new ListReadException(file.Path, header.Line, null, "a header and not one row: a list without entries is never taken as one");
    }
}
