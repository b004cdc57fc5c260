using System.IO.Compression;
using System.Xml;
using Screening.Deliveries;
using Screening.Lists.Xml;

namespace Screening.Lists.Xlsx;

/// <summary>
/// A workbook's first sheet, streamed row by row. A workbook is a zip archive of XML parts; each part is read under the limits of any other
/// XML list: no document types, bounded text, bounded size when decompressed.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private const int MostParts = 4096;

    private readonly DeliveryFile file;
    private readonly ReadReport report;
    private readonly ZipArchive archive;

    private XlsxBook(DeliveryFile file, ReadReport report, ZipArchive archive) => (this.file, this.report, this.archive) = (file, report, archive);

    /// <summary>Whether the file begins like a zip archive; the lists that come as plain text never do.</summary>
    public static bool MayBe(DeliveryFile file) => file.Head.Span.StartsWith("PK\x03\x04"u8);

    /// <exception cref="ListReadException">The file is no readable archive.</exception>
    public static XlsxBook Open(DeliveryFile file, ReadReport report)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(file.Content.ToArray(), writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count <= MostParts ? new XlsxBook(file, report, archive) : throw new ListReadException(file.Path, 0, null, $"a workbook of more than {MostParts} parts");
        }
        catch (InvalidDataException problem)
        {
            throw new ListReadException(file.Path, 0, null, "no readable workbook: " + problem.Message, problem);
        }
    }

    /// <summary>Hands over the rows of the first sheet that hold something, until <paramref name="take"/> has enough.</summary>
    /// <param name="take">Takes the row's number, from 1, and its cells, from the first column on; answers whether it wants more.</param>
    /// <exception cref="ListReadException">A part is missing or no sound XML, or a cell points to nothing.</exception>
    public void ReadFirstSheet(Func<int, IReadOnlyList<string>, bool> take)
    {
        var (sheet, isFrom1904) = FirstSheet();
        var cells = new XlsxCells(SharedStrings(), DateStyles(), isFrom1904);
        var part = Part(sheet) ?? throw new ListReadException(file.Path, 0, sheet, "the sheet is missing: the workbook is damaged");
        var wantsMore = true;
        XmlList.Read(part, "worksheet", reader => XmlList.ReadChildren(reader, part.Path, report, section =>
        {
            if (section.LocalName != "sheetData")
                Pass(section);
            else
                XmlList.ReadChildren(section, part.Path, report, row => wantsMore = wantsMore ? TakeRow(row, cells, part.Path, take) : Pass(row));
        }));
    }

    public void Dispose() => archive.Dispose();

    private static bool TakeRow(XmlReader row, XlsxCells cells, string part, Func<int, IReadOnlyList<string>, bool> take)
    {
        var (number, values) = cells.ReadRow(row, part);
        return !values.Any(static value => value.Length > 0) || take(number, values);
    }

    /// <summary>Leaves the reader on the end of the element it stands on.</summary>
    private static bool Pass(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return false;
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }

        return false;
    }

    private (string Path, bool IsFrom1904) FirstSheet()
    {
        var (id, count, isFrom1904) = ("", 0, false);
        foreach (var piece in Pieces("xl/workbook.xml", "workbook"))
        {
            if (piece.Name == "workbookPr")
                isFrom1904 = piece.Attribute("date1904") is "1" or "true";
            foreach (var sheet in piece.Name == "sheets" ? piece.Named("sheet") : [])
                id = count++ == 0 ? sheet.Attribute("id") : id;
        }

        if (count > 1)
            report.Add("sheet-unread", ProblemSeverity.Warning, file.Path, 0, "sheets", $"a workbook of {count} sheets: the first is the list");
        var target = Pieces("xl/_rels/workbook.xml.rels", "Relationships").FirstOrDefault(piece => piece.Attribute("Id") == id)?.Attribute("Target");
        if (string.IsNullOrEmpty(target))
            throw new ListReadException(file.Path, 0, "sheets", "the workbook names no sheet");
        return (target[0] == '/' ? target[1..] : "xl/" + target, isFrom1904);
    }

    private List<string> SharedStrings()
    {
        var strings = new List<string>();
        if (Part("xl/sharedStrings.xml") is { } part)
            XmlList.Read(part, "sst", reader => XmlList.ReadChildren(reader, part.Path, report, item => strings.Add(XlsxCells.TextOf(item))));
        return strings;
    }

    /// <summary>For each cell style, whether numbers in it are days.</summary>
    private List<bool> DateStyles()
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        var styles = new List<bool>();
        foreach (var piece in Part("xl/styles.xml") is null ? [] : Pieces("xl/styles.xml", "styleSheet"))
        {
            foreach (var format in piece.Name == "numFmts" ? piece.Named("numFmt") : [])
                formats[format.Attribute("numFmtId")] = format.Attribute("formatCode");
            foreach (var style in piece.Name == "cellXfs" ? piece.Named("xf") : [])
                styles.Add(XlsxDates.IsDay(style.Attribute("numFmtId"), formats));
        }

        return styles;
    }

    /// <summary>The elements below a small part's root.</summary>
    private List<XmlPiece> Pieces(string name, string root)
    {
        var part = Part(name) ?? throw new ListReadException(file.Path, 0, name, "the part is missing: no workbook, or a damaged one");
        var pieces = new List<XmlPiece>();
        XmlList.Read(part, root, reader => XmlList.ReadChildren(reader, part.Path, report, element => pieces.Add(XmlPiece.Read(element, part.Path))));
        return pieces;
    }

    private DeliveryFile? Part(string name) => archive.GetEntry(name) is { } entry ? new DeliveryFile($"{file.Path}/{name}", default, () => Compression.OpenEntry(entry, $"{file.Path}/{name}")) : null;
}
