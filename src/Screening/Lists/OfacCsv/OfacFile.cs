using System.Text;
using Screening.Lists.Ofac;

namespace Screening.Lists.OfacCsv;

/// <summary>What a flat file holds. The number of fields of a row is the value.</summary>
internal enum OfacRole
{
    Comments = 2,
    Aliases = 5,
    Addresses = 6,
    Primary = 12,
}

/// <summary>A flat file, its role told by the shape of its first rows and its list by its name.</summary>
internal sealed record OfacFile(DeliveryFile File, OfacRole Role, bool HasHeader)
{
    private const int Looked = 1 << 16;

    /// <summary>The files of the non-SDN list begin with <c>cons_</c>; nothing inside a file names its list.</summary>
    public ListId List { get; } = OfacLists.OfFile(File);

    /// <summary>Whether the file ends as the publisher ends it; a spreadsheet gives the mark a row of its own, with empty fields after it.</summary>
    public bool HasEndMark => File.Content.Span.TrimEnd(" \r\n,"u8) is [.., 0x1a];

    /// <summary>Recognises a flat file; null, and the reason, when it is none.</summary>
    public static OfacFile? TryRecognise(DeliveryFile file, out string reason)
    {
        var lines = FirstLines(file);
        reason = "";
        if (lines.Count == 0)
            reason = "the file is empty";
        else if (lines[0].StartsWith('<'))
            reason = "markup was found, such as a web page";
        else if (RoleOf(lines[0]) is { } role)
            return new OfacFile(file, role, HasHeader: false);
        else if (lines.Count > 1 && IsHeader(lines[0], lines[1]) && RoleOf(lines[1]) is { } below)
            return new OfacFile(file, below, HasHeader: true);
        else
            reason = $"the first row has {Split(lines[0]).Count} comma-separated fields or is of another kind";
        return null;
    }

    private static OfacRole? RoleOf(string line)
    {
        var fields = Split(line);
        if (!IsNumber(fields[0]))
            return null;
        return fields.Count switch
        {
            2 => OfacRole.Comments,
            5 when IsNumber(fields[1]) && fields[2].Trim() is "aka" or "fka" or "nka" => OfacRole.Aliases,
            6 when IsNumber(fields[1]) => OfacRole.Addresses,
            12 => OfacRole.Primary,
            _ => null,
        };
    }

    // A spreadsheet puts a row of words above the numbers when it saves the file again.
    private static bool IsHeader(string first, string second) =>
        Split(first) is var words && words.Count > 2 && words.Count == Split(second).Count && !words.Any(IsNumber);

    private static bool IsNumber(string field) => field.Trim() is { Length: > 0 and <= 10 } text && text.All(char.IsAsciiDigit);

    private static List<string> FirstLines(DeliveryFile file)
    {
        var bytes = file.Head.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        return [.. text.Split(['\r', '\n', '\x1a'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(2)];
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(c);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
