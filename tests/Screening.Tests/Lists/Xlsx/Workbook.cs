using System.IO.Compression;
using System.Security;
using System.Text;

namespace Screening.Tests.Lists.Xlsx;

/// <summary>Makes workbooks: the least that is one, with parts to exchange.</summary>
internal sealed class Workbook
{
    private readonly Dictionary<string, string> parts = new()
    {
        ["[Content_Types].xml"] = "<Types/>",
        ["xl/workbook.xml"] = "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    };

    /// <summary>A workbook whose sheet holds these rows, <c>&lt;row&gt;</c> elements.</summary>
    public static Workbook OfXml(string rows) => new Workbook().With("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>");

    /// <summary>A workbook whose sheet holds these cells as text.</summary>
    public static Workbook Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var sheet = new StringBuilder();
        foreach (var row in rows)
            sheet.Append("<row>").AppendJoin("", row.Select(static cell => cell.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>")).Append("</row>");
        return OfXml(sheet.ToString());
    }

    public Workbook With(string part, string? xml)
    {
        if (xml is null)
            parts.Remove(part);
        else
            parts[part] = xml;
        return this;
    }

    public DeliveryFile File(string name = "book.xlsx")
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, xml) in parts)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return new DeliveryFile(name, bytes.ToArray());
    }
}
