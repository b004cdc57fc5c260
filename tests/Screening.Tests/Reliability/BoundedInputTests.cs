using System.Text.RegularExpressions;
using Screening.Tests.Lists.Conformance;

namespace Screening.Tests.Reliability;

/// <summary>Damage by size and shape, given to every format: refused, or read with a problem that names the place; never another exception, never in silence.</summary>
public sealed partial class BoundedInputTests
{
    private const int Megabytes = 12;

    public static TheoryData<string> Damages => ["nul", "end-mark", "unclosed", "long-field", "commas", "deep", "wide", "attributes", "page-behind", "page", "wrong-root", "doubled-file", "other-delimiter", "short-row", "long-row", "double-column", "renamed-column"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_OfEveryFormat_IsRefusedOrReported(string damage)
    {
        foreach (var reader in ListFormats.All)
        {
            var fixture = FormatFixture.Of(reader.Name);
            foreach (var file in fixture.Files.Where(static file => !file.Head.Span.StartsWith("PK"u8)))
            {
                if (Damaged(damage, FormatFixture.TextOf(file)) is not { } text)
                    continue;
                var expected = fixture.Read(fixture.Files);
                string? reading;
                try
                {
                    reading = fixture.ReadWith(FormatFixture.Text(file, text));
                }
                catch (ListReadException)
                {
                    continue;
                }

                // What was read may be the same, or differ by more problems or counts: a loss without either is silence.
                Assert.True(reading is null || reading == expected || Signs(reading) != Signs(expected), $"{reader.Name}, {file.Name}, {damage}: read in silence");
            }
        }
    }

    private static string? Damaged(string damage, string text)
    {
        var isXml = text.TrimStart('\uFEFF').StartsWith('<');
        var isTable = !isXml && !text.StartsWith('{') && !text.StartsWith('[');
        var lines = text.Split('\n');
        var middle = lines.Length / 2;
        return damage switch
        {
            "nul" => text.Insert(text.Length / 2, "\0"),
            "end-mark" => text.Insert(text.IndexOf('\n', text.Length / 2) + 1, "\u001a"),
            "unclosed" when isTable => With(lines, middle, lines[middle].Contains(',', StringComparison.Ordinal) ? ReplaceFirst(lines[middle], ",", ",\"") : lines[middle]),
            "long-field" when isTable => With(lines, middle, lines[middle].TrimEnd('\r') + new string('x', Megabytes << 20) + "\r"),
            "long-field" when isXml => LastText().Replace(text, match => match.Value.Insert(1, new string('x', Megabytes << 20)), 1),
            "commas" when isTable => With(lines, middle, lines[middle].TrimEnd('\r') + new string(',', 1_000_000) + "\r"),
            "deep" when isXml => text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), string.Concat(Enumerable.Repeat("<n>", 50_000)) + string.Concat(Enumerable.Repeat("</n>", 50_000))),
            "deep" when text.StartsWith('{') => text.Insert(1, "\"n\":" + new string('[', 5_000) + new string(']', 5_000) + ","),
            "wide" when isXml => text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), string.Concat(Enumerable.Repeat("<n>x</n>", 20_000))),
            "attributes" when isXml => FirstElement().Replace(text, match => match.Value + string.Concat(Enumerable.Range(0, 2_000).Select(static i => $" a{i}=\"x\"")), 1),
            "page-behind" => text + "<!DOCTYPE html><html><body>Sign in</body></html>",
            "page" => "<html><body>The requested URL was rejected. Support ID 4711</body></html>",
            "wrong-root" when isXml => FirstElement().Replace(text, "<otherRoot", 1),
            "doubled-file" => text + text,
            "other-delimiter" when isTable && lines[0].Count(static c => c == ',') > 1 => text.Replace(',', '\t'),
            "short-row" when isTable && lines[middle].Contains(',', StringComparison.Ordinal) => With(lines, middle, lines[middle][..lines[middle].LastIndexOf(',')] + "\r"),
            "long-row" when isTable => With(lines, middle, lines[middle].TrimEnd('\r') + ",x,y\r"),
            "double-column" when isTable => With(lines, 0, lines[0].TrimEnd('\r') + "," + lines[0].Split(',')[0] + "\r"),
            "renamed-column" when isTable => With(lines, 0, "zz" + lines[0]),
            _ => null,
        };
    }

    private static string With(string[] lines, int at, string line) => string.Join('\n', lines.Select((old, i) => i == at ? line : old));

    private static string ReplaceFirst(string text, string from, string to) => text.IndexOf(from, StringComparison.Ordinal) is var at && at < 0 ? text : string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));

    private static string Signs(string reading) => string.Join('\n', reading.Split('\n').Where(static line =>
        line.StartsWith("Warning ", StringComparison.Ordinal) || line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("count ", StringComparison.Ordinal)));

    [GeneratedRegex(">[^<\r\n]{3,}<", RegexOptions.NonBacktracking)]
    private static partial Regex LastText();

    [GeneratedRegex("<[A-Za-z][A-Za-z_:-]*", RegexOptions.NonBacktracking)]
    private static partial Regex FirstElement();
}
