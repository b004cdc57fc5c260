using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Screening.Cli.Rendering;

/// <summary>
/// The help text, 80 columns wide, under the command's own name. The library takes the name from the file that was started, which for a tool
/// is its assembly and differs from what the user typed.
/// </summary>
internal sealed class HelpPage(HelpAction standard) : SynchronousCommandLineAction
{
    private const string CommandName = "screening";
    private const string Usage = "Usage:\n  ";

    public override bool ClearsParseErrors => true;

    /// <summary>Puts this page in the place of the standard one.</summary>
    public static void ReplaceIn(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction standard)
                option.Action = new HelpPage(standard);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        configuration.Output = page;
        standard.MaxWidth = 80;
        standard.Invoke(parseResult);
        configuration.Output = output;
        var text = page.ToString().ReplaceLineEndings("\n").Replace(Usage + RootCommand.ExecutableName, Usage + CommandName, StringComparison.Ordinal);
        output.Write(string.Join('\n', text.Split('\n').Select(static line => line.TrimEnd())));
        return ExitCode.Done;
    }
}
