using Screening.Lists.Xlsx;

namespace Screening.Tests.Lists.Xlsx;

/// <summary>What a cell's text is, and what is refused.</summary>
public class XlsxBookTests
{
    private const string Styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot; days&quot;\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    private const string Strings = "<sst><si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></si><si/></sst>";

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", "plain")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "two runs")]
    [InlineData("<c t=\"inlineStr\"><is><t>in line_x000D_\nnext_x0041_</t></is></c>", "in line\nnextA")]
    [InlineData("<c t=\"str\"><f>1+1</f><v>of a formula</v></c>", "of a formula")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c><v>9288693</v></c>", "9288693")]
    [InlineData("<c><v>1.5672E4</v></c>", "15672")]
    [InlineData("<c><v>1.5</v></c>", "1.5")]
    [InlineData("<c s=\"1\"><v>45757</v></c>", "2025-04-10")]
    [InlineData("<c s=\"2\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c s=\"2\"><v>60</v></c>", "60")]
    [InlineData("<c s=\"2\"><v>59</v></c>", "1900-02-28")]
    [InlineData("<c s=\"1\"><v>45757.5</v></c>", "2025-04-10T12:00:00")]
    [InlineData("<c s=\"3\"><v>45757</v></c>", "45757")]
    [InlineData("<c t=\"d\"><v>2025-04-10T00:00:00</v></c>", "2025-04-10")]
    public void Cell_OfEachType_IsItsText(string cell, string expected) => Assert.Equal([expected], Rows(Workbook.OfXml($"<row>{cell}</row>").With("xl/styles.xml", Styles).With("xl/sharedStrings.xml", Strings)).Single().Cells);

    [Fact]
    public void Day_CountedFrom1904_IsFourYearsLater() => Assert.Equal(
        ["2025-04-11"],
        Rows(Workbook.OfXml("<row><c s=\"1\"><v>44296</v></c></row>").With("xl/styles.xml", Styles)
            .With("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>")).Single().Cells);

    [Fact]
    public void Rows_WithGaps_KeepPlacesAndNumbers()
    {
        var rows = Rows(Workbook.OfXml("<row r=\"2\"><c r=\"C2\"><v>7</v></c></row><row r=\"3\"/><row r=\"9\"><c><v>8</v></c></row>"));

        Assert.Equal([(2, ",,7"), (9, "8")], rows.Select(row => (row.Number, string.Join(',', row.Cells))));
    }

    [Theory]
    [InlineData("<row><c t=\"s\"><v>3</v></c></row>")]
    [InlineData("<row><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row><c r=\"XFZ1\"/></row>")]
    [InlineData("<row><x/></row>")]
    [InlineData("<row><c>")]
    public void Sheet_Damaged_IsRefused(string rows) => Assert.Throws<ListReadException>(() => Rows(Workbook.OfXml(rows).With("xl/sharedStrings.xml", Strings)));

    [Theory]
    [InlineData("xl/workbook.xml", null)]
    [InlineData("xl/workbook.xml", "<workbook><sheets/></workbook>")]
    [InlineData("xl/_rels/workbook.xml.rels", null)]
    [InlineData("xl/worksheets/sheet1.xml", null)]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")]
    [InlineData("xl/sharedStrings.xml", "<sst><si>")]
    public void Part_MissingOrDamaged_IsRefused(string part, string? xml) => Assert.Throws<ListReadException>(() => Rows(Workbook.OfXml("<row><c><v>1</v></c></row>").With(part, xml)));

    [Fact]
    public void Archive_CutShort_IsRefused()
    {
        var whole = Workbook.OfXml("<row><c><v>1</v></c></row>").File().Content;

        Assert.All(Enumerable.Range(1, 9), tenth => Assert.Throws<ListReadException>(() => Rows(new DeliveryFile("book.xlsx", whole[..(whole.Length * tenth / 10)]))));
    }

    [Fact]
    public void Sheets_BesideTheFirst_AreReported()
    {
        var report = new ReadReport();
        using var book = XlsxBook.Open(
            Workbook.OfXml("<row><c><v>1</v></c></row>").With("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" r:id=\"r2\"/></sheets></workbook>").File(), report);
        book.ReadFirstSheet((_, _) => true);

        Assert.Equal("sheet-unread", Assert.Single(report.Problems).Code);
    }

    private static List<(int Number, IReadOnlyList<string> Cells)> Rows(Workbook book) => Rows(book.File());

    private static List<(int Number, IReadOnlyList<string> Cells)> Rows(DeliveryFile file)
    {
        var rows = new List<(int, IReadOnlyList<string>)>();
        using var book = XlsxBook.Open(file, new ReadReport());
        book.ReadFirstSheet((number, cells) =>
        {
            rows.Add((number, cells));
            return true;
        });
        return rows;
    }
}
