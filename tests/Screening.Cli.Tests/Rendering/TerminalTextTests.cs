using Screening.Cli.Rendering;

namespace Screening.Cli.Tests.Rendering;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("Белавиа – Ż", "Белавиа – Ż")]
    [InlineData("a\u001b[31mb", "a<U+001B>[31mb")]
    [InlineData("a\u009b31mb", "a<U+009B>31mb")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u2066x\u2069\u200f", "<U+2066>x<U+2069><U+200F>")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("\u2028", "<U+2028>")]
    public void Clean_Text_KeepsLettersAndShowsControls(string text, string clean) => Assert.Equal(clean, TerminalText.Clean(text));
}
