using System.Text.RegularExpressions;

namespace Screening.House.Tests;

/// <summary>No logic is written twice, and files stay short enough to be read in one piece.</summary>
public sealed partial class CloneTests
{
    /// <summary>That many lines of logic in a row are no coincidence.</summary>
    private const int Lines = 7;

    [Fact]
    public void Logic_Always_IsWrittenOnce()
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new List<string>();
        foreach (var path in House.SourcesUnder())
        {
            var logic = File.ReadLines(path).Select(static (text, index) => (Text: text.Trim(), Number: index + 1)).Where(static line => !Frame().IsMatch(line.Text)).ToList();
            for (var i = 0; i + Lines <= logic.Count; i++)
            {
                var place = $"{House.Short(path)}:{logic[i].Number}";
                var run = string.Join('\n', logic.Skip(i).Take(Lines).Select(static line => line.Text));
                if (!places.TryAdd(run, place))
                    twice.Add($"{place} as {places[run]}");
            }
        }

        Assert.Empty(twice);
    }

    [Fact]
    public void SourceFile_Typically_StaysUnder125Lines()
    {
        var lengths = House.SourcesUnder().Select(static path => File.ReadLines(path).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 20, 124);
    }

    /// <summary>Lines that hold no logic of their own: blanks, brackets, comments, usings, attributes alone in their line, checks of arguments.</summary>
    [GeneratedRegex(@"^(?:|[{}()\[\];,]+|//.*|using [\w.]+;|namespace .*|\[[^\]]*\]|ArgumentNullException\.ThrowIfNull.*)$")]
    private static partial Regex Frame();
}
