using System.Text;

namespace Screening.Tests;

public class CellTextTests
{
    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+375 29", "'+375 29")]
    [InlineData("@x", "'@x")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\rx", "'\rx")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0\u200B=1", "'\u00A0\u200B=1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\uFF20x", "'\uFF20x")]
    [InlineData("\u001B[31mred", "\u241B[31mred")]
    [InlineData("a\u007Fb\u009Bc", "a\u2421b\uFFFDc")]
    public void Cell_ThatWouldBeRun_IsMadeHarmless(string text, string expected) => Assert.Equal(expected, CellText.Neutralise(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-12.50")]
    [InlineData("-1,000.00")]
    [InlineData("Smith-Jones")]
    [InlineData("a=b")]
    [InlineData("<script>x()</script>")]
    [InlineData("a\nINFO b clear")]
    public void Cell_ThatIsOnlyText_StaysAsItIs(string text) => Assert.Same(text, CellText.Neutralise(text));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData(" x", "\" x\"")]
    public void Cell_ThatASpreadsheetWouldSplit_IsQuoted(string text, string expected)
    {
        var row = new StringBuilder();
        CellText.Append(row, text);
        Assert.Equal(expected, row.ToString());
    }
}
