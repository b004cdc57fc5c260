using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Screening.Cli.Rendering;

/// <summary>A page of text for people, 80 columns wide on any device, with or without colour.</summary>
internal sealed class Page
{
    private const int Columns = 80;
    private const int Margin = 12;

    private readonly StringBuilder buffer = new();
    private readonly IAnsiConsole console;

    public Page(bool colour)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(buffer, CultureInfo.InvariantCulture)),
        });
        console.Profile.Width = Columns;
        console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>A line, wrapped where it is longer than the page.</summary>
    public void Line(string text = "", Style? style = null)
    {
        if (text.Length > 0)
            console.Write(Cell(text, style));
        console.WriteLine();
    }

    /// <summary>A word at the margin and text beside it, wrapped between words under itself.</summary>
    public void Hanging(string word, string text)
    {
        var line = new StringBuilder(TerminalText.Clean(word).PadRight(Margin));
        foreach (var part in TerminalText.Clean(text).Split(' '))
        {
            if (line.Length + part.Length > Columns && line.Length > Margin)
            {
                buffer.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(' ', Margin);
            }

            line.Append(part).Append(' ');
        }

        buffer.Append(line.ToString().TrimEnd()).Append('\n');
    }

    public void Write(IRenderable part) => console.Write(part);

    /// <summary>Text that holds no markup, whatever is printed in it.</summary>
    public static Spectre.Console.Text Cell(string text, Style? style = null) => new(TerminalText.Clean(text), style);

    /// <summary>The page without blanks at the ends of its lines.</summary>
    public override string ToString() => string.Join('\n', buffer.ToString().ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd(' ')));
}
