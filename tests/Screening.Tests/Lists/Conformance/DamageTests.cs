using System.Text;
using System.Text.RegularExpressions;

namespace Screening.Tests.Lists.Conformance;

/// <summary>Damage that any file can take: every format refuses it, or reads it with every text kept and a problem that names the place.</summary>
public sealed partial class DamageTests
{
    private const string Marker = "kept 4711";

    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void Cut_AnywhereButBehindARow_IsRefusedOrReported(string format)
    {
        var fixture = FormatFixture.Of(format);
        var whole = Facts(fixture.Read(fixture.Files));
        foreach (var file in fixture.Files)
        {
            var length = file.Content.Span.TrimEnd("\r\n\x1a"u8).Length;
            for (var cut = length - 1; cut > 0; cut -= cut > length - 200 ? 1 : 37)
            {
                var atRowEnd = file.Content.Span[cut] is (byte)'\r' or (byte)'\n' || file.Content.Span[cut - 1] == (byte)'\n';
                if (atRowEnd && !IsTree(file))
                    continue;
                var reading = Try(fixture, new DeliveryFile(file.Path, file.Content[..cut]));
                Assert.True(reading is null || Problems(reading).Except(Problems(fixture.Read(fixture.Files))).Any() || Facts(reading) == whole, $"{file.Path} cut at byte {cut} was read in silence");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatFixture.TextNames), MemberType = typeof(FormatFixture))]
    public void Text_InAnotherEncoding_IsRefusedOrReadAlike(string format)
    {
        var fixture = FormatFixture.Of(format);
        var expected = fixture.Read(fixture.Files);
        foreach (var file in fixture.Files)
        {
            var text = FormatFixture.TextOf(file);
            Assert.Equal(expected, Try(fixture, new DeliveryFile(file.Path, (byte[])[0xEF, 0xBB, 0xBF, .. file.Content.Span])));
            Assert.Null(Try(fixture, new DeliveryFile(file.Path, Encoding.Unicode.GetBytes(text))));
            Assert.Null(Try(fixture, new DeliveryFile(file.Path, Encoding.BigEndianUnicode.GetBytes(text))));
            foreach (var bad in (byte[][])[[0], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80]])
            {
                var middle = file.Content.Length / 2;
                Assert.Null(Try(fixture, new DeliveryFile(file.Path, (byte[])[.. file.Content.Span[..middle], .. bad, .. file.Content.Span[middle..]])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatFixture.TextNames), MemberType = typeof(FormatFixture))]
    public void UnknownField_Anywhere_IsKeptAndCountedOrRefused(string format)
    {
        var fixture = FormatFixture.Of(format);
        foreach (var file in fixture.Files)
        {
            foreach (var text in WithUnknown(FormatFixture.TextOf(file)))
            {
                var reading = Try(fixture, FormatFixture.Text(file, text));
                var at = text.IndexOf(Marker, StringComparison.Ordinal);
                Assert.True(reading is null || reading.Contains(Marker, StringComparison.Ordinal), $"lost behind: {text[Math.Max(0, at - 200)..at]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatFixture.TextNames), MemberType = typeof(FormatFixture))]
    public void ImpossibleDate_Anywhere_IsKeptAsPrintedOrRefused(string format)
    {
        var fixture = FormatFixture.Of(format);
        foreach (var file in fixture.Files)
        {
            var text = FormatFixture.TextOf(file);
            foreach (System.Text.RegularExpressions.Match date in Dates().Matches(text))
            {
                var (impossible, other) = date.Value.Contains('/', StringComparison.Ordinal) ? ("31/02/2021", "08/07/2019") : ("2021-02-31", "2019-07-08");
                var reading = With(impossible);

                // A date that no reading depends on, such as the clock of who copied the list, cannot become another.
                Assert.True(
                    reading is null || reading.Contains(impossible, StringComparison.Ordinal) || reading == With(other),
                    $"{file.Path}: the date at {date.Index} became another in silence");

                string? With(string day) => Try(fixture, FormatFixture.Text(file, text[..date.Index] + day + text[(date.Index + date.Length)..]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void PageOrEmptyFile_InPlaceOfAList_IsNotRecognised(string format)
    {
        var reader = FormatFixture.Of(format).Reader;
        Assert.All((string[])["", "\r\n", "<!DOCTYPE html><html><head><title>Sign in</title></head><body/></html>", "<html><body>Request blocked</body></html>", "{\"error\":\"denied\"}", "Not found"],
            text => Assert.False(reader.Recognises(new DeliveryFile("list", Encoding.UTF8.GetBytes(text)))));
    }

    [Theory]
    [MemberData(nameof(FormatFixture.TextNames), MemberType = typeof(FormatFixture))]
    public void UnknownColumn_BehindAHeader_IsKeptOrRefused(string format)
    {
        var fixture = FormatFixture.Of(format);
        foreach (var file in fixture.Files.Where(file => !IsTree(file) && !fixture.IsRecordOfIds))
        {
            var rows = Rows(FormatFixture.TextOf(file));
            var header = rows.FindIndex(static row => row.Count(static c => c is ',' or ';') > 3);
            if (header < 0)
                continue;
            var separator = rows[header].Count(static c => c == ';') > rows[header].Count(static c => c == ',') ? ';' : ',';
            var text = string.Concat(rows.Select((row, at) =>
                at < header || row.Trim().Length == 0 ? row : row.TrimEnd('\r', '\n') + separator + (at == header ? "zz_unknown" : Marker) + row[row.TrimEnd('\r', '\n').Length..]));
            var reading = Try(fixture, FormatFixture.Text(file, text));
            Assert.True(reading is null || reading.Contains(Marker, StringComparison.Ordinal), $"{file.Path}: a column that is not known was lost");
        }
    }

    [Theory]
    [MemberData(nameof(FormatFixture.TextNames), MemberType = typeof(FormatFixture))]
    public void Rows_PrintedTwice_LoseNoListingAndMakeNone(string format)
    {
        var fixture = FormatFixture.Of(format);
        var whole = Ids(fixture.Read(fixture.Files));
        foreach (var file in fixture.Files.Where(static file => !IsTree(file)))
        {
            var rows = Rows(FormatFixture.TextOf(file).TrimEnd('\x1a'));
            var last = rows.FindLastIndex(static row => row.Trim().Length > 0);
            var reading = Try(fixture, FormatFixture.Text(file, string.Concat(rows.Take(last + 1)) + rows[last]));
            if (reading is not null)
                Assert.Equal(whole, Ids(reading));
        }
    }

    private static List<string> Ids(string reading) =>
        [.. reading.Split('\n').Where(static line => line.Length > 0 && line[0] != ' ' && !line.StartsWith("Warning ", StringComparison.Ordinal) && !line.StartsWith("Error ", StringComparison.Ordinal) && !line.StartsWith("count ", StringComparison.Ordinal))];

    /// <summary>Rows with their line ends; a line break inside quotes parts none.</summary>
    private static List<string> Rows(string text)
    {
        var rows = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (text[at] != '\n' || quoted)
                continue;
            rows.Add(text[start..(at + 1)]);
            start = at + 1;
        }

        if (start < text.Length)
            rows.Add(text[start..]);
        return rows;
    }

    private static IEnumerable<string> WithUnknown(string text)
    {
        if (text.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith('<'))
            return Ends().Matches(text).SkipLast(1).Select(end => text[..end.Index] + $"<zzUnknown>{Marker}</zzUnknown>" + text[end.Index..]);
        if (text.StartsWith('{') || text.StartsWith('['))
            return Opens().Matches(text).Select(open => text[..(open.Index + 1)] + $"\"zzUnknown\":\"{Marker}\"," + text[(open.Index + 1)..]);
        return [];
    }

    private static string? Try(FormatFixture fixture, DeliveryFile file)
    {
        try
        {
            return fixture.ReadWith(file);
        }
        catch (ListReadException problem)
        {
            Assert.Contains(file.Path, problem.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static bool IsTree(DeliveryFile file) => file.Head.Span.TrimStart("\uFEFF \r\n\t"u8) is var head && (head.StartsWith("<"u8) || head.StartsWith("["u8) || head.StartsWith("PK"u8));

    private static string Facts(string reading) => string.Join('\n', reading.Split('\n').Where(static line => !line.StartsWith("Warning ", StringComparison.Ordinal) && !line.StartsWith("Error ", StringComparison.Ordinal)));

    private static IEnumerable<string> Problems(string reading) => reading.Split('\n').Where(static line => line.StartsWith("Warning ", StringComparison.Ordinal) || line.StartsWith("Error ", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex("</[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\{(?=\s*"")")]
    private static partial Regex Opens();
}
